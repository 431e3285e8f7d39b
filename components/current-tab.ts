/**
 * The tab that is selected among those of a page, or the way to the room that it shows: where the focus goes when the last of
 * what is shown there goes. `null` on a page without tabs and rooms.
 */
export function currentTab(document: Document): HTMLElement | null {
  return document.querySelector<HTMLElement>(
    '.tl-page-tab[aria-selected="true"], .tl-room-link[aria-current]',
  );
}
