/** What takes a click for itself, as HTML or ARIA says it. */
const CLICKABLE =
  "a[href], button, input, select, textarea, label, summary, [contenteditable], [role=button], [role=link], [role=tab], " +
  "[role^=menuitem], [role=option], [role=checkbox], [role=radio], [role=switch], [role=treeitem]";

/** The innermost element of an event, in open shadow roots too; from outside, the event names their hosts only. */
export function targetOf(event: Event): Element | null {
  const node = event.composedPath()[0] ?? event.target;
  const { ELEMENT_NODE } = Node;
  return node && (node as Node).nodeType === ELEMENT_NODE ? (node as Element) : null;
}

/** Whether an event happened within an element that the selector names, be it around the shadow root of its target. */
export function isWithin(event: Event, selector: string): boolean {
  return event.composedPath().some((node) => (node as Partial<Element>).matches?.(selector) === true);
}

/** Whether a click has a meaning of its own where it was made. */
export function takesClick(event: Event): boolean {
  return isWithin(event, CLICKABLE);
}
