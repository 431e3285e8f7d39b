/** Where the pointer was last, CSS px of the viewport. */
type Point = { x: number; y: number };

/**
 * The paragraph that the selection or caret stands in, or else the pointer: all that is in the nearest element that
 * makes a block, is a list item or a cell. `null` where that has no text.
 */
export function paragraphAt(window: Window, pointer: Point | null): Range | null {
  const { document } = window;
  const focus = window.getSelection()?.focusNode ?? null;
  const under = pointer && document.elementFromPoint(pointer.x, pointer.y);
  const block = blockAround(focus, window) ?? blockAround(under, window);
  if (!block) return null;
  const range = document.createRange();
  range.selectNodeContents(block);
  return range;
}

function blockAround(node: Node | null, window: Window): Element | null {
  let element = node instanceof Element ? node : (node?.parentElement ?? null);
  while (element && /^(inline|contents|ruby)/.test(window.getComputedStyle(element).display)) {
    element = element.parentElement;
  }
  const isWhole =
    element === null || element === element.ownerDocument.body || /^html$/i.test(element.tagName);
  return isWhole || element?.textContent?.trim() === "" ? null : element;
}
