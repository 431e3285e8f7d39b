import { isQuestionMark } from "@/components/on-key-sheet";

/** What the arrow keys stop at below the search: terms, articles, highlights, texts. */
export const STOPS = ".tl-term, .tl-summary-open, .tl-line:is(a, button), .tl-text-match a";
/** What takes letters itself. */
const FIELDS = "input, textarea, select, [contenteditable]";

/** What keys do in the popup. */
export interface PopupKeysOptions {
  document: Document;
  /** Empties the search. False where nothing is typed. */
  clear(): boolean;
  /** Takes the first of what is found. */
  enter(): void;
  /** Shows which keys there are. */
  showKeys(): void;
}

/**
 * Keys of the popup: whatever is typed anywhere goes to the search, the arrows walk from there through what is listed,
 * Enter in the search takes the first of it, Esc empties the search and then is the browser's, which closes the popup. As
 * long as nothing is searched for, `?` outside the search shows which keys there are; in it it is a letter. A sheet that lies
 * above all has the keys for itself.
 *
 * @param signal ends the listening.
 */
export function listenToPopupKeys(
  { document, clear, enter, showKeys }: PopupKeysOptions,
  signal: AbortSignal,
): void {
  const searchField = (): HTMLInputElement | null => document.querySelector("input[type=search]");
  const stops = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(STOPS)];
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !target) return;
    if (document.querySelector("dialog[open]")) return;
    const inSearch = target === searchField();
    if (event.key === "Escape" && !inSearch) {
      if (target.closest(FIELDS) || !clear()) return;
      searchField()?.focus();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!step(event.key === "ArrowDown" ? 1 : -1, target)) return;
    } else if (event.key === "Enter" && inSearch) {
      if (searchField()?.value === "") return;
      enter();
    } else if (isQuestionMark(event.key) && isLetter(event, target) && searchField()?.value === "") {
      showKeys();
    } else {
      // The field has the focus before the letter arrives, and so gets it, from an input method too.
      if (isLetter(event, target)) searchField()?.focus();
      return;
    }
    event.preventDefault();
  };
  /** From the search down into the list, through it, and back up. False where the arrows mean something else. */
  const step = (direction: 1 | -1, target: HTMLElement): boolean => {
    const all = stops();
    const at = all.indexOf(target);
    if (at < 0 && target !== searchField()) return false;
    if (at + direction < 0) searchField()?.focus();
    else all[Math.min(at + direction, all.length - 1)]?.focus();
    return true;
  };
  document.addEventListener("keydown", onKeyDown, { signal });
}

/** Whether a key writes something, and no control that has the focus wants it. */
function isLetter({ key }: KeyboardEvent, target: HTMLElement): boolean {
  if ([...key].length !== 1 || target.closest(FIELDS)) return false;
  return key !== " " || !target.closest("button, a, summary, [role=tab]");
}
