import type { Locator, Page } from "@playwright/test";
import { askBackground } from "./ask-background";
import { expect, test } from "./fixtures";
import { MIXED_SHELVES, seedLibrary } from "./seed-library";

/** How many lines the text of each element stands in. */
function linesOf(elements: Locator): Promise<number[]> {
  return elements.evaluateAll((found) =>
    found.map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size;
    }),
  );
}

/** The different places that elements begin at from the top, CSS px. */
function topsOf(elements: Locator): Promise<number[]> {
  return elements.evaluateAll((found) => [
    ...new Set(found.map((element) => Math.round(element.getBoundingClientRect().top))),
  ]);
}

/** Red, green and blue of a pixel of what is seen. */
async function colorAt(page: Page, x: number, y: number): Promise<number[]> {
  const picture = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  return page.evaluate(async (source) => {
    const bytes = Uint8Array.from(atob(source), (letter) => letter.charCodeAt(0));
    const context = new OffscreenCanvas(1, 1).getContext("2d")!;
    context.drawImage(await createImageBitmap(new Blob([bytes], { type: "image/png" })), 0, 0);
    return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  }, picture.toString("base64"));
}

for (const locale of ["en-US", "zh-CN", "zh-TW"]) {
  test.describe(`in ${locale}`, () => {
    test.use({ interfaceLocale: locale });

    test("the search in the library's head has room for what it says, in windows of any width", async ({
      openExtensionPage,
    }) => {
      const library = await openExtensionPage("library.html");
      const field = library.getByRole("searchbox").first();
      for (const width of [320, 560, 561, 600, 640, 700, 701, 1100]) {
        await library.setViewportSize({ width, height: 600 });
        expect((await field.boundingBox())!.width, `${width} px`).toBeGreaterThanOrEqual(150);
      }
    });

    test("heads and dates of the table of terms stand on one line each, whatever it is sorted by", async ({
      openExtensionPage,
    }) => {
      const library = await openExtensionPage("library.html#terms");
      await seedLibrary(library, ...MIXED_SHELVES);
      await library.reload();
      const heads = library.locator("thead button:visible");
      for (const width of [320, 560, 561, 640, 700, 701, 1100]) {
        await library.setViewportSize({ width, height: 600 });
        for (const column of ["name", "kind", "mentions", "articles", "first", "last"]) {
          const head = library.locator(`[data-column="${column}"] > button:visible`);
          if ((await head.count()) === 0) continue;
          await head.click();
          await expect(library.locator("[aria-sort]")).toHaveAttribute("data-column", column);
          const sizes = heads.evaluateAll((all) => all.map((head) => head.clientHeight));
          expect(new Set(await sizes).size, `${width} px, by ${column}`).toBe(1);
          expect(await linesOf(heads), `${width} px, by ${column}`).toEqual(
            Array(await heads.count()).fill(1),
          );
        }
        const days = library.locator("td:visible").filter({ hasText: /\d{4}/ });
        await expect(days.first()).toBeVisible();
        expect(await linesOf(days), `${width} px`).toEqual(Array(await days.count()).fill(1));
      }
    });

    test("the tabs of the settings stand in one row on a wide screen", async ({ openExtensionPage }) => {
      const options = await openExtensionPage("options.html");
      await options.setViewportSize({ width: 1100, height: 700 });
      const tabs = options.getByRole("tab");
      await expect(tabs).toHaveCount(8);
      expect(await topsOf(tabs)).toHaveLength(1);
    });
  });
}

for (const scheme of ["light", "dark"] as const) {
  test.describe(`in ${scheme} colours`, () => {
    test.use({ scheme });

    test("under a dialog the whole window is dimmed, the scroll bar's room too", async ({
      openExtensionPage,
    }) => {
      const library = await openExtensionPage("library.html#tags");
      await library.setViewportSize({ width: 900, height: 600 });
      await library.getByRole("button", { name: "Import…" }).click();
      await expect(library.getByRole("dialog")).toBeVisible();
      const [page, strip] = [await colorAt(library, 40, 580), await colorAt(library, 897, 580)];
      for (const [index, value] of strip.entries()) {
        expect(Math.abs(value - page[index]!), `${strip} beside ${page}`).toBeLessThanOrEqual(1);
      }
    });
  });
}

test("in a narrow window a search ends its hint in an ellipsis, and no line of aliases begins with a dot", async ({
  openExtensionPage,
}) => {
  const options = await openExtensionPage("options.html#terms");
  await askBackground(options, "own-term/save", {
    term: {
      ...{ name: "RAG gate", aliases: ["检索门", "retrieval gate", "gate of retrieval", "RG"] },
      ...{ definition: "Decides what is fetched.", language: "en" },
    },
  });
  await options.setViewportSize({ width: 320, height: 640 });
  await expect(options.getByRole("searchbox")).toHaveCSS("text-overflow", "ellipsis");
  const aliases = options.locator(".tl-own-item-aliases");
  // A dot stands behind its alias, in the same box.
  await expect(aliases.locator("> *")).toHaveText(["检索门", "retrieval gate", "gate of retrieval", "RG"]);
  const boxes = await aliases
    .locator("> *")
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).display));
  expect(new Set(boxes)).toEqual(new Set(["inline-block"]));
});

test("on a low screen the popup shows terms also while the choice of underlines is unfolded", async ({
  openPage,
  openPopup,
}) => {
  const popup = await openPopup(await openPage("article-en.html"));
  await popup.setViewportSize({ width: 380, height: 600 });
  await popup.getByText(/^Underline: /).click();
  await expect(popup.getByRole("switch", { name: "Explain everyday terms too" })).toBeInViewport();
  const terms = popup.getByRole("region", { name: "Terms" }).getByRole("listitem");
  await expect(terms.nth(1)).toBeInViewport({ ratio: 0.9 });
});
