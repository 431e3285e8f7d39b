import type { Page } from "@playwright/test";
import { runCommand } from "../browser/keyboard-command";
import type { LaunchedExtension } from "../browser/launch";
import { askBackground } from "./ask-background";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { clickPainted, paintedTexts, pointAt, TERM_PAINT } from "./painted";
import { selectPassage } from "./select-passage";

/** Chooses a language on the first page of the options, by a name that it has in every language. */
async function choose(options: Page, name: string): Promise<void> {
  await options.bringToFront();
  await options.getByRole("button", { name, exact: true }).first().click();
}

/** The titles of the context menu's entries, as far as the worker can be asked: by making one again. */
async function menuTitles(extension: LaunchedExtension): Promise<string[]> {
  return extension.worker.evaluate(() => {
    const seen = globalThis as { termlightMenuTitles?: string[] };
    return seen.termlightMenuTitles ?? [];
  });
}

/** Notes what the context menu is made of from now on. */
async function watchMenu(extension: LaunchedExtension): Promise<void> {
  await extension.worker.evaluate(() => {
    const titles: string[] = [];
    Object.assign(globalThis, { termlightMenuTitles: titles });
    const create = chrome.contextMenus.create.bind(chrome.contextMenus);
    chrome.contextMenus.create = (properties, callback) => {
      titles.push(properties.title ?? "");
      return create(properties, callback);
    };
  });
}

test("a chosen language holds at once in every page of the extension, and what was typed stays", async ({
  openPage,
  openPopup,
  openExtensionPage,
}) => {
  const page = await openPage("article-en.html");
  const options = await openExtensionPage("options.html");
  const library = await openExtensionPage("library.html");
  const welcome = await openExtensionPage("welcome.html");
  const popup = await openPopup(page);
  await library.getByRole("searchbox").fill("moba");

  await choose(options, "繁體中文");
  await expect(options.getByRole("tab", { name: "閱讀" })).toBeVisible();
  await expect(options).toHaveTitle(/設定/);
  await expect(options.locator("html")).toHaveAttribute("lang", "zh-Hant");
  await expect(library.locator("html")).toHaveAttribute("lang", "zh-Hant");
  await expect(library.getByRole("searchbox", { name: "搜尋文庫" })).toHaveValue("moba");
  await expect(welcome.getByRole("heading", { name: "歡迎使用詞光" })).toBeVisible();
  await expect(popup.getByRole("tab", { name: "目前頁面" })).toBeVisible();

  await choose(options, "简体中文");
  await expect(library.getByRole("searchbox", { name: "搜索文库" })).toHaveValue("moba");
  await expect(popup.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await options.reload();
  await expect(options.getByRole("tab", { name: "阅读" })).toBeVisible();
  await choose(options, "跟随浏览器");
  await expect(options.getByRole("tab", { name: "Reading" })).toBeVisible();
});

test("a chosen language holds at once in the interface within pages, in what is open there too", async ({
  openPage,
  openExtensionPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const overlay = overlayOf(page);
  await keepPassage(page, "#quote", "answers sooner");
  await clickPainted(page, "termlight-yellow", "answers sooner");
  await expect(overlay.editor).toBeVisible();
  const options = await openExtensionPage("options.html");
  await choose(options, "繁體中文");
  const editor = overlay.host.getByRole("dialog", { name: "螢光標記" });
  await expect(editor).toBeVisible();
  await expect(editor).toHaveAttribute("lang", "zh-Hant");
  await page.bringToFront();
  await page.keyboard.press("Escape");
  await selectPassage(page, "#closing", "changes what a model knows");
  await expect(overlay.toolbar.getByRole("button", { name: "筆記" })).toBeVisible();
  await choose(options, "English");
  await expect(overlay.toolbar.getByRole("button", { name: "Note" })).toBeVisible();
});

test("the context menu speaks the chosen language", async ({ extension, openExtensionPage }) => {
  await watchMenu(extension);
  const options = await openExtensionPage("options.html");
  await choose(options, "繁體中文");
  await expect.poll(() => menuTitles(extension)).toContain("用詞光標記");
});

test("terms are explained in the chosen language, or in both at once", async ({
  openPage,
  openExtensionPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const overlay = overlayOf(page);
  await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
  await expect(overlay.host.getByRole("tab", { name: "English" })).toHaveAttribute("aria-selected", "true");
  await overlay.button("Keep open").click();
  const options = await openExtensionPage("options.html");
  await options.getByRole("button", { name: "中文", exact: true }).click();
  await expect(overlay.host.getByRole("tab", { name: "中文" })).toHaveAttribute("aria-selected", "true");
  await options.getByRole("button", { name: "Both" }).click();
  await expect(overlay.host.getByRole("tab")).toHaveCount(0);
  const definitions = overlay.host.locator(".tl-definition");
  await expect(definitions).toHaveCount(2);
  await expect(definitions.first()).toHaveAttribute("lang", "en");
  await expect(definitions.last()).toHaveAttribute("lang", "zh-Hans");
  await expect(definitions.last()).toBeVisible();
});

test("a colour that the reader named is called so in open pages and in the menu", async ({
  extension,
  openPage,
  openExtensionPage,
  overlayOf,
}) => {
  await watchMenu(extension);
  const page = await openPage("article-en.html");
  await selectPassage(page, "#closing", "changes what a model knows");
  const overlay = overlayOf(page);
  await expect(overlay.toolbar.getByRole("button", { name: "Highlight in blue" })).toBeVisible();
  const options = await openExtensionPage("options.html#colors");
  await options.getByRole("textbox", { name: "Name of blue" }).fill("Question");
  await options.getByRole("textbox", { name: "Name of blue" }).press("Enter");
  await expect(overlay.toolbar.getByRole("button", { name: "Highlight in Question" })).toBeVisible();
  await expect.poll(() => menuTitles(extension)).toContain("Make it Question");
});

test("the colour of the next highlight is chosen for open pages too", async ({
  extension,
  openPage,
  openExtensionPage,
}) => {
  const page = await openPage("article-en.html");
  const options = await openExtensionPage("options.html#colors");
  await options.getByRole("radio", { name: "pink" }).check({ force: true });
  await expect
    .poll(() => options.evaluate(() => chrome.storage.local.get("settings.lastColor")))
    .toEqual({ "settings.lastColor": "pink" });
  await selectPassage(page, "#quote", "answers sooner");
  await runCommand(extension.worker, page, "highlight-selection");
  await expect.poll(() => paintedTexts(page, "termlight-pink")).toEqual(["answers sooner"]);
});

test.describe("in a browser of Taiwan", () => {
  test.use({ interfaceLocale: "zh-TW" });

  test("everything is in Traditional Chinese, and the glossary's characters are explained", async ({
    openExtensionPage,
  }) => {
    const options = await openExtensionPage("options.html");
    await expect(options.getByRole("tab", { name: "閱讀" })).toBeVisible();
    await expect(options.locator("html")).toHaveAttribute("lang", "zh-Hant");
    await expect(options.getByText("詞彙表的中文以簡體字寫成")).toBeVisible();
    await askBackground(options, "settings/change", { changes: { definitionLanguage: "en" } });
    await expect(options.getByText("詞彙表的中文以簡體字寫成")).toHaveCount(0);
  });
});
