import { askBackground } from "./ask-background";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { pageMarkup } from "./page-markup";
import { boxOfPainted, clickPainted, pointAt, TERM_PAINT } from "./painted";
import { pastGrace } from "./past-grace";
import { selectPassage } from "./select-passage";

/** As the article first has it, and so underlines it. */
const MCP = "Model Context Protocol";

test("a click on a term pins its card: it stays when the pointer goes, when the page scrolls and when a passage is kept", async ({
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  await page.setViewportSize({ width: 1000, height: 500 });
  const overlay = overlayOf(page);
  const card = overlay.card(/DeepSeek/);
  await clickPainted(page, TERM_PAINT, "DeepSeek");
  await expect(card).toBeVisible();
  await expect(overlay.button("Keep open")).toHaveAttribute("aria-pressed", "true");
  await page.mouse.move(5, 5, { steps: 10 });
  await page.mouse.wheel(0, 900);
  await pastGrace(page);
  const box = (await card.boundingBox())!;
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.y + box.height).toBeLessThanOrEqual(500);
  await selectPassage(page, "#closing", "which");
  await expect(overlay.toolbar).toBeVisible();
  await expect(card).toBeVisible();
});

for (const { where, top } of [
  { where: "below it", top: 200 },
  { where: "at the window's upper edge", top: 6 },
]) {
  test(`a double click on a term pins its card and shows the toolbar, neither over the other: word ${where}`, async ({
    openPage,
    overlayOf,
  }) => {
    const page = await openPage("article-en.html");
    const overlay = overlayOf(page);
    const before = await boxOfPainted(page, TERM_PAINT, "DeepSeek", "#opening");
    await page.evaluate((by) => {
      document.body.style.marginTop = `${by}px`;
    }, top - before.top);
    const { left, right } = await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
    await page.mouse.dblclick((left + right) / 2, top + 8);
    await expect(overlay.toolbar).toBeVisible();
    await expect(overlay.card(/DeepSeek/)).toBeVisible();
    await expect(async () => {
      const card = (await overlay.anyDialog.boundingBox())!;
      const bar = (await overlay.toolbar.boundingBox())!;
      const areApart =
        bar.x + bar.width <= card.x ||
        bar.x >= card.x + card.width ||
        bar.y + bar.height <= card.y ||
        bar.y >= card.y + card.height;
      expect(areApart, JSON.stringify([bar, card])).toBe(true);
      expect(bar.y).toBeGreaterThanOrEqual(0);
    }).toPass();
  });
}

