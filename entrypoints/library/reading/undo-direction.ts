/** What of a key press is looked at. */
type KeyPress = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey" | "isComposing" | "target"
>;

/** Which way a key goes in the changes that were made: Ctrl/Cmd+Z, with Shift (or Ctrl+Y) forth; not in a field. */
export function undoDirection(event: KeyPress): "undo" | "redo" | null {
  const { key, ctrlKey, metaKey, shiftKey, altKey, isComposing, target } = event;
  if (!(ctrlKey || metaKey) || altKey || isComposing) return null;
  if (target instanceof Element && target.closest("input:not([type=checkbox]), textarea")) return null;
  const letter = key.toLowerCase();
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" && ctrlKey && !shiftKey ? "redo" : null;
}
