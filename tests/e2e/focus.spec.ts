import type { Page } from "@playwright/test";
import { askBackground } from "./ask-background";
import { expect, test } from "./fixtures";
import { MIXED_SHELVES, seedLibrary } from "./seed-library";

/** The most that Tab is pressed on one page. */
const STEPS = 60;

/**
 * Goes through a page by Tab, from its beginning to where it begins anew, and says what had the focus without showing it:
 * by an outline of its own or of what stands around it.
 */
async function unseenFocus(page: Page): Promise<{ seen: number; unseen: string[] }> {
  const unseen: string[] = [];
  let seen = 0;
  await page.bringToFront();
  for (let step = 0; step < STEPS; step++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const { activeElement } = document;
      if (!activeElement || activeElement === document.body) return null;
      const around = [activeElement, activeElement.parentElement, activeElement.nextElementSibling];
      const isShown = around.some((element) => {
        if (!element) return false;
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
        return (
          outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== "transparent"
        );
      });
      return { isShown, html: activeElement.outerHTML.slice(0, 120) };
    });
    if (focused === null) break;
    if (focused.isShown) seen += 1;
    else unseen.push(focused.html);
  }
  return { seen, unseen };
}

test("whatever the Tab key reaches shows that it has the focus", async ({
  openExtensionPage,
  openPage,
  openPopup,
}) => {
  const page = await openPage("article-en.html");
  const options = await openExtensionPage("options.html");
  await seedLibrary(options, ...MIXED_SHELVES);
  await askBackground(options, "site/set-enabled", { host: "example.org", enabled: false });
  const surfaces = [
    await openExtensionPage("welcome.html"),
    await openPopup(page),
    await openExtensionPage("library.html"),
    ...(await Promise.all(
      ["reading", "colors", "packs", "sites", "keys", "backup"].map((tab) =>
        openExtensionPage(`options.html#${tab}`),
      ),
    )),
  ];
  for (const surface of surfaces) {
    await expect(surface.locator("main :is(button, a, input)").first()).toBeVisible();
    const { seen, unseen } = await unseenFocus(surface);
    expect(unseen, surface.url()).toEqual([]);
    expect(seen, surface.url()).toBeGreaterThan(1);
  }
});
