import { type Edge, stepEdge } from "@/lib/page-text/move-edge";
import type { TextSpan } from "@/lib/page-text/page-text";

/** Where arrow keys lead in a text; down and up do so in vertical lines. */
const DIRECTIONS: Record<string, 1 | -1> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * The passage after a key on one of its ends: arrows move it by a character, with Ctrl or Alt by a word. `null` for keys
 * that mean nothing here.
 */
export function spanAfterKey(
  { key, ctrlKey, altKey, metaKey }: Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey">,
  text: string,
  span: TextSpan,
  edge: Edge,
): TextSpan | null {
  const direction = DIRECTIONS[key];
  if (!direction || metaKey) return null;
  return stepEdge(text, span, edge, ctrlKey || altKey ? "word" : "character", direction);
}
