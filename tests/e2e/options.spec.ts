import type { Page } from "@playwright/test";
import { describePage } from "../browser/ask-page";
import { askBackground } from "./ask-background";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { termsOn, untilHostsAre } from "./page-session";
import { paintedTexts, pointAtWords, TERM_PAINT } from "./painted";
import { problems } from "./problems";

/** How often a text is underlined on a page. */
async function underlined(page: Page, text: string): Promise<number> {
  return (await paintedTexts(page, TERM_PAINT)).filter((each) => each === text).length;
}

test("density is changed in open pages at once, and every mention can be pointed at in each", async ({
  openPage,
  openExtensionPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  await page.setViewportSize({ width: 1000, height: 2400 });
  const options = await openExtensionPage("options.html");
  // The abbreviation stands behind the full name, so it is the first in no section but the last.
  const steps = [
    { choice: "Every time", underlines: 2 },
    { choice: "Per section", underlines: 1 },
    { choice: "Per article", underlines: 0 },
  ];
  for (const { choice, underlines } of steps) {
    await options.bringToFront();
    await options.getByRole("button", { name: choice }).click();
    await expect(options.getByRole("button", { name: choice })).toHaveAttribute("aria-pressed", "true");
    await page.bringToFront();
    await expect.poll(() => underlined(page, "NSA")).toBe(underlines);
    await pointAtWords(page, "NSA", "#training", overlayOf(page).card(/Sparse Attention/));
    await page.keyboard.press("Escape");
    await page.mouse.move(2, 2);
  }
});

test("everyday terms are explained on request, in open pages at once, from the popup too", async ({
  extension,
  openPage,
  openExtensionPage,
  openPopup,
}) => {
  const page = await openPage("article-zh.html");
  const before = await termsOn(extension, page);
  const options = await openExtensionPage("options.html");
  const toggle = options.getByRole("switch", { name: "Explain everyday terms too" });
  await toggle.click();
  await expect(toggle).toBeChecked();
  await expect.poll(() => termsOn(extension, page)).toEqual([...before, "model-training"].sort());
  const popup = await openPopup(page);
  await popup.getByText("Underline: Per section").click();
  await popup.getByRole("switch", { name: "Explain everyday terms too" }).click();
  await expect.poll(() => termsOn(extension, page)).toEqual(before);
  await options.bringToFront();
  await expect(toggle).not.toBeChecked();
});

test("density is changed from the popup", async ({ openPage, openPopup }) => {
  const page = await openPage("article-en.html");
  await page.setViewportSize({ width: 1000, height: 2400 });
  await expect.poll(() => underlined(page, "MoBA")).toBe(1);
  const popup = await openPopup(page);
  await popup.getByText("Underline: Per section").click();
  await popup.getByRole("button", { name: "Per article" }).click();
  await page.bringToFront();
  await expect.poll(() => underlined(page, "MoBA")).toBe(0);
});

test("terms in code are explained on request", async ({ extension, openPage, openExtensionPage }) => {
  const page = await openPage("article-en.html");
  const mentions = async () =>
    ((await describePage(extension, page))?.terms ?? []).reduce((sum, { count }) => sum + count, 0);
  const before = await mentions();
  const options = await openExtensionPage("options.html");
  const toggle = options.getByRole("switch", { name: "Explain terms in code too" });
  await toggle.click();
  await expect.poll(mentions).toBeGreaterThan(before + 2);
  await options.bringToFront();
  await toggle.click();
  await expect.poll(mentions).toBe(before);
});

test("muted terms go from open pages, are listed by article, and come back", async ({
  extension,
  openPage,
  openExtensionPage,
}) => {
  const page = await openPage("article-en.html");
  const other = await openPage("article-zh.html");
  const options = await openExtensionPage("options.html#muted");
  await expect(options.getByText("No term is muted")).toBeVisible();
  const pageKey = page.url();
  await askBackground(options, "term/mute", { termId: "deepseek", pageKey: null });
  await askBackground(options, "term/mute", { termId: "moba", pageKey });
  await expect.poll(() => termsOn(extension, page)).not.toContain("moba");
  await expect.poll(() => termsOn(extension, page)).not.toContain("deepseek");
  await expect.poll(() => termsOn(extension, other)).not.toContain("deepseek");
  await expect.poll(() => termsOn(extension, other)).toContain("moba");

  await options.bringToFront();
  await expect(options.getByRole("heading", { name: "Everywhere" })).toBeVisible();
  await expect(options.getByRole("link", { name: pageKey })).toHaveAttribute("href", pageKey);
  await options.getByRole("button", { name: "Explain “DeepSeek” again" }).click();
  await expect.poll(() => termsOn(extension, other)).toContain("deepseek");
  await options.bringToFront();
  await options.getByRole("button", { name: "Undo" }).press("Enter");
  await expect.poll(() => termsOn(extension, other)).not.toContain("deepseek");
  await options.bringToFront();
  await expect(options.getByRole("button", { name: /^Explain “/ })).toHaveCount(2);
  await expect(options.locator("body")).not.toBeFocused();
});

test("sites that are off and pages that are forced articles are listed, and can be taken back", async ({
  extension,
  openPage,
  openExtensionPage,
}) => {
  const page = await openPage("docs-bare-div.html");
  const options = await openExtensionPage("options.html#sites");
  await askBackground(options, "page/set-forced", { pageKey: page.url(), forced: true });
  await expect.poll(() => termsOn(extension, page)).toContain("deepseek");
  const { host } = new URL(page.url());
  await askBackground(options, "site/set-enabled", { host, enabled: false });
  await expect.poll(() => termsOn(extension, page)).toEqual([]);
  await options.bringToFront();
  await options.getByRole("button", { name: `Turn on for ${host}` }).click();
  await expect.poll(() => termsOn(extension, page)).toContain("deepseek");
  await options.bringToFront();
  await options.getByRole("button", { name: /No longer treat/ }).click();
  await expect.poll(() => termsOn(extension, page)).toEqual([]);
  await options.bringToFront();
  await expect(options.getByText("The popup offers it where no article was found")).toBeVisible();
});

test("a site is turned off and on by its address, in open pages and in the popup at once", async ({
  extension,
  openPage,
  openPopup,
  openExtensionPage,
}) => {
  const page = await openPage("article-en.html");
  const { host } = new URL(page.url());
  const popup = await openPopup(page);
  const options = await openExtensionPage("options.html#sites");
  const field = options.getByRole("textbox", { name: "Turn off on a site" });
  await field.fill("no site");
  await field.press("Enter");
  await expect(options.getByRole("alert").filter({ hasText: "This is no site" })).toBeVisible();
  await field.fill(page.url());
  await field.press("Enter");
  await expect(options.getByRole("button", { name: `Turn on for ${host}` })).toBeVisible();
  await expect.poll(() => termsOn(extension, page)).toEqual([]);
  await expect(popup.getByRole("switch", { name: `Termlight on ${host}` })).not.toBeChecked();
  await popup.getByRole("switch", { name: `Termlight on ${host}` }).click();
  await expect(options.getByRole("button", { name: `Turn on for ${host}` })).toHaveCount(0);
  await expect.poll(() => termsOn(extension, page)).toContain("deepseek");
});

test("what Termlight may read is shown, and can be withdrawn", async ({ extension, openExtensionPage }) => {
  const options = await openExtensionPage("options.html#sites");
  const every = options.getByRole("switch", { name: "Read articles on every site by itself" });
  await expect(every).toBeChecked();
  await every.click();
  await untilHostsAre(extension, "none");
  await expect(every).not.toBeChecked();
  await expect(options.getByText("None by itself")).toBeVisible();
});

test("keys are shown as they are set, with the way to change them", async ({
  extension,
  openExtensionPage,
}) => {
  const options = await openExtensionPage("options.html#keys");
  const set = await options.evaluate(() => chrome.commands.getAll());
  const next = set.find(({ name }) => name === "next-mention")!;
  await expect(
    options.getByRole("term").filter({ hasText: "Explain the next term on the page" }).locator("+ dd"),
  ).toHaveText(next.shortcut ?? "");
  await expect(options.getByText("no key").first()).toBeVisible();
  const opened = extension.context.waitForEvent("page");
  await options.getByRole("button", { name: "Change the keys" }).click();
  await expect.poll(async () => (await opened).url()).toBe("chrome://extensions/shortcuts");
});

test("what is stored is counted, and the settings alone are reset, which can be taken back", async ({
  extension,
  openPage,
  openExtensionPage,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#quote", "answers sooner");
  const options = await openExtensionPage("options.html#backup");
  const highlights = options
    .getByRole("term")
    .filter({ hasText: /^Highlights$/ })
    .locator("+ dd");
  await expect(highlights).toHaveText("1");
  await expect(options.getByText(/of this computer’s disk are used/)).toBeVisible();
  const { host } = new URL(page.url());
  await askBackground(options, "site/set-enabled", { host, enabled: false });
  await askBackground(options, "settings/change", { changes: { interfaceLanguage: "zh-Hant" } });
  await options.getByRole("button", { name: "重設設定" }).click();
  await options.getByRole("button", { name: "維持不變" }).click();
  await options.getByRole("button", { name: "重設設定" }).click();
  await options.getByRole("button", { name: "重設", exact: true }).click();
  await expect(options.getByText("The settings are as at first.")).toBeVisible();
  await expect.poll(() => termsOn(extension, page)).toContain("deepseek");
  await expect(highlights).toHaveText("1");
  await options.bringToFront();
  await options.getByRole("button", { name: "Undo" }).click();
  await expect(options.getByRole("button", { name: "重設設定" })).toBeVisible();
  await expect.poll(() => termsOn(extension, page)).toEqual([]);
});

for (const scheme of ["light", "dark"] as const) {
  test.describe(`in ${scheme} colours`, () => {
    test.use({ scheme });

    test("no part of the options has a fault that axe finds, empty or not", async ({ openExtensionPage }) => {
      const options = await openExtensionPage("options.html");
      const tabs = await options.getByRole("tab").all();
      const checkAll = async () => {
        for (const tab of tabs) {
          await tab.click();
          await expect(options.getByRole("tabpanel")).not.toBeEmpty();
          expect(await problems(options)).toEqual([]);
        }
      };
      await checkAll();
      await askBackground(options, "term/mute", { termId: "deepseek", pageKey: null });
      await askBackground(options, "term/mute", { termId: "nsa", pageKey: "https://example.org/a" });
      await askBackground(options, "site/set-enabled", { host: "example.org", enabled: false });
      await askBackground(options, "own-term/save", {
        term: { name: "RAG gate", aliases: ["检索门"], definition: "A gate.", language: "en" },
      });
      await checkAll();
      await options.getByRole("tab", { name: "Your terms" }).click();
      await options.getByRole("button", { name: "Edit “RAG gate”" }).click();
      await options.getByRole("textbox", { name: "Name" }).fill("R");
      await options.getByRole("button", { name: "Save" }).click();
      await expect(options.getByText("a single character would be found everywhere")).toBeVisible();
      expect(await problems(options)).toEqual([]);
    });
  });
}
