import { runCommand } from "../browser/keyboard-command";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { highlightsOn, untilRead } from "./page-session";
import { clickPainted, paintedTexts } from "./painted";
import { selectPassage } from "./select-passage";

const YELLOW = "termlight-yellow";

test("changes are undone and redone by key, also those from before a reload", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const overlay = overlayOf(page);
  await keepPassage(page, "#quote", "answers sooner");
  await clickPainted(page, YELLOW, "answers sooner");
  await overlay.editor.getByRole("radio", { name: "blue" }).check({ force: true });
  await expect.poll(() => paintedTexts(page, "termlight-blue")).toEqual(["answers sooner"]);
  await page.reload();
  await untilRead(extension, page);
  await runCommand(extension.worker, page, "undo-highlight");
  await expect.poll(() => paintedTexts(page, YELLOW)).toEqual(["answers sooner"]);
  await runCommand(extension.worker, page, "undo-highlight");
  await expect.poll(() => highlightsOn(extension, page)).toEqual([]);
  await overlay.button("Redo").click();
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["answers sooner"]);
  await runCommand(extension.worker, page, "redo-highlight");
  await expect.poll(() => paintedTexts(page, "termlight-blue")).toEqual(["answers sooner"]);
  await runCommand(extension.worker, page, "redo-highlight");
  await expect(overlay.host.getByText("Nothing to redo on this page.")).toBeVisible();
});

test("keys lead from highlight to highlight", async ({ extension, openPage, overlayOf }) => {
  const page = await openPage("article-en.html");
  const { editor } = overlayOf(page);
  await keepPassage(page, "#quote", "answers sooner");
  await keepPassage(page, "#opening", "every token is");
  await page.evaluate(() => scrollTo(0, 0));
  for (const quote of ["every token is", "answers sooner"]) {
    await runCommand(extension.worker, page, "next-highlight");
    await expect(editor.locator("blockquote")).toHaveText(quote);
  }
  await runCommand(extension.worker, page, "previous-highlight");
  await expect(editor.locator("blockquote")).toHaveText("every token is");
});

test("a whole paragraph is kept by key", async ({ extension, openPage }) => {
  const page = await openPage("article-en.html");
  const text = ((await page.locator("#quote").textContent()) ?? "").trim();
  await page.locator("#quote").hover();
  await runCommand(extension.worker, page, "highlight-paragraph");
  await expect.poll(() => highlightsOn(extension, page)).toEqual([text]);
});

test("where highlights overlap, a click lets one choose", async ({ extension, openPage, overlayOf }) => {
  const page = await openPage("article-en.html");
  const overlay = overlayOf(page);
  await keepPassage(page, "#opening", "twice the text means four times the work");
  await selectPassage(page, "#opening", "four times");
  await overlay.toolbar.getByRole("button", { name: "Highlight in green" }).click();
  await expect.poll(() => highlightsOn(extension, page)).toHaveLength(2);
  await clickPainted(page, "termlight-green", "four times");
  await expect(overlay.editor.locator("blockquote")).toHaveText("four times");
  await overlay.button("Highlight 1 of 2 here: show the next").click();
  await expect(overlay.editor.locator("blockquote")).toHaveText("twice the text means four times the work");
  await overlay.button("Highlight 2 of 2 here: show the next").click();
  await expect(overlay.editor.locator("blockquote")).toHaveText("four times");
});
