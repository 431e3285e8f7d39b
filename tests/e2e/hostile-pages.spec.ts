import type { Page } from "@playwright/test";
import { runCommand } from "../browser/keyboard-command";
import { askBackground } from "./ask-background";
import { expect, test } from "./fixtures";
import { isOnTop } from "./is-on-top";
import { keepPassage } from "./keep-passage";
import { highlightsOn, termsOn } from "./page-session";
import { boxOfPainted, clickPainted, paintedTexts, pointAt, TERM_PAINT } from "./painted";
import { selectPassage } from "./select-passage";

/** Has a page do what it was made for, see `tests/fixtures/hostile`. */
function attack(page: Page): Promise<void> {
  return page.evaluate(() => (window as Window & { attack?: () => void }).attack!());
}

test("a page that has broken every builtin is read, tagged and highlighted like any other", async ({
  extension,
  openPage,
}) => {
  const page = await openPage("hostile/patched-builtins.html");
  await expect
    .poll(() => termsOn(extension, page))
    .toEqual(expect.arrayContaining(["deepseek", "moba", "nsa"]));
  await page.locator("#quote p").click({ clickCount: 3 });
  await runCommand(extension.worker, page, "highlight-selection");
  const sentence = "A model that reads less per step answers sooner, as long as it reads the right part.";
  await expect.poll(() => highlightsOn(extension, page)).toEqual([sentence]);
});
test("what a page clears from the highlight registry, or puts in our place, is painted again", async ({
  openPage,
  overlayOf,
}) => {
  const page = await openPage("hostile/cleared-highlights.html");
  await keepPassage(page, "#quote", "answers sooner");
  const box = await boxOfPainted(page, TERM_PAINT, "DeepSeek");
  const before = await paintedTexts(page, TERM_PAINT);
  await attack(page);
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).toEqual([]);
  await page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2, { steps: 4 });
  await expect(overlayOf(page).card(/DeepSeek/)).toBeVisible();
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).toEqual(before);
  await page.keyboard.press("Escape");
  await clickPainted(page, "termlight-yellow", "answers sooner");
  await expect(overlayOf(page).editor).toBeVisible();
});

test("events that a page makes up open nothing, press nothing and close nothing", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("hostile/made-up-events.html");
  const overlay = overlayOf(page);
  await keepPassage(page, "#quote", "answers sooner");
  await attack(page);
  await expect(overlay.anyDialog).toHaveCount(0);
  await clickPainted(page, "termlight-yellow", "answers sooner");
  await expect(overlay.editor).toBeVisible();
  await attack(page);
  await expect(overlay.editor).toBeVisible();
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["answers sooner"]);
  await page.keyboard.press("Escape");
  await selectPassage(page, "#opening", "every token is");
  await expect(overlay.toolbar).toBeVisible();
  await attack(page);
  await expect(overlay.toolbar).toBeVisible();
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["answers sooner"]);
  await expect.poll(() => paintedTexts(page, "termlight-yellow")).toEqual(["answers sooner"]);
});

test("a page's styles do not reach the card, and nothing of its own lies above it", async ({
  openPage,
  overlayOf,
}) => {
  const page = await openPage("hostile/unset-everything.html");
  await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
  const card = overlayOf(page).card(/DeepSeek/);
  await expect(card).toBeVisible();
  await expect(card).toHaveCSS("background-color", "rgb(255, 254, 251)");
  expect((await card.boundingBox())!.width).toBeGreaterThan(300);
  await expect.poll(() => isOnTop(page, "dialog")).toBe(true);
});

test("card and toolbar show above a modal dialog that fills the window, and work there", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("hostile/top-layer.html");
  await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
  const card = overlayOf(page).card(/DeepSeek/);
  await expect(card).toBeVisible();
  await expect.poll(() => isOnTop(page, "dialog")).toBe(true);
  // Away from the card, which may lie over the passage.
  await page.mouse.move(1, 1);
  await expect(card).toHaveCount(0);
  await keepPassage(page, "#quote", "answers sooner");
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["answers sooner"]);
});

test("script in a page's title, author and addresses is kept and shown as text, and never runs", async ({
  openPage,
  openExtensionPage,
}) => {
  const page = await openPage("hostile/odd-metadata.html");
  await keepPassage(page, "#quote", "answers sooner");
  expect(await page.evaluate(() => (window as Window & { ran?: number }).ran)).toBe(0);
  const library = await openExtensionPage("library.html");
  await expect(library.getByText("answers sooner")).toBeVisible();
  await expect(library.getByText('<img src=x onerror="ran = 1">')).toBeVisible();
  expect(await library.locator("main img, main svg[onload], main script").count()).toBe(0);
  const addresses = await library
    .locator("main a")
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(addresses.filter((address) => !/^https?:|^chrome-extension:/.test(address))).toEqual([]);
  expect(await library.evaluate(() => "ran" in window)).toBe(false);
});

test("what looks like our messages, events and claims changes nothing", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("hostile/our-messages.html");
  await keepPassage(page, "#quote", "answers sooner");
  await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
  await expect(overlayOf(page).card(/DeepSeek/)).toBeVisible();
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["answers sooner"]);
});

test("sandboxed and nested frames disturb nothing around them", async ({ extension, openPage }) => {
  const page = await openPage("hostile/sandboxed-frames.html");
  await expect(page.locator("iframe")).toHaveCount(3);
  await keepPassage(page, "#quote", "answers sooner");
  await expect.poll(() => termsOn(extension, page)).toEqual(expect.arrayContaining(["deepseek", "moba"]));
});

test("names in look-alike letters are no terms; direction marks and broken characters hide none", async ({
  openPage,
  openExtensionPage,
}) => {
  const page = await openPage("hostile/odd-letters.html");
  const density = { changes: { density: "every" as const } };
  await askBackground(await openExtensionPage("options.html"), "settings/change", density);
  await page.bringToFront();
  await page.setViewportSize({ width: 1000, height: 2400 });
  const within = (id: string) =>
    page.evaluate((wanted) => {
      const ranges = [...(CSS.highlights.get("termlight-term") ?? [])] as Range[];
      const inside = document.getElementById(wanted)!;
      return ranges.filter((range) => inside.contains(range.startContainer)).map((range) => range.toString());
    }, id);
  await expect.poll(() => within("broken")).toEqual(["DeepSeek"]);
  await expect.poll(() => within("turned")).toEqual(["DeepSeek", "DeepSeek"]);
  expect(await within("look-alike")).toEqual([]);
});
