/** Runs in a page: its text as the product reads it, and as it is read when every node is looked at. */
import { rangeOfSpan, spanOfRange } from "@/lib/page-text/locate";
import type { PageText, TextSpan } from "@/lib/page-text/page-text";
import { readPageText } from "@/lib/page-text/read-page-text";
import { isBlock, textNodesOf } from "@/lib/page-text/text-nodes";
import { runAtOnce } from "@/lib/page-text/time-slices";

/** One reading of a page. */
export interface ReadingInWords {
  text: string;
  code: string[];
  /** The texts of its text nodes, each with its place. */
  nodes: string[];
  /** How many blocks were read whole. */
  whole: number;
}

/** The product's reading of markup in the body, the one of every node, and the spans for which they differ in place. */
export function readBoth(html: string): {
  asProduct: ReadingInWords;
  nodeByNode: ReadingInWords;
  misplaced: TextSpan[];
} {
  document.body.innerHTML = html;
  const asProduct = runAtOnce(readPageText(document.body));
  const nodeByNode = withoutWholeTexts(() => runAtOnce(readPageText(document.body)));
  const misplaced = spansOf(asProduct.text).filter(
    (span) => placeOf(asProduct, span) !== placeOf(nodeByNode, span),
  );
  return { asProduct: inWords(asProduct), nodeByNode: inWords(nodeByNode), misplaced };
}

function spansOf({ length }: string): TextSpan[] {
  const starts = Array.from({ length }, (_, start) => start);
  return starts.flatMap((start) =>
    [1, 3, 10].map((size) => ({ start, end: Math.min(length, start + size) })),
  );
}

/** Where the range of a span begins and ends, and the span of that range. */
function placeOf(page: PageText, span: TextSpan): string {
  const range = rangeOfSpan(page, span);
  if (!range) return "nowhere";
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const back = spanOfRange(page, range);
  return `${pathOf(startContainer)}:${startOffset} ${pathOf(endContainer)}:${endOffset} ${back?.start}-${back?.end}`;
}

function pathOf(node: Node): string {
  const { parentNode } = node;
  return parentNode ? `${pathOf(parentNode)}/${[...parentNode.childNodes].indexOf(node as ChildNode)}` : "";
}

/** Without the two properties by which blocks are found that can be read whole. */
function withoutWholeTexts<T>(read: () => T): T {
  const hidden = [
    [HTMLElement.prototype, "innerText"],
    [Element.prototype, "childElementCount"],
  ] as const;
  const kept = hidden.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name)!);
  for (const [owner, name] of hidden) Object.defineProperty(owner, name, { value: 1, configurable: true });
  try {
    return read();
  } finally {
    hidden.forEach(([owner, name], index) => {
      Object.defineProperty(owner, name, kept[index]!);
    });
  }
}

function inWords(page: PageText): ReadingInWords {
  const nodes = page.nodes.flatMap((_, index) =>
    [...textNodesOf(page, index)].map(({ node, start, end }) => `${start}-${end} ${node.data}`),
  );
  return {
    text: page.text,
    code: page.code.map(({ start, end }) => page.text.slice(start, end)),
    nodes,
    whole: page.nodes.filter(isBlock).length,
  };
}
