import { elementAround, holds } from "@/lib/page-text/flat-tree";
import { elementAt } from "@/lib/page-text/locate";
import type { PageText, TextSpan } from "@/lib/page-text/page-text";
import type { Paintable } from "@/lib/painting/paintable";

/** What is painted of a highlight: all of its passage, or a piece where something was put in between its words. */
export interface HighlightPiece extends Paintable {
  id: string;
}

/** A highlight whose passage stands on the page. */
export interface PageHighlight {
  id: string;
  /** From its first word to its last. */
  span: TextSpan;
  pieces: readonly HighlightPiece[];
  /** The same as a live range; `null` when the page changed under it. */
  range(): Range | null;
}

/** The element around all of a span, which is in sight wherever a part of it is. */
export function elementOf(page: PageText, { start, end }: TextSpan): Element | null {
  const last = elementAt(page, end - 1);
  let at = elementAt(page, start);
  while (at && last && !holds(at, last)) at = elementAround(at);
  return at;
}
