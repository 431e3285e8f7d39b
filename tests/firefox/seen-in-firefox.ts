import { expect } from "@playwright/test";
import type { FirefoxPage, Point } from "./firefox-page";
import type { LaunchedFirefox } from "./launch-firefox";

/** The texts painted in a style, in no order. */
export function painted(page: FirefoxPage, paint: string): Promise<string[]> {
  return page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), paint);
}

/** The middle of a text in the page, and its ends. */
export function placeOf(
  page: FirefoxPage,
  text: string,
  within: string,
): Promise<{ from: Point; middle: Point; to: Point }> {
  return page.evaluate(
    (wanted, selector) => {
      const element = document.querySelector(selector)!;
      element.scrollIntoView({ block: "center" });
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.nodeValue!.indexOf(wanted);
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        const { left, right, top, bottom } = range.getClientRects()[0]!;
        const y = (top + bottom) / 2;
        return { from: { x: left + 1, y }, middle: { x: (left + right) / 2, y }, to: { x: right - 1, y } };
      }
      throw new Error(`no “${wanted}”`);
    },
    text,
    within,
  );
}

/** Where the first element that a selector finds is shown: its middle. */
export async function shown(page: FirefoxPage, selector: string, within: "overlay" | "page"): Promise<Point> {
  const middle = (): Promise<Point | null> =>
    page.evaluate(
      (wanted, where) => {
        const root = where === "overlay" ? document.querySelector("termlight-overlay")?.shadowRoot : document;
        const element = root?.querySelector(wanted);
        if (where === "page") element?.scrollIntoView({ block: "nearest" });
        const box = element?.getBoundingClientRect();
        return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      },
      selector,
      within,
    );
  let place: Point | null = null;
  await expect
    .poll(
      async () => {
        place = await middle();
        return place;
      },
      { message: selector },
    )
    .not.toBeNull();
  return place!;
}

/** Waits until a page with such an address is open. */
export async function pageAt(firefox: LaunchedFirefox, address: RegExp): Promise<FirefoxPage> {
  let found: FirefoxPage | undefined;
  await expect
    .poll(
      async () => {
        found = (await firefox.pages()).find(({ url }) => address.test(url));
        return found !== undefined;
      },
      { message: String(address) },
    )
    .toBe(true);
  return found!;
}

/** Opens a page of the extension in a tab, from one that is open. */
export async function openOwn(
  firefox: LaunchedFirefox,
  own: FirefoxPage,
  path: string,
): Promise<FirefoxPage> {
  await own.evaluate((url) => chrome.tabs.create({ url }).then(Boolean), path);
  const escaped = path.replace(/[.?]/g, "\\$&");
  return pageAt(firefox, new RegExp(`^moz-extension:.*/${escaped}$`));
}

/** The number of the tab in front. */
export function activeTab(own: FirefoxPage): Promise<number> {
  return own.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]!.id!);
}
