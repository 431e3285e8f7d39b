import { currentTab } from "./current-tab";

/** Rows that are about to go, and that no focus may go to meanwhile. */
const leaving = new WeakSet<Element>();

/**
 * Moves the focus from a row that is about to go to the same control of the next row of the page, or of what folds away
 * together with it, else of the one before, else to the page's current tab. Without this the focus would fall back to the
 * start of the page.
 *
 * @param row a list's item; nothing happens when the focus is not in it.
 */
export function focusNextRow(row: Element | null): void {
  const focused = row?.ownerDocument.activeElement;
  if (!row || !focused || !row.contains(focused)) return;
  const rows = [...row.ownerDocument.querySelectorAll("main li")].filter(
    (each) => each.closest("details") === row.closest("details") && !leaving.has(each),
  );
  leaving.add(row);
  const at = rows.indexOf(row);
  const control = controlsOf(row).findIndex((each) => each.contains(focused));
  const neighbour = controlsOf(rows[at + 1] ?? rows[at - 1]);
  const next = neighbour[control] ?? neighbour.at(-1) ?? currentTab(row.ownerDocument);
  next?.focus();
}

function controlsOf(row: Element | undefined): HTMLElement[] {
  return [...(row?.querySelectorAll<HTMLElement>("button") ?? [])];
}
