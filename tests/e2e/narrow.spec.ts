import type { Page } from "@playwright/test";
import { sampleId } from "../lib/highlights/sample-highlight";
import { askBackground } from "./ask-background";
import { expect, test } from "./fixtures";
import { cutText, doubleText } from "./in-page/cut-text";
import { ARTICLE_TITLE, keepArticle } from "./keep-article";
import { keepPassage } from "./keep-passage";
import { untilRead } from "./page-session";
import { clickPainted, TERM_PAINT } from "./painted";
import { MIXED_SHELVES, seedLibrary } from "./seed-library";
import { selectPassage } from "./select-passage";

const OVERLAY = "termlight-overlay";

/** How a reader may have it: in a window as narrow as a phone, and with letters twice as large. */
const MANNERS = [
  { name: "320 px wide", width: 320, height: 640, doubled: false },
  { name: "640 px wide with text twice as large", width: 640, height: 900, doubled: true },
];

/** A title longer than any line, and one word that cannot be broken. */
const LONG_TITLE = `A very long title about ${"attention ".repeat(12)}${"unbreakable".repeat(12)}`;

for (const { name, width, height, doubled } of MANNERS) {
  test.describe(name, () => {
    /** What cannot be read on a page, or in Termlight's interface within it. */
    const cutOn = async (page: Page, host: string | null = null): Promise<string[]> => {
      if (doubled) await page.evaluate(doubleText, host);
      return page.evaluate(cutText, host);
    };
    const narrow = (page: Page): Promise<void> => page.setViewportSize({ width, height });

    for (const locale of ["en-US", "zh-TW"]) {
      test.describe(`in ${locale}`, () => {
        test.use({ interfaceLocale: locale });

        test("no part of the settings and the welcome page is cut or scrolls sideways", async ({
          extension,
          openExtensionPage,
        }) => {
          const options = await openExtensionPage("options.html");
          await narrow(options);
          await askBackground(options, "term/mute", { termId: "nsa", pageKey: "https://example.org/a" });
          await askBackground(options, "site/set-enabled", { host: "example.org", enabled: false });
          await askBackground(options, "page/set-forced", {
            pageKey: `https://example.org/${"long/".repeat(30)}`,
            forced: true,
          });
          await askBackground(options, "own-term/save", {
            term: { name: "RAG gate", aliases: ["检索门"], definition: LONG_TITLE, language: "en" },
          });
          const tabs = ["reading", "colors", "terms", "packs", "muted", "sites", "keys", "backup"];
          for (const tab of tabs) {
            await options.goto(options.url().replace(/#.*|$/, `#${tab}`));
            await options.reload();
            await expect(options.getByRole("tabpanel")).not.toBeEmpty();
            expect(await cutOn(options), tab).toEqual([]);
          }
          const welcome = await openExtensionPage("welcome.html");
          await narrow(welcome);
          // The page is read first: from then on sizes that are set on its elements are nobody's business.
          await untilRead(extension, welcome);
          expect(await cutOn(welcome)).toEqual([]);
        });
      });
    }

    test("neither popup nor library, nor what opens in them, is cut or scrolls sideways", async ({
      openPage,
      openPopup,
      openExtensionPage,
    }) => {
      const page = await openPage("article-en.html");
      await keepPassage(page, "#quote", "answers sooner");
      const popup = await openPopup(page);
      await narrow(popup);
      await expect(popup.getByRole("region", { name: "Highlights" })).toBeVisible();
      expect(await cutOn(popup)).toEqual([]);
      const library = await openExtensionPage("library.html");
      await narrow(library);
      await seedLibrary(library, ...MIXED_SHELVES, [
        { title: LONG_TITLE },
        { quote: LONG_TITLE, tags: ["unbreakable".repeat(12)] },
      ]);
      await library.reload();
      await expect(library.getByRole("article").first()).toBeVisible();
      expect(await cutOn(library)).toEqual([]);
      await popup.reload();
      await popup.getByRole("tab", { name: "Library" }).click();
      await expect(popup.getByText("answers sooner")).toBeVisible();
      expect(await cutOn(popup)).toEqual([]);
      await library.reload();
      await expect(library.getByRole("article").first()).toBeVisible();
      await library.keyboard.press("?");
      await expect(library.getByRole("dialog")).toBeVisible();
      expect(await cutOn(library)).toEqual([]);
      await library.keyboard.press("Escape");
      await library.reload();
      await library.getByRole("button", { name: "Import…" }).click();
      await expect(library.getByRole("dialog")).toBeVisible();
      expect(await cutOn(library)).toEqual([]);
      const address = library.url().replace(/#.*|$/, "#export");
      await library.goto("about:blank");
      await library.goto(address);
      await expect(library.getByRole("dialog")).toBeVisible();
      expect(await cutOn(library)).toEqual([]);
    });

    test("no room of the library is cut or scrolls sideways, nor an article that is read there", async ({
      extension,
      openPage,
      openExtensionPage,
    }) => {
      await keepArticle(extension, await openPage("article-en.html"));
      const library = await openExtensionPage("library.html");
      await narrow(library);
      await seedLibrary(library, ...MIXED_SHELVES, [
        { title: LONG_TITLE },
        { quote: LONG_TITLE, tags: ["unbreakable".repeat(12)] },
      ]);
      await askBackground(library, "highlight/delete", { id: sampleId(5), changeId: sampleId(9) });
      const rooms = [
        ["#terms", "table"],
        ["#term=moba", "h2"],
        ["#insights", "svg path"],
        ["#tags", ".tl-tag-line"],
        ["#bin", ".tl-bin-line"],
      ] as const;
      for (const [room, there] of rooms) {
        await library.goto(library.url().replace(/#.*|$/, room));
        await library.reload();
        await expect(library.getByRole("main").locator(there).first()).toBeAttached();
        expect(await cutOn(library), room).toEqual([]);
      }
      await library.goto(library.url().replace(/#.*|$/, ""));
      await library.reload();
      await library.getByRole("link", { name: ARTICLE_TITLE }).click();
      await untilRead(extension, library);
      expect(await cutOn(library), "an article").toEqual([]);
    });

    test("card, toolbar, editor and own term's form are whole and in the window", async ({
      openPage,
      overlayOf,
    }) => {
      const page = await openPage("article-en.html");
      await narrow(page);
      const overlay = overlayOf(page);
      await clickPainted(page, TERM_PAINT, "DeepSeek");
      await expect(overlay.anyDialog).toBeVisible();
      expect(await cutOn(page, OVERLAY)).toEqual([]);
      await page.keyboard.press("Escape");
      await selectPassage(page, "#closing", "changes what a model knows");
      await expect(overlay.toolbar).toBeVisible();
      expect(await cutOn(page, OVERLAY)).toEqual([]);
      await overlay.toolbar.getByRole("button", { name: "Term" }).click();
      await expect(overlay.anyDialog).toBeVisible();
      expect(await cutOn(page, OVERLAY)).toEqual([]);
      await page.keyboard.press("Escape");
      await keepPassage(page, "#quote", "answers sooner");
      await clickPainted(page, "termlight-yellow", "answers sooner");
      await expect(overlay.editor).toBeVisible();
      expect(await cutOn(page, OVERLAY)).toEqual([]);
    });
  });
}
