import { isText, textNodesBelow } from "@/lib/page-text/text-nodes";
import type { RangeSelector } from "./selector";

/**
 * A DOM range as XPaths from the root element (`/body[1]/p[3]`) with UTF-16 offsets into the element's text content,
 * as the Web Annotation model's RangeSelector has it (https://www.w3.org/TR/annotation-model/#range-selector). In a
 * shadow root the paths begin there. `null` where an end lies in no element.
 */
export function describeRangeByXPath(range: AbstractRange): RangeSelector | null {
  const start = describePoint(range.startContainer, range.startOffset);
  const end = describePoint(range.endContainer, range.endOffset);
  if (!start || !end) return null;
  return {
    type: "RangeSelector",
    startContainer: start.path,
    startOffset: start.offset,
    endContainer: end.path,
    endOffset: end.offset,
  };
}

function describePoint(container: Node, offset: number): { path: string; offset: number } | null {
  const element = container.nodeType === Node.ELEMENT_NODE ? (container as Element) : container.parentElement;
  if (!element?.isConnected) return null;
  const before = element.ownerDocument.createRange();
  before.setStart(element, 0);
  before.setEnd(container, offset);
  return { path: pathOf(element), offset: before.toString().length };
}

/** The XPath of an element from the document's root element, or from the shadow root that it stands in. */
export function pathOf(element: Element): string {
  const root = element.ownerDocument.documentElement;
  const steps: string[] = [];
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    let position = 1;
    for (let sibling = at.previousElementSibling; sibling; sibling = sibling.previousElementSibling) {
      if (sibling.localName === at.localName) position++;
    }
    steps.unshift(`/${at.localName}[${position}]`);
  }
  return steps.join("") || "/";
}

/**
 * The boundary points of a RangeSelector in the page as it is now, `null` where its paths lead nowhere. Takes paths
 * from the document's root element (`/body[1]/p[3]`, `/html/body/p[3]`), and from `root` as Hypothesis writes them
 * (`/div[1]/p[3]`, with offsets into the element's text content).
 */
export function rangeByXPath(selector: RangeSelector, root: Element | ShadowRoot): Range | null {
  const start = pointAt(selector.startContainer, selector.startOffset, root, false);
  const end = pointAt(selector.endContainer, selector.endOffset, root, true);
  if (!start || !end) return null;
  const range = root.ownerDocument.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

function pointAt(path: string, offset: number, root: Element | ShadowRoot, isEnd: boolean): Point | null {
  const node = nodeByPath(path, root);
  return node && textPoint(node, offset, isEnd);
}

/** The node that a path leads to from the document's root element or else from `root`; `null` where it leads nowhere. */
export function nodeByPath(path: string, root: Element | ShadowRoot): Node | null {
  const { documentElement } = root.ownerDocument;
  const steps = path.split("/").filter((step) => step !== "" && step !== ".");
  if (/^html(\[1\])?$/i.test(steps[0] ?? "")) steps.shift();
  const fromTop = /^(body|head)(\[1\])?$/i.test(steps[0] ?? "");
  return follow(steps, fromTop ? documentElement : root);
}

interface Point {
  node: Node;
  offset: number;
}

function follow(steps: readonly string[], from: Node): Node | null {
  let at: Node = from;
  for (const step of steps) {
    const [, name, position] = /^([\w:.-]+|text\(\))(?:\[(\d+)\])?$/.exec(step) ?? [];
    if (!name) return null;
    const next = childAt(at, name.toLowerCase(), Number(position ?? 1));
    if (!next) return null;
    at = next;
  }
  return at;
}

function childAt(parent: Node, name: string, position: number): Node | null {
  let left = position;
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    const own =
      child.nodeType === Node.ELEMENT_NODE
        ? (child as Element).localName.toLowerCase()
        : isText(child)
          ? "text()"
          : "";
    if (own === name && --left === 0) return child;
  }
  return null;
}

/** The text node and offset in it at an offset of `node`'s text content: an end stays in the node that it ends. */
function textPoint(node: Node, offset: number, isEnd: boolean): Point | null {
  if (isText(node)) return offset <= node.data.length ? { node, offset } : null;
  let left = offset;
  for (const text of textNodesBelow(node)) {
    const { length } = text.data;
    if (left < length || (isEnd && left === length)) return { node: text, offset: left };
    left -= length;
  }
  return left === 0 ? { node, offset: node.childNodes.length } : null;
}
