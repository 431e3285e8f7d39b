import { elementAround } from "@/lib/page-text/flat-tree";

/** Where the pointer was last, CSS px of the viewport. */
type Point = { x: number; y: number };

/**
 * The paragraph that the selection or caret stands in, or else the pointer: all that is in the nearest element that
 * makes a block, is a list item or a cell. `null` where that has no text.
 */
export function paragraphAt(window: Window, selected: Range | null, pointer: Point | null): Range | null {
  const { document } = window;
  const focus = selected?.endContainer ?? window.getSelection()?.focusNode ?? null;
  const under = pointer && deepestAt(document, pointer);
  const block = blockAround(focus, window) ?? blockAround(under, window);
  if (!block) return null;
  const range = document.createRange();
  range.selectNodeContents(block);
  return range;
}

/** The element at a point, in open shadow roots too. */
function deepestAt(root: DocumentOrShadowRoot, { x, y }: Point): Element | null {
  const element = root.elementFromPoint(x, y);
  const inside = element?.shadowRoot;
  return inside && inside !== root ? (deepestAt(inside, { x, y }) ?? element) : element;
}

function blockAround(node: Node | null, window: Window): Element | null {
  let element = node instanceof Element ? node : node && elementAround(node);
  while (element && /^(inline|contents|ruby)/.test(window.getComputedStyle(element).display)) {
    element = elementAround(element);
  }
  const isWhole =
    element === null || element === element.ownerDocument.body || /^html$/i.test(element.tagName);
  return isWhole || element?.textContent?.trim() === "" ? null : element;
}
