import { currentTab } from "./current-tab";

/**
 * Moves the focus from an entry that is about to go, one of those that `on-entry-keys.ts` walks through, to the next, else
 * to the one before, else to the page's current tab.
 *
 * @param at which entry of the list it is, from 0.
 */
export function focusNextEntry(list: Element, at: number): void {
  const entries = list.querySelectorAll<HTMLElement>("[data-entry]");
  (entries[at + 1] ?? entries[at - 1] ?? currentTab(list.ownerDocument))?.focus();
}
