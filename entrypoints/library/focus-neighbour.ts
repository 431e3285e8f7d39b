import { currentTab } from "@/components/current-tab";

/**
 * Moves the focus from a highlight's card that is about to go to the same control of the next card, else of the one
 * before, also across articles, else to the page's current tab. In the library and in the side panel. Without this the focus
 * would fall back to the start of the page.
 *
 * @param card nothing happens when the focus is not in it.
 */
export function focusNeighbour(card: Element | null): void {
  const focused = card?.ownerDocument.activeElement;
  if (!card || !focused || !card.contains(focused)) return;
  const cards = [...card.ownerDocument.querySelectorAll(".tl-highlight, .tl-kept")];
  const at = cards.indexOf(card);
  const neighbour = cards[at + 1] ?? cards[at - 1];
  const label = focused.getAttribute("aria-label");
  const controls = [...(neighbour?.querySelectorAll<HTMLElement>("button") ?? [])];
  const control = controls.find((each) => each.getAttribute("aria-label") === label);
  (control ?? (neighbour ? null : currentTab(card.ownerDocument)))?.focus();
}
