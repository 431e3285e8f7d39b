/** A passage on a page that is being changed. */
import type { Random } from "../../bench/seeded-random";

/** A passage as it stands in the page before an edit. */
export interface MarkedPassage {
  /** Follows the passage through edits of its text nodes. */
  range: Range;
  /** The block that holds all of it, `null` where none does. */
  block: Element | null;
}

/** What an edit did to the passage; `interrupted`: put something in between its words. */
export type Effect = "untouched" | "changed" | "interrupted" | "removed" | "none";

/** Changes the page around or in a passage. `none`: this page offered no way to. */
export type PageEdit = (passage: MarkedPassage, random: Random) => Effect;

/** The text nodes that a range covers, with the part of each that it covers. */
export function partsOf(range: Range): { node: Text; start: number; end: number }[] {
  const { startContainer, endContainer, commonAncestorContainer } = range;
  const root =
    commonAncestorContainer.nodeType === Node.TEXT_NODE
      ? commonAncestorContainer.parentNode!
      : commonAncestorContainer;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const parts: { node: Text; start: number; end: number }[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!range.intersectsNode(node) || node.parentElement?.closest("script, style, noscript")) continue;
    const start = node === startContainer ? range.startOffset : 0;
    const end = node === endContainer ? range.endOffset : node.data.length;
    if (end > start) parts.push({ node, start, end });
  }
  return parts;
}

/** One end of a range. */
export type End = [container: Node, offset: number];

/** The ends of a range, start first: an edit that replaces or moves their nodes would lose them. */
export function endsOf({ startContainer, startOffset, endContainer, endOffset }: Range): End[] {
  return [
    [startContainer, startOffset],
    [endContainer, endOffset],
  ];
}

/** Sets the ends of a range. */
export function setEnds(range: Range, [start, end]: End[]): void {
  range.setStart(...start!);
  range.setEnd(...end!);
}
