import type { Page } from "@playwright/test";
import { tabIdOf } from "../browser/ask-page";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { MIXED_SHELVES, seedLibrary } from "./seed-library";

/**
 * The most that what is seen may move by itself: a tenth of what counts as good on the web
 * (https://web.dev/articles/cls), for these pages load nothing from afar.
 */
const HARDLY = 0.01;

/** How much of the page has moved by itself since it was opened, as the browser counts it. */
async function movedOn(page: Page): Promise<{ score: number; moved: string[] }> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const entries: (PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
          sources: { node: Node | null }[];
        })[] = [];
        new PerformanceObserver((list) => entries.push(...(list.getEntries() as typeof entries))).observe({
          type: "layout-shift",
          buffered: true,
        });
        // Two frames: entries that are buffered come after the first.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const own = entries.filter(({ hadRecentInput }) => !hadRecentInput);
            resolve({
              score: own.reduce((sum, { value }) => sum + value, 0),
              moved: own.flatMap(({ sources }) =>
                sources.map(({ node }) =>
                  node instanceof Element ? node.outerHTML.slice(0, 80) : String(node),
                ),
              ),
            });
          }),
        );
      }),
  );
}

test("nothing on a page of the extension jumps while it is opened", async ({
  extension,
  openPage,
  openExtensionPage,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#quote", "answers sooner");
  const own = await openExtensionPage("options.html");
  await seedLibrary(own, ...MIXED_SHELVES);
  const tab = await tabIdOf(extension, page);
  const surfaces = [
    ["library.html", ".tl-highlight"],
    [`popup.html?tab=${tab}`, ".tl-term"],
    ["welcome.html", "#demo"],
    ...["reading", "colors", "terms", "packs", "muted", "sites", "keys", "backup"].map((part) => [
      `options.html#${part}`,
      "[role=tabpanel] *",
    ]),
  ] as [string, string][];
  for (const [path, there] of surfaces) {
    const opened = await openExtensionPage(path);
    await expect(opened.locator(there).first()).toBeVisible();
    await opened.evaluate(() => document.fonts.ready.then(() => undefined));
    const { score, moved } = await movedOn(opened);
    expect(score, `${path}: ${moved.join("\n")}`).toBeLessThan(HARDLY);
    await opened.close();
  }
});
