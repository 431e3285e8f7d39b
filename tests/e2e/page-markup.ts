import type { Page } from "@playwright/test";

/** The page's whole markup without our one host element: what must be the same before and after. */
export function pageMarkup(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const host of copy.querySelectorAll(":scope > termlight-overlay")) host.remove();
    return copy.outerHTML;
  });
}

/** Has a page remember its markup at the end of parsing, before any page script of an extension runs. */
export async function rememberMarkup(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener("DOMContentLoaded", () => {
      Object.assign(window, { markupAsSent: document.documentElement.outerHTML });
    });
  });
}

/** What {@link rememberMarkup} remembered. */
export function markupAsSent(page: Page): Promise<string> {
  return page.evaluate(() => (window as Window & { markupAsSent?: string }).markupAsSent ?? "");
}
