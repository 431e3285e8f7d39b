/** What takes a click for itself. */
const CLICKABLE =
  "a[href], button, input, select, textarea, label, summary, [role=button], [contenteditable]";

/** The innermost element of an event, in open shadow roots too; from outside, the event names their hosts only. */
export function targetOf(event: Event): Element | null {
  const node = event.composedPath()[0] ?? event.target;
  const { ELEMENT_NODE } = Node;
  return node && (node as Node).nodeType === ELEMENT_NODE ? (node as Element) : null;
}

/** Whether a click has a meaning of its own where it was made. */
export function takesClick(event: Event): boolean {
  return targetOf(event)?.closest(CLICKABLE) != null;
}
