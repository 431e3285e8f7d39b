import type { Page } from "@playwright/test";
import { describePage } from "../browser/ask-page";
import { askBackground } from "./ask-background";
import { expect, test } from "./fixtures";
import { termsOn } from "./page-session";
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
  expect(await termsOn(extension, other)).toContain("moba");

  await options.bringToFront();
  await expect(options.getByRole("heading", { name: "Everywhere" })).toBeVisible();
  await expect(options.getByRole("link", { name: pageKey })).toHaveAttribute("href", pageKey);
  await options.getByRole("button", { name: "Explain “DeepSeek” again" }).click();
  await expect.poll(() => termsOn(extension, other)).toContain("deepseek");
  await options.bringToFront();
  await options.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => termsOn(extension, other)).not.toContain("deepseek");
  await options.bringToFront();
  await expect(options.getByRole("button", { name: /^Explain “/ })).toHaveCount(2);
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
  await expect(options.getByText("Nothing out of the ordinary")).toBeVisible();
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
