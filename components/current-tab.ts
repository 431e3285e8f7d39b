/**
 * The tab that is selected among those of a page, which is where the focus goes when the last of what the tab shows goes.
 * `null` on a page without tabs.
 */
export function currentTab(document: Document): HTMLElement | null {
  return document.querySelector<HTMLElement>('.tl-page-tab[aria-selected="true"]');
}
