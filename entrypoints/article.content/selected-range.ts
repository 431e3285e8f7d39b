/** What is selected on a page. */
export interface Selected {
  /** A copy; of a selection that is not of one tree, the piece in the node where it ends. */
  range: Range;
  /** Whether it begins in one tree of nodes and ends in another, at the edge of a shadow root: no range reaches so far. */
  isDivided: boolean;
}

/** Chrome's own, from before `getComposedRanges`. */
type SelectionRoot = ShadowRoot & { getSelection?(): Selection | null };

/** As https://w3c.github.io/selection-api/#dom-selection-getcomposedranges has it. */
interface ComposedSelection {
  getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
}

/**
 * The passage that is selected, in open shadow roots too; `null` where that is none: nothing, or nothing but what is
 * being written.
 *
 * @param roots shadow roots that it may be in: a selection shows only to who names them.
 */
export function selectedPassage(window: Window, roots: readonly ShadowRoot[]): Selected | null {
  const selected = selectedRange(window, roots);
  if (!selected || /^(input|textarea)$/.test(window.document.activeElement?.localName ?? "")) return null;
  const { range, isDivided } = selected;
  const { commonAncestorContainer: container } = range;
  const element = container instanceof HTMLElement ? container : container.parentElement;
  if (element?.isContentEditable) return null;
  return isDivided || range.toString().trim() !== "" ? selected : null;
}

function selectedRange(window: Window, roots: readonly ShadowRoot[]): Selected | null {
  const selection = window.getSelection() as (Selection & ComposedSelection) | null;
  if (!selection || selection.rangeCount === 0) return null;
  if (!selection.getComposedRanges) return selectedBefore(selection, roots);
  const [composed] = selection.getComposedRanges({ shadowRoots: [...roots] });
  if (!composed || composed.collapsed) return null;
  const range = window.document.createRange();
  range.setStart(composed.startContainer, composed.startOffset);
  range.setEnd(composed.endContainer, composed.endOffset);
  // An end in another tree takes the start with it.
  if (range.startContainer === composed.startContainer) return { range, isDivided: false };
  range.setStart(composed.endContainer, 0);
  return { range, isDivided: true };
}

function selectedBefore(selection: Selection, roots: readonly SelectionRoot[]): Selected | null {
  const inside = roots.map((root) => root.getSelection?.()).find((each) => each && !each.isCollapsed);
  const { isCollapsed } = inside ?? selection;
  return isCollapsed ? null : { range: (inside ?? selection).getRangeAt(0).cloneRange(), isDivided: false };
}
