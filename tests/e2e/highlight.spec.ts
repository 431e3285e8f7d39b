import { chooseMenuEntry } from "../browser/choose-menu-entry";
import { runCommand } from "../browser/keyboard-command";
import { stopWorker } from "../browser/stop-worker";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { pageMarkup } from "./page-markup";
import { highlightsOn, untilRead } from "./page-session";
import { clickPainted, paintedTexts } from "./painted";
import { selectPassage } from "./select-passage";

const PASSAGE = "twice the text means four times the work";
const YELLOW = "termlight-yellow";

test("a passage is kept by mouse, painted, and there again after a reload", async ({
  extension,
  openPage,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#opening", PASSAGE);
  await expect.poll(() => paintedTexts(page, YELLOW)).toEqual([expect.stringContaining("four times")]);
  await page.reload();
  await untilRead(extension, page);
  await expect.poll(() => highlightsOn(extension, page)).toEqual([PASSAGE]);
  await expect.poll(() => paintedTexts(page, YELLOW)).toHaveLength(1);
});

test("a passage is kept by the key, without the pointer", async ({ extension, openPage, overlayOf }) => {
  const page = await openPage("article-en.html");
  await selectPassage(page, "#opening", PASSAGE);
  await expect(overlayOf(page).toolbar).toBeVisible();
  await runCommand(extension.worker, page, "highlight-selection");
  await expect.poll(() => highlightsOn(extension, page)).toEqual([PASSAGE]);
  await expect(overlayOf(page).toolbar).toBeHidden();
});

test("a passage is kept from the context menu", async ({ extension, openPage }) => {
  const page = await openPage("article-en.html");
  await selectPassage(page, "#quote", "answers sooner");
  await chooseMenuEntry(extension.worker, page, "highlight-selection");
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["answers sooner"]);
});

test("the colour that was chosen last is the next passage's", async ({ extension, openPage, overlayOf }) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#opening", PASSAGE, "green");
  await expect.poll(() => paintedTexts(page, "termlight-green")).toHaveLength(1);
  await selectPassage(page, "#quote", "answers sooner");
  await expect(overlayOf(page).toolbar).toBeVisible();
  await runCommand(extension.worker, page, "highlight-selection");
  await expect.poll(() => paintedTexts(page, "termlight-green")).toContain("answers sooner");
});

test("a click on a highlight opens it: a note, a tag and a colour are kept", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const overlay = overlayOf(page);
  await keepPassage(page, "#quote", "answers sooner");
  await clickPainted(page, YELLOW, "answers sooner");
  await overlay.note.fill("记住：读得少，答得快。");
  await overlay.editor.getByRole("radio", { name: "blue" }).check({ force: true });
  const tags = overlay.editor.getByRole("textbox", { name: /tag/i });
  await tags.fill("speed");
  await tags.press("Enter");
  await expect(overlay.editor.getByRole("status")).toHaveText("Saved");
  await page.reload();
  await untilRead(extension, page);
  await clickPainted(page, "termlight-blue", "answers sooner");
  await expect(overlay.note).toHaveValue("记住：读得少，答得快。");
  await expect(overlay.editor).toContainText("speed");
});

test("a deleted highlight is gone, and comes back by undo", async ({ extension, openPage, overlayOf }) => {
  const page = await openPage("article-en.html");
  const overlay = overlayOf(page);
  await keepPassage(page, "#quote", "answers sooner");
  await clickPainted(page, YELLOW, "answers sooner");
  await overlay.button("Delete the highlight").click();
  await expect.poll(() => paintedTexts(page, YELLOW)).toEqual([]);
  await overlay.button("Undo").click();
  await expect.poll(() => paintedTexts(page, YELLOW)).toEqual(["answers sooner"]);
  await page.reload();
  await untilRead(extension, page);
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["answers sooner"]);
});

test("a passage across inline markup and paragraphs is kept without touching the page", async ({
  extension,
  openPage,
}) => {
  const page = await openPage("article-zh.html");
  const before = await pageMarkup(page);
  const quote = "Seek 公布了原生稀疏注意力";
  await keepPassage(page, "#opening", quote, "pink");
  await expect.poll(() => highlightsOn(extension, page)).toEqual([quote]);
  expect(await pageMarkup(page)).toBe(before);
});

test("highlighting works on a page without an article", async ({ extension, openPage }) => {
  const page = await openPage("no-article.html");
  await keepPassage(page, "#line", "Ask for DeepSeek access");
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["Ask for DeepSeek access"]);
  await page.reload();
  await untilRead(extension, page);
  await expect.poll(() => paintedTexts(page, YELLOW)).toEqual(["Ask for DeepSeek access"]);
});

test("a passage is kept under the strictest content policy", async ({ extension, openPage }) => {
  const page = await openPage("strict-csp/article-en.html");
  await keepPassage(page, "#quote", "answers sooner");
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["answers sooner"]);
});

test("a passage is kept although the background was asleep", async ({ extension, openPage }) => {
  const page = await openPage("article-en.html");
  await stopWorker(extension.context, extension.extensionId);
  await page.bringToFront();
  await keepPassage(page, "#quote", "answers sooner");
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["answers sooner"]);
});

test("two tabs of one page show the same highlights at once", async ({ extension, openPage }) => {
  const first = await openPage("article-en.html");
  const second = await openPage("article-en.html");
  await first.bringToFront();
  await keepPassage(first, "#quote", "answers sooner");
  await expect.poll(() => highlightsOn(extension, second)).toEqual(["answers sooner"]);
});

test("highlights of one article of a single-page application do not turn up in the next", async ({
  extension,
  openPage,
}) => {
  const page = await openPage("single-page-app.html");
  await keepPassage(page, "#article", "publishes the weights");
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["publishes the weights"]);
  await page.getByRole("link", { name: "Second" }).click();
  await expect.poll(() => highlightsOn(extension, page)).toEqual([]);
  await expect.poll(() => paintedTexts(page, YELLOW)).toEqual([]);
  await page.goBack();
  await expect.poll(() => paintedTexts(page, YELLOW)).toEqual(["publishes the weights"]);
});
