import type { PageText, TextSpan } from "./page-text";

/**
 * Where a DOM boundary point lies in the page's text, as a UTF-16 offset. A point inside text that is not part of the
 * page's text (hidden, or a form field) counts as standing before the next text that is.
 */
export function offsetOfPoint(page: PageText, container: Node, offset: number): number {
  const index = firstNodeNotBefore(page, container, offset);
  if (index === page.nodes.length) return page.text.length;
  const start = page.starts[index]!;
  if (page.nodes[index] !== container) return start;
  return Math.min(start + offset, page.ends[index]!);
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
 * The live DOM range of a span, or `null` when the page changed under it (a node gone or shortened since the text was
 * read). The range begins and ends inside text, never at the far edge of a neighbouring node.
 */
export function rangeOfSpan(page: PageText, span: TextSpan): Range | null {
  const first = nodeIndexAt(page, span.start);
  const last = nodeIndexAt(page, span.end - 1);
  if (first < 0 || last < 0 || span.end <= span.start) return null;
  const startNode = page.nodes[first]!;
  const endNode = page.nodes[last]!;
  const startOffset = Math.max(0, span.start - page.starts[first]!);
  const endOffset = Math.min(span.end, page.ends[last]!) - page.starts[last]!;
  if (!startNode.isConnected || !endNode.isConnected) return null;
  if (startOffset > startNode.data.length || endOffset > endNode.data.length) return null;
  const range = startNode.ownerDocument.createRange();
  range.setStart(startNode, startOffset);
  range.setEnd(endNode, endOffset);
  return range;
}

/** Index of the node that holds the character at `offset`, or of the nearest one before it; -1 when there is none. */
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

/** Index of the first text node that ends after the boundary point, by binary search in document order. */
function firstNodeNotBefore(page: PageText, container: Node, offset: number): number {
  let low = 0;
  let high = page.nodes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(page.nodes[middle]!, container, offset)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True when the whole text node lies before the boundary point. */
function isBefore(node: Text, container: Node, offset: number): boolean {
  if (node === container) return false;
  const child = container.childNodes[offset];
  // A point in an element stands right before its child at `offset`, or behind all its children.
  const reference = child ?? container;
  if (node === reference) return false;
  const position = node.compareDocumentPosition(reference);
  if (!child && position & Node.DOCUMENT_POSITION_CONTAINS) return container.nodeType !== Node.TEXT_NODE;
  if (position & Node.DOCUMENT_POSITION_CONTAINS) return false;
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function isSpace(text: string, offset: number): boolean {
  return /\s/.test(text[offset]!);
}
