import type { Locator, Page } from "@playwright/test";
import { describePage } from "../browser/ask-page";
import { foreseeConsent } from "../browser/host-permission";
import { runCommand } from "../browser/keyboard-command";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { highlightsOn } from "./page-session";
import { paintedTexts } from "./painted";
import { problems } from "./problems";
import { selectPassage } from "./select-passage";

test.use({ sidePanel: true });

const SHOWN = "termlight-shown";

/** The entries of the panel's list. */
function entriesOf(panel: Page): Locator {
  return panel.getByRole("tabpanel").locator(".tl-entries > li");
}

/** The button of an entry, by the beginning of what it is called. */
function entryOf(panel: Page, name: string): Locator {
  return panel.getByRole("tabpanel").locator("[data-entry]").filter({ hasText: name });
}

test("lists the article's terms with what they mean, and shows their mentions on the page", async ({
  extension,
  openPage,
  openSidePanel,
}) => {
  const page = await openPage("article-zh.html");
  const panel = await openSidePanel(page);
  const { terms } = (await describePage(extension, page))!;
  await expect(entriesOf(panel)).toHaveCount(terms.length);
  await expect(entriesOf(panel).first()).toContainText(terms[0]!.name.en);
  await expect(entriesOf(panel).first()).toContainText(/[a-z]\W*$/);
  await entryOf(panel, "Mixture of Block Attention").click();
  const opened = panel.locator("[data-open=true]");
  await expect(opened.getByRole("tab", { name: "English" })).toHaveAttribute("aria-selected", "true");
  await expect(opened.getByText("Sources")).toBeVisible();
  await expect(opened.getByRole("status")).toHaveText(/^1 of \d+ in this article$/);
  await expect.poll(() => paintedTexts(page, SHOWN)).toEqual(["MoBA"]);
  await opened.getByRole("button", { name: "Next mention", exact: true }).click();
  await expect(opened.getByRole("status")).toHaveText(/^2 of \d+ in this article$/);
});

test("related terms open in place, with a way back", async ({ openPage, openSidePanel }) => {
  const panel = await openSidePanel(await openPage("article-zh.html"));
  await entryOf(panel, "Mixture of Block Attention").click();
  const opened = panel.locator("[data-open=true]");
  const related = opened.getByRole("listitem").getByRole("button").first();
  const name = (await related.textContent())!;
  await related.click();
  await expect(opened.getByRole("heading", { name, level: 4 })).toBeFocused();
  await opened.getByRole("button", { name: "Back to the previous term" }).click();
  await expect(opened.getByRole("heading", { level: 4 })).toBeHidden();
  await expect(entryOf(panel, "Mixture of Block Attention")).toBeFocused();
});

test("a term is taken off the article, and that is undone", async ({ openPage, openSidePanel }) => {
  const panel = await openSidePanel(await openPage("article-zh.html"));
  await entryOf(panel, "Mixture of Block Attention").click();
  await panel.getByRole("button", { name: "Not this meaning here" }).click();
  await expect(entryOf(panel, "Mixture of Block Attention")).toHaveCount(0);
  await panel.getByRole("button", { name: "Undo" }).click();
  await expect(entryOf(panel, "Mixture of Block Attention")).toHaveCount(1);
});

test("an abbreviation of the article's own is explained in its words", async ({
  openPage,
  openSidePanel,
}) => {
  const page = await openPage("own-abbreviation.html");
  const panel = await openSidePanel(page);
  await entryOf(panel, "PCR").click();
  const opened = panel.locator("[data-open=true]");
  await expect(opened.getByText("The article’s words")).toBeVisible();
  await opened.getByRole("button", { name: "Show where it is defined" }).click();
  const long = (await opened.locator(".tl-definition").textContent())!;
  await expect.poll(() => paintedTexts(page, SHOWN)).toEqual([long]);
});

test("highlights stand in the order of the page, are edited in place and deleted with an undo", async ({
  extension,
  openPage,
  openSidePanel,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#closing", "tell the names apart", "blue");
  await keepPassage(page, "#opening", "DeepSeek");
  const panel = await openSidePanel(page);
  await panel.getByRole("tab", { name: "2 highlights" }).click();
  await expect(panel.locator("[data-entry]")).toHaveText([/^DeepSeek/, /^tell the names apart/]);
  await entryOf(panel, "tell the names apart").click();
  await expect.poll(() => paintedTexts(page, SHOWN)).toEqual(["tell the names apart"]);
  const last = entriesOf(panel).last();
  await last.getByRole("button", { name: "Edit note, tags and colour" }).click();
  await last.getByRole("textbox", { name: "Note" }).fill("Ask who says so.");
  await last.getByTitle("pink").click();
  await last.getByRole("button", { name: "Done" }).click();
  await expect(last.getByText("Ask who says so.")).toBeVisible();
  await expect.poll(() => paintedTexts(page, "termlight-pink")).toEqual(["tell the names apart"]);
  await last.getByRole("button", { name: "Delete the highlight" }).click();
  await expect(panel.getByRole("tab", { name: "1 highlight" })).toBeVisible();
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["DeepSeek"]);
  await panel.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["DeepSeek", "tell the names apart"]);
});

