import type { RangeSelector } from "./selector";

/**
 * A DOM range as XPaths from the root element (`/body[1]/p[3]`) with UTF-16 offsets into the element's text content,
 * as the Web Annotation model's RangeSelector has it (https://www.w3.org/TR/annotation-model/#range-selector).
 * `null` where an end does not lie in the document's own tree (a shadow root).
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
  const document = container.ownerDocument;
  if (!element || !document?.documentElement.contains(element)) return null;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(container, offset);
  return { path: pathOf(element, document.documentElement), offset: before.toString().length };
}

function pathOf(element: Element, root: Element): string {
  const steps: string[] = [];
  for (let at = element; at !== root && at.parentElement; at = at.parentElement) {
    let position = 1;
    for (let sibling = at.previousElementSibling; sibling; sibling = sibling.previousElementSibling) {
      if (sibling.localName === at.localName) position++;
    }
    steps.unshift(`/${at.localName}[${position}]`);
  }
  return steps.join("") || "/";
}
