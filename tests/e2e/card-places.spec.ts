import { tabIdOf } from "../browser/ask-page";
import { expect, test } from "./fixtures";
import { pageMarkup } from "./page-markup";
import { termsOn } from "./page-session";
import { type Box, boxOfPainted, pointAt, TERM_PAINT } from "./painted";
import { pastGrace } from "./past-grace";

test("terms in open shadow roots are found and explained, in slots and in nested roots too", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("shadow-roots.html");
  const before = await pageMarkup(page);
  await expect
    .poll(() => termsOn(extension, page))
    .toEqual(expect.arrayContaining(["deepseek", "kv-cache", "mcp", "moba", "nsa"]));
  const heading = overlayOf(page).anyDialog.getByRole("heading", { level: 2 });
  for (const [text, within] of [
    ["DeepSeek", "#body"],
    ["Anthropic", "#body"],
    ["KV cache", "#slotted"],
  ] as const) {
    await pointAt(page, TERM_PAINT, text, within);
    await expect(heading).toHaveText(new RegExp(text, "i"));
    await page.keyboard.press("Escape");
  }
  expect(await pageMarkup(page)).toBe(before);
});

test("text that a component shows later is tagged", async ({ extension, openPage }) => {
  const page = await openPage("shadow-roots.html");
  await expect.poll(() => termsOn(extension, page)).toContain("deepseek");
  await expect.poll(() => termsOn(extension, page)).not.toContain("sparse-attention");
  await page.evaluate(() => {
    const note = document.querySelector("story-body")!.shadowRoot!.querySelector("story-note")!;
    note.shadowRoot!.querySelector(".inner")!.append(" It is a form of sparse attention.");
  });
  await expect.poll(() => termsOn(extension, page)).toContain("sparse-attention");
});

test("terms in elements without a box are explained", async ({ openPage, overlayOf }) => {
  const page = await openPage("article-en.html");
  await page.locator("#opening").evaluate((opening) => {
    const boxless = document.createElement("span");
    boxless.style.display = "contents";
    boxless.append(...opening.childNodes);
    opening.append(boxless);
  });
  await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
  await expect(overlayOf(page).card(/DeepSeek/)).toBeVisible();
});

for (const { color, isClear } of [
  { color: "transparent", isClear: true },
  { color: "rgb(0 0 0 / 0.02)", isClear: true },
  { color: "oklch(0 0 0 / 0)", isClear: true },
  { color: "color-mix(in oklab, red 0%, transparent)", isClear: true },
  { color: "rgb(0 0 0 / 0.9)", isClear: false },
  { color: "oklch(0.9 0 0)", isClear: false },
]) {
  test(`terms below a sheet in ${color} are ${isClear ? "" : "not "}explained`, async ({
    openPage,
    overlayOf,
  }) => {
    const page = await openPage("article-en.html");
    await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
    const { anyDialog } = overlayOf(page);
    await expect(anyDialog).toBeVisible();
    await page.keyboard.press("Escape");
    await page.mouse.move(2, 2, { steps: 4 });
    await page.evaluate((background) => {
      const sheet = document.createElement("div");
      Object.assign(sheet.style, { position: "fixed", inset: "0", background });
      document.body.append(sheet);
    }, color);
    await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
    await pastGrace(page);
    await expect(anyDialog).toHaveCount(isClear ? 1 : 0);
  });
}

test.describe("in vertical writing", () => {
  for (const mode of ["vertical-rl", "vertical-lr"]) {
    test(`a card stands beside its line, and the way to it is safe: ${mode}`, async ({
      openPage,
      overlayOf,
    }) => {
      const page = await openPage("article-zh.html");
      await page.addStyleTag({
        content: `body { writing-mode: ${mode}; max-width: none; height: 90vh; margin: 0 }`,
      });
      const word = await pointAt(page, TERM_PAINT, "稀疏注意力", "#methods");
      const card = overlayOf(page).anyDialog;
      await expect(card).toBeVisible();
      const box = (await card.boundingBox())!;
      expect(box.x + box.width <= word.left || box.x >= word.right).toBe(true);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(1280);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height - 30, { steps: 30 });
      await expect(card).toBeVisible();
      await page.mouse.move(1, 799, { steps: 10 });
      await expect(card).toHaveCount(0);
    });
  }
});

/** Whether a card's box is inside a window and beside its word. */
function isInPlace(card: Box, word: Box, width: number, height: number): boolean {
  const inside = card.left >= 0 && card.top >= 0 && card.right <= width && card.bottom <= height;
  return inside && (card.top >= word.bottom || card.bottom <= word.top);
}

for (const zoom of [0.5, 0.75, 1.5, 2, 3]) {
  test(`at ${zoom * 100}% zoom a card stands inside the window, beside its word`, async ({
    extension,
    openPage,
    overlayOf,
  }) => {
    const page = await openPage("article-en.html");
    const tab = await tabIdOf(extension, page);
    await extension.worker.evaluate(([id, factor]) => chrome.tabs.setZoom(id, factor), [tab, zoom] as const);
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBeCloseTo(zoom, 1);
    const { left, right, top, bottom } = await boxOfPainted(page, TERM_PAINT, "KV cache", "#cache");
    await page.mouse.move((left + right) / 2, (top + bottom) / 2, { steps: 8 });
    const card = overlayOf(page).anyDialog;
    await expect(card).toBeVisible();
    const box = await card.evaluate((element) => {
      const rect = element.getBoundingClientRect();
      return { left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom };
    });
    expect(isInPlace(box, { left, right, top, bottom }, 1280 / zoom, 800 / zoom), JSON.stringify(box)).toBe(
      true,
    );
  });
}