test("a highlight that has lost its passage is listed last and attached to what is selected", async ({
  openPage,
  openSidePanel,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#quote", "answers sooner");
  const panel = await openSidePanel(page);
  await panel.getByRole("tab", { name: "1 highlight" }).click();
  await page.evaluate(() => {
    document.querySelector("#quote p")!.textContent =
      "Whoever leaves things out is quicker with the rest of it.";
  });
  await expect(panel.getByRole("heading", { name: "No longer on the page" })).toBeVisible();
  await selectPassage(page, "#quote", "is quicker");
  await panel.getByRole("button", { name: "Attach to the selected text" }).click();
  await expect(panel.getByText("Attached to the selected text.")).toBeVisible();
  await expect(panel.getByRole("heading", { name: "No longer on the page" })).toBeHidden();
  await expect.poll(() => paintedTexts(page, "termlight-yellow")).toEqual(["is quicker"]);
});

test("follows the page as it scrolls", async ({ openPage, openSidePanel }) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#closing", "tell the names apart", "blue");
  await keepPassage(page, "#opening", "DeepSeek");
  // As on a small screen: one highlight at a time.
  await page.setViewportSize({ width: 600, height: 240 });
  const panel = await openSidePanel(page);
  await panel.getByRole("tab", { name: "2 highlights" }).click();
  const current = panel.locator("[aria-current=location]");
  for (const [id, quote] of [
    ["#opening", "DeepSeek"],
    ["#closing", "tell the names apart"],
    ["#opening", "DeepSeek"],
  ] as const) {
    await page.evaluate((selector) => document.querySelector(selector)!.scrollIntoView(), id);
    await expect(current).toHaveText(new RegExp(`^${quote}`));
  }
  await panel.getByRole("tab", { name: /terms$/ }).click();
  const all = await entriesOf(panel).count();
  await panel.getByRole("button", { name: "On screen", exact: true }).click();
  await expect.poll(() => entriesOf(panel).count()).toBeLessThan(all);
  await expect(current).toHaveCount(1);
});

test("follows the tab in front, and where it goes", async ({ openPage, openSidePanel, server }) => {
  const english = await openPage("article-en.html");
  const chinese = await openPage("article-zh.html");
  const panel = await openSidePanel(english);
  const title = panel.getByRole("banner").getByRole("status");
  await expect(title).toHaveText(await english.title());
  await chinese.bringToFront();
  await expect(title).toHaveText(await chinese.title());
  await chinese.goto(`${server.origin}/no-article.html`);
  await expect(title).toHaveText("No article found here");
  await chinese.goto("chrome://version");
  await expect(panel.getByText("Termlight cannot work here")).toBeVisible();
  await chinese.goBack();
  await expect(title).toHaveText("No article found here");
  await english.bringToFront();
  await expect(title).toHaveText(await english.title());
});

test("is told what happens on the page without asking", async ({ extension, openPage, openSidePanel }) => {
  const page = await openPage("article-en.html");
  const panel = await openSidePanel(page);
  await expect(panel.getByRole("tab", { name: "0 highlights" })).toBeVisible();
  await keepPassage(page, "#quote", "answers sooner");
  await expect(panel.getByRole("tab", { name: "1 highlight" })).toBeVisible();
  await panel.getByRole("switch").click();
  await expect(panel.getByText("Termlight keeps still here")).toBeVisible();
  await panel.getByRole("switch").click();
  await expect(entriesOf(panel).first()).toBeVisible();
  await runCommand(extension.worker, page, "undo-highlight");
  await expect(panel.getByRole("tab", { name: "0 highlights" })).toBeVisible();
});

test.describe("where Termlight may not look", () => {
  test.use({ hosts: "none" });

  test("says so, and offers the choice of sites", async ({ extension, openSidePanel, server }) => {
    const page = await extension.context.newPage();
    await page.goto(`${server.origin}/article-en.html`);
    const panel = await openSidePanel(page);
    await expect(panel.getByText("Termlight may not see this page yet")).toBeVisible();
    await foreseeConsent(extension.context, extension.extensionId);
    await page.bringToFront();
    await panel.getByRole("button", { name: "Every site" }).click();
    await expect(entryOf(panel, "DeepSeek")).toBeVisible();
  });
});

