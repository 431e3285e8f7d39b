/** What a key asks of the library's list. */
export type ListCommand =
  | { kind: "move"; to: "next" | "previous" | "first" | "last"; extend: boolean }
  | { kind: "select" | "select-all" | "clear" | "edit" | "open" | "delete" }
  /** The colour's number, from 1. */
  | { kind: "color"; number: number };

const MOVES = {
  ArrowDown: "next",
  j: "next",
  J: "next",
  ArrowUp: "previous",
  k: "previous",
  K: "previous",
  Home: "first",
  End: "last",
} as const;
const KEYS: Readonly<Record<string, ListCommand["kind"]>> = {
  x: "select",
  " ": "select",
  Escape: "clear",
  e: "edit",
  o: "open",
  Delete: "delete",
  Backspace: "delete",
};

/** The command of a key press; `null` for any other, and for keys that a field, button or link has a use for. */
export function listCommand(event: KeyboardEvent): ListCommand | null {
  const { key, target } = event;
  if (event.isComposing || event.defaultPrevented || event.altKey) return null;
  if (target instanceof Element && target.closest("input:not([type=checkbox]), textarea, select, dialog"))
    return null;
  if (event.ctrlKey || event.metaKey) return key === "a" ? { kind: "select-all" } : null;
  if (key === " " && target instanceof Element && target.closest("a, button, input")) return null;
  if (Object.hasOwn(MOVES, key)) {
    return { kind: "move", to: MOVES[key as keyof typeof MOVES], extend: event.shiftKey };
  }
  if (event.shiftKey) return null;
  if (/^[1-9]$/.test(key)) return { kind: "color", number: Number(key) };
  return Object.hasOwn(KEYS, key) ? ({ kind: KEYS[key] } as ListCommand) : null;
}
