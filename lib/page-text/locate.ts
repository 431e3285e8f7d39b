import { elementAround, renderedPosition } from "./flat-tree";
import type { PageText, TextHolder, TextSpan } from "./page-text";
import { isBlock, isText, type PlacedNode, textNodesOf, withoutBreaks } from "./text-nodes";

/**
 * Where a DOM boundary point lies in the page's text, as a UTF-16 offset. A point inside text that is not part of the
 * page's text (hidden, or a form field) counts as standing before the next text that is.
 */
export function offsetOfPoint(page: PageText, container: Node, offset: number): number {
  const index = firstHolderNotBefore(page, container, offset);
  if (index === page.nodes.length) return page.text.length;
  const holder = page.nodes[index]!;
  const start = page.starts[index]!;
  const end = page.ends[index]!;
  if (!holder.contains(container)) return start;
  if (!isBlock(holder)) return Math.min(start + offset, end);
  const behind = holder.ownerDocument.createRange();
  behind.selectNodeContents(holder);
  behind.setStart(container, offset);
  // Counted from the end: blank text nodes at the beginning are not part of the text.
  const left = behind.toString().length;
  if (left > 0 || isText(container)) return Math.max(start, end - left);
  return page.starts[index + 1] ?? page.text.length;
}

/** The span of the page's text that a DOM range covers, without white space at its ends; `null` when that is empty. */
export function spanOfRange(page: PageText, range: AbstractRange): TextSpan | null {
  let start = offsetOfPoint(page, range.startContainer, range.startOffset);
  let end = offsetOfPoint(page, range.endContainer, range.endOffset);
  while (start < end && isSpace(page.text, start)) start++;
  while (end > start && isSpace(page.text, end - 1)) end--;
  return start < end ? { start, end } : null;
}

/**
 * The live DOM range of a span, or `null` when the page changed under it: a node of it gone, or showing other words
 * than were read, as the rows of a long list do that are used again for what is scrolled to. The range begins and ends
 * inside text, never at the far edge of a neighbouring node.
 */
export function rangeOfSpan(page: PageText, span: TextSpan): Range | null {
  if (span.end <= span.start) return null;
  const first = textNodeAt(page, span.start);
  const last = textNodeAt(page, span.end - 1);
  if (!first?.node.isConnected || !last?.node.isConnected) return null;
  const startOffset = span.start - first.start;
  const endOffset = Math.min(span.end, last.end) - last.start;
  if (!standsAsRead(page, span)) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, startOffset);
  range.setEnd(last.node, endOffset);
  // A range cannot begin in one tree and end in another.
  return range.startContainer === first.node ? range : null;
}

/** Whether each text node of a span still has the words that were read from it. */
function standsAsRead(page: PageText, span: TextSpan): boolean {
  for (let index = nodeIndexAt(page, span.start); (page.starts[index] ?? span.end) < span.end; index++) {
    const holder = page.nodes[index]!;
    // A block is compared whole where its nodes are looked up.
    if (isBlock(holder)) {
      if (textNodesOf(page, index).next().done) return false;
      continue;
    }
    const from = Math.max(span.start, page.starts[index]!);
    const to = Math.min(span.end, page.ends[index]!);
    const words = holder.data.slice(from - page.starts[index]!, to - page.starts[index]!);
    if (withoutBreaks(words) !== withoutBreaks(page.text.slice(from, to))) return false;
  }
  return true;
}

/** The element that holds the character at `offset`, or the nearest one before it: its parent or a block around it. */
export function elementAt(page: PageText, offset: number): Element | null {
  const holder = page.nodes[nodeIndexAt(page, offset)];
  return holder ? (isBlock(holder) ? holder : elementAround(holder)) : null;
}

/** The text node that holds the character at `offset`, or the nearest one before it; `null` when there is none. */
function textNodeAt(page: PageText, offset: number): PlacedNode | null {
  const index = nodeIndexAt(page, offset);
  let found: PlacedNode | null = null;
  if (index < 0) return null;
  for (const placed of textNodesOf(page, index)) {
    if (placed.start > offset) break;
    found = placed;
  }
  return found;
}

/** Index of the holder of the character at `offset`, or of the nearest one before it; -1 when there is none. */
export function nodeIndexAt(page: Pick<PageText, "starts">, offset: number): number {
  let low = 0;
  let high = page.starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (page.starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Index of the first holder that ends after the boundary point, by binary search in the order of rendering. */
function firstHolderNotBefore(page: PageText, container: Node, offset: number): number {
  // The browser's own order is faster, and the same where there is one tree only.
  const isOneTree = page.shadowRoots.length === 0 && container.getRootNode() === container.ownerDocument;
  const position = isOneTree ? documentPosition : renderedPosition;
  let low = 0;
  let high = page.nodes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(page.nodes[middle]!, container, offset, position)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True when the whole of a holder lies before the boundary point. */
function isBefore(
  holder: TextHolder,
  container: Node,
  offset: number,
  positionOf: typeof documentPosition,
): boolean {
  if (holder.contains(container)) return false;
  const child = container.childNodes[offset];
  // A point in an element stands right before its child at `offset`, or behind all its children.
  const position = positionOf(holder, child ?? container);
  if (position & Node.DOCUMENT_POSITION_CONTAINS) return !child;
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function documentPosition(one: Node, other: Node): number {
  return one.compareDocumentPosition(other);
}

function isSpace(text: string, offset: number): boolean {
  return /\s/.test(text[offset]!);
}
