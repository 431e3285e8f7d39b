import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { clickWhenDialogGoes } from "./in-page/click-when-dialog-goes";
import { cutText } from "./in-page/cut-text";
import { ARTICLE_TITLE, keepArticle } from "./keep-article";
import { problems } from "./problems";

/** The sheet of keys, whatever it is called. */
const sheetOn = (page: Page) => page.getByRole("dialog");

/** What a page's sheet has to say, with the keys of articles' own pages; and that `close` closes it. */
async function expectSheet(page: Page, lines: readonly string[], close: () => Promise<void>): Promise<void> {
  const sheet = sheetOn(page);
  for (const line of [...lines, "Highlight the selected text"]) {
    await expect(sheet.getByRole("definition").filter({ hasText: line })).toBeVisible();
  }
  await close();
  await expect(sheet).toHaveCount(0);
}

test("? lists the keys of the settings, and those of pages; a button beside the keys does too", async ({
  openExtensionPage,
}) => {
  const options = await openExtensionPage("options.html");
  const esc = () => options.keyboard.press("Escape");
  await expect(options.getByRole("tabpanel")).not.toBeEmpty();
  await options.keyboard.press("?");
  await expectSheet(options, ["From a tab to the next or previous one"], esc);
  await options.getByRole("tab", { name: "Shortcuts" }).click();
  const button = options.getByRole("button", { name: "Show those of the settings" });
  await button.click();
  await expect(sheetOn(options)).toBeVisible();
  expect(await problems(options)).toEqual([]);
  await options.bringToFront();
  await expectSheet(options, [], esc);
  await expect(button).toBeFocused();
});

test("a sheet of keys opened again the moment it closes stays open", async ({ openExtensionPage }) => {
  const options = await openExtensionPage("options.html");
  await options.getByRole("tab", { name: "Shortcuts" }).click();
  const button = options.getByRole("button", { name: "Show those of the settings" });
  await button.click();
  await expect(sheetOn(options)).toBeVisible();
  await button.evaluate(clickWhenDialogGoes);
  await expect(sheetOn(options)).toBeVisible();
  await expectSheet(options, [], () => options.keyboard.press("Escape"));
});

test("? in a field of the settings is a letter", async ({ openExtensionPage }) => {
  const options = await openExtensionPage("options.html#sites");
  const field = options.getByRole("tabpanel").getByRole("textbox").first();
  await field.press("?");
  await expect(field).toHaveValue("?");
  await expect(sheetOn(options)).toHaveCount(0);
});

test("? lists the keys of the reading view; the button does too", async ({
  extension,
  openPage,
  openExtensionPage,
}) => {
  await keepArticle(extension, await openPage("article-en.html"));
  const library = await openExtensionPage("library.html");
  await library.getByRole("link", { name: ARTICLE_TITLE }).click();
  await expect(library.locator(".tl-article")).toBeVisible();
  const esc = () => library.keyboard.press("Escape");
  await library.keyboard.press("?");
  await expectSheet(library, ["Take the last change back", "Redo the change that was undone"], esc);
  await library.getByRole("button", { name: "Keys" }).click();
  await expect(sheetOn(library)).toBeVisible();
  expect(await problems(library)).toEqual([]);
  await expectSheet(library, [], esc);
});

test("in the popup ? is a letter of the search, and elsewhere lists the keys; the button does so always", async ({
  openPage,
  openPopup,
}) => {
  const popup = await openPopup(await openPage("article-en.html"));
  await popup.setViewportSize({ width: 380, height: 560 });
  const search = popup.getByRole("searchbox");
  await expect(search).toBeFocused();
  await popup.keyboard.type("what?");
  await expect(search).toHaveValue("what?");
  await popup.keyboard.press("Escape");
  await expect(search).toHaveValue("");
  const toggle = popup.getByRole("switch");
  await toggle.focus();
  await popup.keyboard.press("?");
  // Esc closes the sheet, and not the popup with it.
  await popup.evaluate(() => {
    document.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") document.title = "left";
    });
  });
  const lines = ["Searches the library, from anywhere", "With a note"];
  await expectSheet(popup, lines, () => popup.keyboard.press("Escape"));
  await expect(popup).toHaveTitle("Termlight");
  await expect(toggle).toBeFocused();
  await search.fill("block");
  await popup.getByRole("button", { name: "Keys" }).click();
  await expect(sheetOn(popup)).toBeVisible();
  expect(await problems(popup)).toEqual([]);
  await popup.bringToFront();
  expect(await popup.evaluate(cutText, null)).toEqual([]);
  await expectSheet(popup, lines, () => popup.keyboard.press("Escape"));
  await expect(search).toHaveValue("block");
});

test.describe("with the side panel", () => {
  test.use({ sidePanel: true });

  test("? lists its keys; the button does too", async ({ openPage, openSidePanel }) => {
    const panel = await openSidePanel(await openPage("article-en.html"));
    await expect(panel.getByRole("tab", { name: /term/ })).toBeVisible();
    const button = panel.getByRole("button", { name: "Keys" });
    const lines = ["Unfold the term, or go to the highlight", "Take the last change back"];
    await button.press("?");
    await expectSheet(panel, lines, () => panel.keyboard.press("Escape"));
    await expect(button).toBeFocused();
    await button.press("Enter");
    await expect(sheetOn(panel)).toBeVisible();
    expect(await problems(panel, undefined, true)).toEqual([]);
    expect(await panel.evaluate(cutText, null)).toEqual([]);
    await expectSheet(panel, lines, () => panel.getByRole("button", { name: "Close" }).click());
  });
});
