import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { boxOfPainted, pointAt, pointAtWords, TERM_PAINT } from "./painted";
import { pastGrace } from "./past-grace";

test("resting on a term opens its card, which survives moving into it", async ({ openPage, overlayOf }) => {
  const page = await openPage("article-en.html");
  const card = overlayOf(page).card(/KV cache/i);
  await pointAt(page, TERM_PAINT, "KV cache", "#cache");
  await expect(card).toBeVisible();
  await card.hover();
  await expect(card).toBeVisible();
  await page.mouse.move(5, 5, { steps: 10 });
  await expect(card).toBeHidden();
});

test("a pointer that rests on a word gets its card when that becomes a term", async ({
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const words = page.locator("#quote p");
  await words.scrollIntoViewIfNeeded();
  const { x, y } = (await words.boundingBox())!;
  await page.mouse.move(x + 60, y + 12, { steps: 8 });
  const moved = await page.evaluate(() => performance.now());
  await page.waitForFunction((since) => performance.now() - since > 900, moved);
  await expect(overlayOf(page).anyDialog).toHaveCount(0);
  await words.evaluate((element) => {
    element.textContent = "DeepSeek, ".repeat(60);
  });
  await expect(overlayOf(page).card(/DeepSeek/)).toBeVisible();
});

test("a further mention of a term, not underlined in its section, opens the card too", async ({
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-zh.html");
  await pointAtWords(page, "MoBA", "#table", overlayOf(page).card(/MoBA/));
});

test("no card opens for a word that only came to lie under the pointer when the toolbar went", async ({
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  // The toolbar stands over the names in the lines below.
  await keepPassage(page, "#opening", "twice the text means four times the work", "green");
  await pastGrace(page);
  await expect(overlayOf(page).anyDialog).toHaveCount(0);
  await page.mouse.wheel(0, 30);
  await pastGrace(page);
  await expect(overlayOf(page).anyDialog).toHaveCount(0);
});

test("a card gives the definition in the reader's language, with the other one tab away", async ({
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
  const card = overlayOf(page).card(/DeepSeek/);
  const panel = card.getByRole("tabpanel");
  await expect(panel).toContainText(/[A-Za-z]{3}/);
  const english = (await panel.textContent()) ?? "";
  await card.getByRole("tab", { name: "中文" }).click();
  await expect(panel).not.toHaveText(english);
  await expect(panel).toContainText(/[\u4e00-\u9fff]{3}/);
});

test("a card's sources are links that leave the page open", async ({ openPage, overlayOf }) => {
  const page = await openPage("article-en.html");
  await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
  const link = overlayOf(page)
    .card(/DeepSeek/)
    .locator("a[href^='https://']")
    .first();
  await expect(link).toHaveAttribute("target", "_blank");
  await expect(link).toHaveAttribute("rel", /noopener/);
});

test("Esc closes a card and leaves the focus where it was", async ({ openPage, overlayOf }) => {
  const page = await openPage("article-en.html");
  await page.locator("#navigation a").first().focus();
  await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
  const card = overlayOf(page).card(/DeepSeek/);
  await expect(card).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  await expect(page.locator("#navigation a").first()).toBeFocused();
});

test("after Esc a hand that trembles on the word opens no card again; one that comes back does", async ({
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const { left, right, top, bottom } = await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const card = overlayOf(page).card(/DeepSeek/);
  await expect(card).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  await page.mouse.move(x + 2, y + 1);
  await page.mouse.move(x + 6, y);
  await pastGrace(page);
  await expect(card).toBeHidden();
  await page.mouse.move(x - 60, y, { steps: 4 });
  await page.mouse.move(x, y, { steps: 4 });
  await expect(card).toBeVisible();
});

test("a word that goes on in the next line keeps its card there", async ({ openPage, overlayOf }) => {
  const page = await openPage("article-en.html");
  await page.locator("#tools").evaluate((element) => {
    element.style.width = "6em";
  });
  const { left, right, top, bottom } = await pointAt(page, TERM_PAINT, "Model Context Protocol", "#tools");
  const card = overlayOf(page).anyDialog;
  await expect(card).toBeVisible();
  const last = await page.evaluate((paint) => {
    const ranges = [...CSS.highlights.get(paint)!] as Range[];
    const range = ranges.find((each) => each.toString() === "Model Context Protocol")!;
    const { x, y, width, height } = [...range.getClientRects()].at(-1)!;
    return { x: x + width / 2, y: y + height / 2 };
  }, TERM_PAINT);
  expect(last.y).toBeGreaterThan(bottom);
  await page.mouse.move((left + right) / 2, (top + bottom) / 2);
  await page.mouse.move(last.x, last.y, { steps: 6 });
  await pastGrace(page);
  await expect(card).toBeVisible();
});

test("in a low window a card shows its text all the same", async ({ openPage, overlayOf }) => {
  const page = await openPage("article-en.html");
  for (const [width, height] of [
    [427, 267],
    [640, 400],
  ] as const) {
    await page.setViewportSize({ width, height });
    await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
    const card = overlayOf(page).anyDialog;
    await expect(card).toBeVisible();
    const box = (await card.boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    const definition = (await card.locator(".tl-definition").first().boundingBox())!;
    // Its first line, at least.
    expect(definition.y + 24).toBeLessThanOrEqual(box.y + box.height);
    await page.keyboard.press("Escape");
    await page.mouse.move(1, 1);
  }
});

test("scrolling far away closes a card", async ({ openPage, overlayOf }) => {
  const page = await openPage("article-zh.html");
  await page.setViewportSize({ width: 1000, height: 500 });
  await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
  const card = overlayOf(page).anyDialog;
  await expect(card).toBeVisible();
  await page.mouse.wheel(0, 1500);
  await expect(card).toBeHidden();
});

test("no card opens while a button is held down", async ({ openPage, overlayOf }) => {
  const page = await openPage("article-en.html");
  const from = await boxOfPainted(page, TERM_PAINT, "DeepSeek", "#opening");
  await page.mouse.move(from.left - 30, from.top + 4);
  await page.mouse.down();
  await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
  // Three times as long as a card takes, by the page's own clock.
  const pressed = await page.evaluate(() => performance.now());
  await page.waitForFunction((since) => performance.now() - since > 900, pressed);
  await expect(overlayOf(page).anyDialog).toHaveCount(0);
  await page.mouse.up();
});

test("a card stays inside the window at its edges, on wrapped lines and when zoomed", async ({
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-zh.html");
  for (const [width, zoom] of [
    [420, 1],
    [700, 1.5],
    [1280, 2],
  ] as const) {
    await page.setViewportSize({ width, height: 640 });
    await page.evaluate((factor) => document.documentElement.style.setProperty("zoom", String(factor)), zoom);
    await pointAt(page, TERM_PAINT, "稀疏注意力", "#methods");
    const card = overlayOf(page).anyDialog;
    await expect(card).toBeVisible();
    const box = (await card.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(640);
    await page.keyboard.press("Escape");
    await page.mouse.move(1, 1);
  }
});

test.describe("in a Chinese browser", () => {
  test.use({ interfaceLocale: "zh-CN" });

  test("cards open in Chinese", async ({ openPage, overlayOf }) => {
    const page = await openPage("article-zh.html");
    await pointAt(page, TERM_PAINT, "MoBA", "#methods");
    const card = overlayOf(page).anyDialog;
    await expect(card.getByRole("tab", { selected: true })).toHaveText("中文");
    await expect(card.getByRole("button", { name: "关闭" })).toBeVisible();
  });
});
