/**
 * Lets the arrow keys, Home and End walk through the entries of a list, from the main control of one, marked with
 * `data-entry`, to that of another. Tab goes through all controls as ever.
 *
 * @param event of the list.
 */
export function onEntryKeys(event: KeyboardEvent & { currentTarget: Element }): void {
  const { target, currentTarget: list, key } = event;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const entries = [...list.querySelectorAll<HTMLElement>("[data-entry]")];
  const at = entries.indexOf(target as HTMLElement);
  const to = at < 0 ? undefined : entries[targetOf(key, at, entries.length) ?? -1];
  if (!to) return;
  event.preventDefault();
  to.focus();
}

function targetOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return Math.min(at + 1, count - 1);
    case "ArrowUp":
      return Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
