/**
 * Moves the focus from a list item that is about to go to the one after it, else the one before: to the control that
 * does the same there. Without this the focus would fall back to the start of the page.
 *
 * @param item the list item; nothing happens when the focus is elsewhere.
 */
export function focusNeighbour(item: Element | null): void {
  const focused = item?.ownerDocument.activeElement;
  if (!item || !focused || !item.contains(focused)) return;
  const neighbour = item.nextElementSibling ?? item.previousElementSibling;
  const controls = [...(neighbour?.querySelectorAll<HTMLElement>("button") ?? [])];
  const label = focused.getAttribute("aria-label");
  const same = controls.find((control) => control.getAttribute("aria-label") === label);
  (same ?? item.closest("article")?.querySelector<HTMLElement>("h2"))?.focus();
}
