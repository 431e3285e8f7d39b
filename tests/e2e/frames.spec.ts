import { askPage, describePage } from "../browser/ask-page";
import { grantHosts } from "../browser/host-permission";
import { runCommand } from "../browser/keyboard-command";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { OverlayView } from "./overlay-view";
import { highlightsOn, untilHostsAre, untilRead } from "./page-session";
import { boxOfPainted, clickPainted, paintedTexts, TERM_PAINT } from "./painted";
import { readFrame } from "./read-frame";
import { selectPassage } from "./select-passage";

const YELLOW = "termlight-yellow";
const PASSAGE = "answers sooner";

test("a passage in a frame is kept, listed with its page, and painted again after a reload", async ({
  extension,
  openPage,
  openExtensionPage,
}) => {
  const page = await openPage("frames.html");
  await keepPassage(page, "#opening", "its own, as some sites");
  await keepPassage(await readFrame(page, "whole"), "#quote", PASSAGE);
  await keepPassage(await readFrame(page, "short"), "#note", "adds a result");
  const all = ["its own, as some sites", PASSAGE, "adds a result"];
  await expect.poll(async () => (await highlightsOn(extension, page)).sort()).toEqual([...all].sort());
  await page.reload();
  await untilRead(extension, page);
  await expect.poll(() => paintedTexts(page, YELLOW)).toEqual(all.slice(0, 1));
  const whole = await readFrame(page, "whole");
  await whole.locator("#quote").scrollIntoViewIfNeeded();
  await expect.poll(() => paintedTexts(whole, YELLOW)).toEqual([PASSAGE]);
  const short = await readFrame(page, "short");
  await expect.poll(() => paintedTexts(short, YELLOW)).toEqual(["adds a result"]);
  await expect.poll(async () => (await highlightsOn(extension, page)).sort()).toEqual([...all].sort());
  const library = await openExtensionPage("library.html");
  await expect(library.getByRole("article")).toHaveCount(1);
  await expect(library.getByRole("heading", { level: 2 })).toHaveText("An article with frames");
  await expect(library.locator("blockquote")).toHaveCount(3);
});

test("a click on a highlight in a frame opens it there, and so does the popup", async ({
  extension,
  openPage,
  openPopup,
}) => {
  const page = await openPage("frames.html");
  const frame = await readFrame(page, "whole");
  const overlay = new OverlayView(frame);
  await keepPassage(frame, "#quote", PASSAGE);
  await clickPainted(frame, YELLOW, PASSAGE);
  await overlay.note.fill("In a frame.");
  await expect(overlay.editor.getByRole("status")).toHaveText("Saved");
  await page.keyboard.press("Escape");
  await expect(overlay.editor).toHaveCount(0);
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(() => highlightsOn(extension, page)).toEqual([PASSAGE]);
  const popup = await openPopup(page);
  await popup.getByRole("button", { name: PASSAGE }).click();
  await page.bringToFront();
  await expect(overlay.note).toHaveValue("In a frame.");
  await expect(page.locator("#whole")).toBeInViewport();
});

test("a highlight in a frame is lost with its words, and back with them", async ({ extension, openPage }) => {
  const page = await openPage("frames.html");
  const frame = await readFrame(page, "whole");
  await keepPassage(frame, "#quote", PASSAGE);
  await frame.evaluate(() => {
    const quote = document.querySelector("#quote")!;
    Object.assign(window, { quote, next: quote.nextSibling });
    quote.remove();
  });
  await expect.poll(() => highlightsOn(extension, page)).toEqual([`orphan: ${PASSAGE}`]);
  await frame.evaluate(() => {
    const { quote, next } = window as unknown as { quote: Element; next: ChildNode };
    next.before(quote);
  });
  await expect.poll(() => highlightsOn(extension, page)).toEqual([PASSAGE]);
});

test("keys keep and take back a passage in the frame that has the focus", async ({ extension, openPage }) => {
  const page = await openPage("frames.html");
  const frame = await readFrame(page, "whole");
  await selectPassage(frame, "#quote", PASSAGE);
  await runCommand(extension.worker, page, "highlight-selection");
  await expect.poll(() => paintedTexts(frame, YELLOW)).toEqual([PASSAGE]);
  await runCommand(extension.worker, page, "undo-highlight");
  await expect.poll(() => paintedTexts(frame, YELLOW)).toEqual([]);
  await expect.poll(() => highlightsOn(extension, page)).toEqual([]);
});

test("passages in frames of another site, and in frames in these, are kept with the page around", async ({
  extension,
  openPage,
}) => {
  const page = await openPage("frames-elsewhere.html");
  const elsewhere = await readFrame(page, "elsewhere");
  await keepPassage(elsewhere, "#opening", "its own, as some sites");
  const nested = await readFrame(elsewhere, "short");
  await keepPassage(nested, "#note", "adds a result");
  await page.reload();
  await untilRead(extension, page);
  const again = await readFrame(page, "elsewhere");
  await expect.poll(() => paintedTexts(again, YELLOW)).toEqual(["its own, as some sites"]);
  const inside = await readFrame(again, "short");
  await expect.poll(() => paintedTexts(inside, YELLOW)).toEqual(["adds a result"]);
  await expect
    .poll(async () => (await highlightsOn(extension, page)).sort())
    .toEqual(["adds a result", "its own, as some sites"]);
  const { highlights = [] } = (await describePage(extension, page)) ?? {};
  const [id] = highlights.flatMap(({ highlight }) => (/adds/.test(highlight.quote) ? [highlight.id] : []));
  expect(await askPage(extension, page, "page/show-highlight", { id: id! })).toEqual({ found: true });
  await expect(new OverlayView(inside).editor).toBeVisible();
  const banner = (await (await page.waitForSelector("#banner")).contentFrame())!;
  expect(await banner.evaluate(() => CSS.highlights.size)).toBe(0);
});

test.describe("where only the page's own site is allowed", () => {
  test.use({ hosts: "none" });

  test("a frame of another site is left alone", async ({ extension, server }) => {
    await grantHosts(extension.context, extension.extensionId, "http://127.0.0.1/*");
    await untilHostsAre(extension, "granted");
    const page = await extension.context.newPage();
    await page.goto(`${server.origin}/frames-elsewhere.html`);
    await untilRead(extension, page);
    await boxOfPainted(page, TERM_PAINT, "DeepSeek");
    const frame = (await (await page.waitForSelector("#elsewhere")).contentFrame())!;
    await frame.waitForSelector("#opening");
    await page.locator("#elsewhere").hover();
    // The page answers after it has asked for its frames to be entered.
    await expect.poll(() => highlightsOn(extension, page)).toEqual([]);
    expect(await frame.evaluate(() => CSS.highlights.size)).toBe(0);
  });
});