test("another term that the pointer rests on does not take a pinned card's place; a click there does", async ({
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  // So tall that the card stands below its term and covers nothing above it.
  await page.setViewportSize({ width: 1000, height: 1500 });
  const overlay = overlayOf(page);
  await clickPainted(page, TERM_PAINT, MCP);
  await expect(overlay.card(/MCP/)).toBeVisible();
  await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
  await pastGrace(page);
  await expect(overlay.card(/MCP/)).toBeVisible();
  await clickPainted(page, TERM_PAINT, "DeepSeek");
  await expect(overlay.card(/DeepSeek/)).toBeVisible();
  await expect(overlay.anyDialog).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(overlay.anyDialog).toHaveCount(0);
});

test("a pinned card is unpinned by its button, stays below the pointer, and goes with it", async ({
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const overlay = overlayOf(page);
  await clickPainted(page, TERM_PAINT, "DeepSeek");
  await overlay.button("Keep open").click();
  await expect(overlay.button("Keep open")).toHaveAttribute("aria-pressed", "false");
  await pastGrace(page);
  await expect(overlay.anyDialog).toBeVisible();
  await page.mouse.move(5, 5, { steps: 10 });
  await expect(overlay.anyDialog).toHaveCount(0);
});

test("a dialog that the page opens over a pinned card is the first that Esc closes", async ({
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const overlay = overlayOf(page);
  await clickPainted(page, TERM_PAINT, "DeepSeek");
  await expect(overlay.anyDialog).toBeVisible();
  await page.evaluate(() => {
    const dialog = document.body.appendChild(document.createElement("dialog"));
    dialog.id = "over";
    dialog.textContent = "The page's own";
    dialog.showModal();
  });
  await page.keyboard.press("Escape");
  await expect(page.locator("#over")).toBeHidden();
  await expect(overlay.anyDialog).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(overlay.anyDialog).toHaveCount(0);
});

test("a click on a highlight opens the highlight, also where a term stands in it", async ({
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#opening", "DeepSeek described");
  await clickPainted(page, TERM_PAINT, "DeepSeek");
  await expect(overlayOf(page).editor).toBeVisible();
});

test("a related term opens in the same card, with a way back", async ({ openPage, overlayOf }) => {
  const page = await openPage("article-en.html");
  await clickPainted(page, TERM_PAINT, MCP);
  const card = overlayOf(page).anyDialog;
  const heading = card.getByRole("heading", { level: 2 });
  const first = (await heading.textContent()) ?? "";
  await card.getByRole("list").first().getByRole("button").first().click();
  await expect(heading).not.toHaveText(first);
  await expect(card.getByText(/of \d+ in this article/)).toHaveCount(0);
  await card.getByRole("button", { name: "Back to the previous term" }).click();
  await expect(heading).toHaveText(first);
  await expect(card.getByText(/of \d+ in this article/)).toBeVisible();
});

test("a card says which mention it is, and copies what it says", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  await extension.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await clickPainted(page, TERM_PAINT, "DeepSeek");
  const overlay = overlayOf(page);
  await expect(overlay.anyDialog.getByText("1 of 1 in this article")).toBeVisible();
  await overlay.button("Copy the definition").click();
  await expect(overlay.host.getByText("Copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^DeepSeek.*\n.{20}/s);
});

test("a card leads to the page of its term in the library", async ({ extension, openPage, overlayOf }) => {
  const page = await openPage("article-en.html");
  await clickPainted(page, TERM_PAINT, MCP);
  const [library] = await Promise.all([
    extension.context.waitForEvent("page"),
    overlayOf(page).button("Open in library").click(),
  ]);
  await expect(library.getByRole("heading", { level: 2, name: /Model Context Protocol|MCP/ })).toBeVisible();
});

test("a screen reader is told of a card: a dialog by its term's name, its texts, and what changes in it", async ({
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const overlay = overlayOf(page);
  const before = await pageMarkup(page);
  await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
  await expect(overlay.card(/DeepSeek/)).toMatchAriaSnapshot(`
    - dialog "DeepSeek":
      - text: Organisation
      - button "Keep open"
      - button "Copy the definition"
      - button "Close"
      - heading "DeepSeek" [level=2]
      - tablist "Language of the explanation":
        - tab "English" [selected]
        - tab "中文"
      - tabpanel "English":
        - paragraph: /.{20}/
  `);
  const live = overlay.host.getByRole("status").last();
  await expect(live).toContainText(/DeepSeek/);
  await expect(live).toContainText("1 of 1 in this article");
  await overlay.button("Keep open").click();
  await expect(live).toHaveText("The card stays open.");
  expect(await pageMarkup(page)).toBe(before);
});

test("an own definition stands in the card in the lines in which it was written", async ({
  openPage,
  openExtensionPage,
  overlayOf,
}) => {
  const options = await openExtensionPage("options.html#terms");
  const definition = "Worth a look:\n\n1. First\n2. Second";
  await askBackground(options, "own-term/save", {
    term: { name: "promising blocks", aliases: [], definition, language: "en" },
  });
  const page = await openPage("article-en.html");
  await pointAt(page, TERM_PAINT, "promising blocks");
  const shown = overlayOf(page).card("promising blocks").locator(".tl-definition");
  const lines = /^Worth a look:\n\n1. First\n2. Second$/;
  await expect(shown).toHaveText(lines, { useInnerText: true });
});