test("everything can be reached and done by keys alone", async ({ openPage, openSidePanel }) => {
  const page = await openPage("article-zh.html");
  await keepPassage(page, "#cache", "显存和带宽就越紧张");
  const panel = await openSidePanel(page);
  const { keyboard } = panel;
  const focus = panel.locator(":focus");
  /** Presses Tab until what has the focus is called so. */
  const tabTo = async (name: string | RegExp): Promise<void> => {
    const wanted = panel.getByRole("tabpanel").or(panel.getByRole("main")).locator(":focus");
    for (let presses = 0; presses < 60; presses++) {
      await keyboard.press("Tab");
      if (
        await wanted.and(panel.getByRole("button", { name }).or(panel.getByRole("textbox", { name }))).count()
      )
        return;
    }
    throw new Error(`Tab does not lead to ${name}`);
  };
  await entryOf(panel, "DeepSeek").waitFor();
  await tabTo(/^Sparse attention/);
  await keyboard.press("ArrowDown");
  await keyboard.press("End");
  await keyboard.press("Home");
  await expect(focus).toContainText("Sparse attention");
  await keyboard.press("Enter");
  await expect(focus).toHaveAttribute("aria-expanded", "true");
  await tabTo(/^Next mention$/);
  await keyboard.press("Enter");
  await expect(panel.locator("[data-open=true]").getByRole("status")).toHaveText(/^2 of/);
  await keyboard.press("Tab");
  await keyboard.press("ArrowRight");
  await expect(focus).toHaveText("中文");
  await expect(panel.locator("[data-open=true] .tl-definition:visible:lang(zh)").first()).toBeVisible();
  await tabTo("Copy the definition");
  await keyboard.press("Enter");
  await expect(panel.getByText("Copied.")).toBeVisible();
  await keyboard.press("Escape");

  await panel.getByRole("tab", { name: /terms$/ }).focus();
  await keyboard.press("ArrowRight");
  await expect(panel.getByRole("tab", { name: "1 highlight" })).toBeFocused();
  await tabTo(/^显存和带宽就越紧张/);
  await keyboard.press("Enter");
  await expect.poll(() => paintedTexts(page, SHOWN)).toEqual(["显存和带宽就越紧张"]);
  await tabTo("Edit note, tags and colour");
  await keyboard.press("Enter");
  await expect(focus).toHaveRole("textbox");
  await keyboard.type("Write on.");
  await keyboard.press("Escape");
  await expect(focus).toHaveAccessibleName("Edit note, tags and colour");
  await expect(panel.getByText("Write on.")).toBeVisible();
  await tabTo("Delete the highlight");
  await keyboard.press("Enter");
  await expect(panel.getByRole("tab", { name: "0 highlights" })).toBeVisible();
  await keyboard.press("Control+z");
  await expect(panel.getByRole("tab", { name: "1 highlight" })).toBeVisible();
});

for (const scheme of ["light", "dark"] as const) {
  test.describe(`in ${scheme} colours`, () => {
    test.use({ scheme, interfaceLocale: scheme === "dark" ? "zh-CN" : "en-US" });

    test("has no fault that axe finds, and fits at any width", async ({
      openPage,
      openSidePanel,
      overlayOf,
    }) => {
      const page = await openPage("article-zh.html");
      await selectPassage(page, "#cache", "显存和带宽就越紧张");
      await overlayOf(page).toolbar.getByRole("button").first().click();
      const panel = await openSidePanel(page);
      await panel.emulateMedia({ colorScheme: scheme });
      const [terms, highlights] = [panel.getByRole("tab").first(), panel.getByRole("tab").nth(1)];
      const fits = async (): Promise<void> => {
        // The last one is a panel of 360 px with text at 200%.
        for (const width of [480, 320, 180]) {
          await panel.setViewportSize({ width, height: 700 });
          const over = await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(over, `${width} px`).toBeLessThanOrEqual(0);
        }
        await panel.setViewportSize({ width: 360, height: 700 });
      };
      await entryOf(panel, "MoBA").click();
      await expect(panel.locator("[data-open=true] .tl-sources")).toBeVisible();
      expect(await problems(panel, undefined, true)).toEqual([]);
      await fits();
      await highlights.click();
      await panel.locator(".tl-kept-actions button").first().click();
      await expect(panel.getByRole("textbox").first()).toBeFocused();
      expect(await problems(panel, undefined, true)).toEqual([]);
      await fits();
      await terms.click();
      await fits();
    });
  });
}
