import type { Page } from "@playwright/test";
import { runCommand } from "../browser/keyboard-command";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { highlightsOn, untilRead } from "./page-session";
import { paintedTexts } from "./painted";
import { selectPassage } from "./select-passage";

const YELLOW = "termlight-yellow";
const LOST = "orphan: answers sooner";

/** A page whose highlight has lost its words. */
async function pageWithOrphan(openPage: (name: string) => Promise<Page>): Promise<Page> {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#quote", "answers sooner");
  await page.evaluate(() => {
    document.querySelector("#quote p")!.textContent =
      "Whoever leaves things out is quicker with the rest of it.";
  });
  return page;
}

test("a lost highlight is attached to the selected text, and that is undone", async ({
  extension,
  openPage,
  openPopup,
  overlayOf,
}) => {
  const page = await pageWithOrphan(openPage);
  await expect.poll(() => highlightsOn(extension, page)).toEqual([LOST]);
  await selectPassage(page, "#quote", "is quicker");
  const popup = await openPopup(page);
  await popup.getByRole("button", { name: "Attach to the selected text" }).click();
  await expect(popup.getByText("Attached to the selected text.")).toBeVisible();
  await page.bringToFront();
  await expect.poll(() => paintedTexts(page, YELLOW)).toEqual(["is quicker"]);
  await expect(overlayOf(page).toolbar).toBeHidden();
  await runCommand(extension.worker, page, "undo-highlight");
  await expect.poll(() => highlightsOn(extension, page)).toEqual([LOST]);
  await runCommand(extension.worker, page, "redo-highlight");
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["is quicker"]);
});

test("where nothing is selected, the page waits for the new place", async ({
  extension,
  openPage,
  openPopup,
  overlayOf,
}) => {
  const page = await pageWithOrphan(openPage);
  const overlay = overlayOf(page);
  await expect.poll(() => highlightsOn(extension, page)).toEqual([LOST]);
  const popup = await openPopup(page);
  await popup.getByRole("button", { name: "Attach to the selected text" }).click();
  await expect(popup.getByText("Select the new place in the page")).toBeVisible();
  await page.bringToFront();
  await expect(overlay.host.getByText("Select where “answers sooner” stands now")).toBeVisible();
  await selectPassage(page, "#quote", "is quicker");
  await overlay.button("Attach here").click();
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["is quicker"]);
  await expect(overlay.toolbar).toBeHidden();
  await overlay.button("Undo").click();
  await expect.poll(() => highlightsOn(extension, page)).toEqual([LOST]);
});

test("a lost highlight is kept as it is where its reader says so", async ({
  extension,
  openPage,
  openPopup,
  overlayOf,
}) => {
  const page = await pageWithOrphan(openPage);
  const overlay = overlayOf(page);
  await expect.poll(() => highlightsOn(extension, page)).toEqual([LOST]);
  const popup = await openPopup(page);
  await popup.getByRole("button", { name: "Attach to the selected text" }).click();
  await page.bringToFront();
  await overlay.button("Keep as it is").click();
  await selectPassage(page, "#quote", "is quicker");
  await expect(overlay.toolbar).toBeVisible();
  await expect(overlay.button("Attach here")).toHaveCount(0);
  await page.reload();
  await untilRead(extension, page);
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["answers sooner"]);
});

test("a lost highlight is attached to a place that is like it", async ({
  extension,
  openPage,
  openPopup,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#opening", "twice the text means four times the work");
  await page.evaluate(() => {
    const opening = document.querySelector("#opening")!;
    opening.textContent = "Other words stand here now, and none of those that were kept.";
    document.querySelector("#closing")!.textContent =
      "A reader asked: if twice the text means only four times the work, who would mind?";
  });
  await expect.poll(async () => (await highlightsOn(extension, page))[0]).toMatch(/^orphan: /);
  const popup = await openPopup(page);
  await popup.getByRole("button", { name: "The page no longer has this passage" }).click();
  await page.bringToFront();
  await overlayOf(page).button("Attach here").click();
  await expect
    .poll(async () => (await highlightsOn(extension, page))[0])
    .toMatch(/^twice the text means only four times the work/);
});
