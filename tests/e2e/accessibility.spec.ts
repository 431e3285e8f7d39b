import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { clickPainted, pointAt, TERM_PAINT } from "./painted";
import { problems } from "./problems";
import { MIXED_SHELVES, seedLibrary } from "./seed-library";
import { selectPassage } from "./select-passage";

for (const scheme of ["light", "dark"] as const) {
  test.describe(`in ${scheme} colours`, () => {
    test.use({ scheme });

    test("welcome page, popup and library have no fault that axe finds", async ({
      openPage,
      openPopup,
      openExtensionPage,
    }) => {
      const page = await openPage("article-en.html");
      await keepPassage(page, "#quote", "answers sooner");
      const popup = await openPopup(page);
      await expect(popup.getByRole("region", { name: "Highlights" })).toBeVisible();
      expect(await problems(popup)).toEqual([]);
      await popup.getByRole("tab", { name: "Library" }).click();
      await expect(popup.getByText("answers sooner")).toBeVisible();
      expect(await problems(popup)).toEqual([]);
      const library = await openExtensionPage("library.html");
      await expect(library.getByRole("article")).toHaveCount(1);
      expect(await problems(library)).toEqual([]);
      expect(await problems(await openExtensionPage("welcome.html"))).toEqual([]);
    });

    test("card, toolbar and editor have no fault that axe finds", async ({ openPage, overlayOf }) => {
      const page = await openPage("article-en.html");
      const overlay = overlayOf(page);
      await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
      await expect(overlay.anyDialog).toBeVisible();
      expect(await problems(page, "termlight-overlay")).toEqual([]);
      await page.keyboard.press("Escape");
      await keepPassage(page, "#quote", "answers sooner");
      await clickPainted(page, "termlight-yellow", "answers sooner");
      await expect(overlay.editor).toBeVisible();
      expect(await problems(page, "termlight-overlay")).toEqual([]);
    });

    test("pinned card, card of an own abbreviation, own term's form and message have no fault that axe finds", async ({
      openPage,
      overlayOf,
    }) => {
      const page = await openPage("own-abbreviation.html");
      const overlay = overlayOf(page);
      await clickPainted(page, TERM_PAINT, "PCR");
      await expect(overlay.card("PCR")).toBeVisible();
      expect(await problems(page, "termlight-overlay")).toEqual([]);
      await clickPainted(page, TERM_PAINT, "Anthropic");
      await overlay.button("Copy the definition").click();
      await expect(overlay.button("Dismiss")).toBeVisible();
      expect(await problems(page, "termlight-overlay")).toEqual([]);
      await page.keyboard.press("Escape");
      await selectPassage(page, "#closing", "no harm");
      await overlay.toolbar.getByRole("button", { name: "Term" }).click();
      await expect(overlay.host.getByRole("dialog", { name: "A term of your own" })).toBeVisible();
      expect(await problems(page, "termlight-overlay")).toEqual([]);
    });
  });
}

for (const scheme of ["light", "dark"] as const) {
  test.describe(`in Traditional Chinese and ${scheme} colours`, () => {
    test.use({ scheme, interfaceLocale: "zh-TW" });

    test("welcome page, settings, popup, library and card have no fault that axe finds", async ({
      openPage,
      openPopup,
      openExtensionPage,
      overlayOf,
    }) => {
      const page = await openPage("article-zh.html");
      await clickPainted(page, TERM_PAINT, "DeepSeek");
      await expect(overlayOf(page).anyDialog).toBeVisible();
      expect(await problems(page, "termlight-overlay")).toEqual([]);
      const popup = await openPopup(page);
      await expect(popup.getByRole("region", { name: "術語" })).toBeVisible();
      expect(await problems(popup)).toEqual([]);
      expect(await problems(await openExtensionPage("welcome.html"))).toEqual([]);
      const options = await openExtensionPage("options.html");
      await seedLibrary(options, ...MIXED_SHELVES);
      for (const tab of await options.getByRole("tab").all()) {
        await tab.click();
        await expect(options.getByRole("tabpanel")).not.toBeEmpty();
        expect(await problems(options)).toEqual([]);
      }
      const library = await openExtensionPage("library.html");
      await expect(library.getByRole("article").first()).toBeVisible();
      expect(await problems(library)).toEqual([]);
    });
  });
}
