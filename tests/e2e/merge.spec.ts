import { runCommand } from "../browser/keyboard-command";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { highlightsOn } from "./page-session";
import { clickPainted, paintedTexts } from "./painted";
import { selectPassage } from "./select-passage";

test("highlights that overlap or touch become one on request, and one undo brings all back", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const overlay = overlayOf(page);
  await keepPassage(page, "#quote", "reads less per step");
  await keepPassage(page, "#quote", "answers sooner", "blue");
  await overlay.toolbar.waitFor({ state: "hidden" });
  await clickPainted(page, "termlight-blue", "answers sooner");
  await overlay.note.fill("because");
  await expect(overlay.editor.getByRole("status")).toHaveText("Saved");
  await page.keyboard.press("Escape");
  await selectPassage(page, "#quote", "per step answers");
  await overlay.toolbar.getByRole("button", { name: "Highlight in green" }).click();
  await expect.poll(() => highlightsOn(extension, page)).toHaveLength(3);
  await clickPainted(page, "termlight-green", "per step answers");
  await overlay.button("Merge these 3").click();
  const whole = "reads less per step answers sooner";
  await expect.poll(() => highlightsOn(extension, page)).toEqual([whole]);
  await expect.poll(() => paintedTexts(page, "termlight-yellow")).toEqual([whole]);
  await expect(overlay.note).toHaveValue("because");
  await expect(overlay.button(/^Merge these/)).toHaveCount(0);
  await overlay.button("Undo").click();
  await expect
    .poll(() => highlightsOn(extension, page))
    .toEqual(["reads less per step", "per step answers", "answers sooner"]);
  await runCommand(extension.worker, page, "redo-highlight");
  await expect.poll(() => highlightsOn(extension, page)).toEqual([whole]);
});

test("a highlight that stands alone offers no merging", async ({ openPage, overlayOf }) => {
  const page = await openPage("article-en.html");
  const overlay = overlayOf(page);
  await keepPassage(page, "#quote", "reads less");
  await keepPassage(page, "#quote", "answers sooner");
  await clickPainted(page, "termlight-yellow", "reads less");
  await expect(overlay.editor).toBeVisible();
  await expect(overlay.button(/^Merge/)).toHaveCount(0);
});
