import type { PageText, TextHolder } from "./page-text";

/** A text node of a page's text and where it stands in it, UTF-16 units. */
export interface PlacedNode {
  node: Text;
  start: number;
  end: number;
}

/** True for a text node, of which a CDATA section in a page of XHTML is one too. */
export function isText(node: Node | null | undefined): node is Text {
  return node?.nodeType === Node.TEXT_NODE || node?.nodeType === Node.CDATA_SECTION_NODE;
}

/** The text nodes below a node, in the order of the document, each once. */
export function* textNodesBelow(node: Node): Generator<Text, void> {
  const document = node.ownerDocument ?? (node as Document);
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  while (walker.nextNode()) yield walker.currentNode as Text;
}

/** True for an element whose text was taken whole. */
export function isBlock(holder: TextHolder): holder is Element {
  return holder.nodeType === Node.ELEMENT_NODE;
}

/**
 * The text nodes of a holder (by its index in the page's text), in order. None where a block's text is not what was
 * read: the page changed under it.
 */
export function* textNodesOf(page: PageText, index: number): Generator<PlacedNode, void> {
  const holder = page.nodes[index]!;
  const start = page.starts[index]!;
  const end = page.ends[index]!;
  if (!isBlock(holder)) {
    yield { node: holder, start, end };
    return;
  }
  const content = holder.textContent ?? "";
  if (!withoutBreaks(content).endsWith(withoutBreaks(page.text.slice(start, end)))) return;
  // Blank nodes at a block's beginning were not read.
  let at = end - content.length;
  for (const node of textNodesBelow(holder)) {
    const { length } = node.data;
    if (at >= start && length > 0) yield { node, start: at, end: at + length };
    at += length;
  }
}

/** A text with each character of white space that a page may collapse as a plain space, for comparison. */
export function withoutBreaks(text: string): string {
  return text.replace(/[\n\r\t\f]/g, " ");
}
