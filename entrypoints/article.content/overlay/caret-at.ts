import { offsetOfPoint } from "@/lib/page-text/locate";
import type { PageText } from "@/lib/page-text/page-text";
import type { Point } from "../box";

/**
 * The offset in the page's text of the caret that a click would set
 * (https://drafts.csswg.org/cssom-view/#dom-document-caretpositionfrompoint), `null` where it would set none in the page.
 *
 * @param point CSS px of the viewport.
 */
export function offsetAtPoint(page: PageText, document: Document, { x, y }: Point): number | null {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...page.shadowRoots] });
  return caret && offsetOfPoint(page, caret.offsetNode, caret.offset);
}
