/**
 * The tree as it is rendered, over open shadow roots and slots (https://drafts.csswg.org/css-scoping/#flat-tree). Closed
 * shadow roots are their page's secret: nothing in them is seen.
 */

/** The element around a node as it is rendered, of a shadow root its host; `null` at the top. */
export function elementAround(node: Node): Element | null {
  const slot = (node as Partial<Text>).assignedSlot;
  if (slot) return slot;
  return node.parentElement ?? hostOfRoot(node.parentNode) ?? hostOfRoot(node);
}

/** The nearest element around, or itself, that fits a selector, as `closest`, but also beyond shadow roots. */
export function closestAround(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at; at = hostOf(at)) {
    const found = at.closest(selector);
    if (found) return found;
  }
  return null;
}

/** Whether a node is inside an element or is it, as `contains`, but also beyond shadow roots. */
export function holds(element: Element, node: Node): boolean {
  for (let at: Node | null = node; at; at = hostOf(at)) {
    if (element.contains(at)) return true;
  }
  return false;
}

/** The host of the shadow root that a node stands in; `null` in the document's own tree. */
function hostOf(node: Node): Element | null {
  return hostOfRoot(node.getRootNode());
}

function hostOfRoot(root: Node | null): Element | null {
  return root?.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? ((root as Partial<ShadowRoot>).host ?? null) : null;
}

/** The children of an element as they are rendered, one at a time. */
export class RenderedChildren {
  #next: Node | null;
  /** What is assigned to a slot; it does not hang together as siblings. */
  readonly #assigned: Node[] | null;

  constructor(element: Element) {
    const assigned = element.localName === "slot" ? (element as HTMLSlotElement).assignedNodes() : [];
    this.#assigned = assigned.length > 0 ? assigned : null;
    this.#next = this.#assigned ? null : (element.shadowRoot ?? element).firstChild;
  }

  /** The next child; `null` after the last. */
  take(): Node | null {
    if (this.#assigned) return this.#assigned.shift() ?? null;
    const taken = this.#next;
    this.#next = taken?.nextSibling ?? null;
    return taken;
  }
}

/**
 * As `one.compareDocumentPosition(other)`, in the order of rendering: `DOCUMENT_POSITION_FOLLOWING` where `other` comes
 * later, with `CONTAINS` or `CONTAINED_BY` where one is inside the other.
 */
export function renderedPosition(one: Node, other: Node): number {
  const [first, second] = [wayTo(one), wayTo(other)];
  let depth = 0;
  while (depth < first.length && depth < second.length && first[depth] === second[depth]) depth++;
  const [here, there] = [first[depth], second[depth]];
  if (!here && !there) return 0;
  if (!here) return Node.DOCUMENT_POSITION_CONTAINED_BY | Node.DOCUMENT_POSITION_FOLLOWING;
  if (!there) return Node.DOCUMENT_POSITION_CONTAINS | Node.DOCUMENT_POSITION_PRECEDING;
  const slot = (here as Partial<Text>).assignedSlot;
  if (!slot || slot !== (there as Partial<Text>).assignedSlot) return here.compareDocumentPosition(there);
  const nodes = slot.assignedNodes();
  return nodes.indexOf(here as Text) < nodes.indexOf(there as Text)
    ? Node.DOCUMENT_POSITION_FOLLOWING
    : Node.DOCUMENT_POSITION_PRECEDING;
}

/** The nodes from the top down to a node, itself included. */
function wayTo(node: Node): Node[] {
  const way: Node[] = [];
  for (let at: Node | null = node; at; at = elementAround(at)) way.push(at);
  return way.reverse();
}
