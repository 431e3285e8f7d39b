/** Something to paint: where it stands and in which style. */
export interface Paintable {
  /** The name in `::highlight(name)` of the page's style sheet; `null` for what is there for the pointer alone. */
  paint: string | null;
  /** The element that holds the text's beginning; it, or an ancestor, is watched for coming near the viewport. */
  element: Element;
  /** The live range, made when it is needed; `null` when the page changed under it. */
  range(): Range | null;
}

/** Items put under watch between two pauses. */
export const ITEMS_PER_STEP = 400;
/**
 * So many elements are watched at most: the browser looks at each of them in every frame in which the page scrolls or
 * changes, a microsecond each.
 */
const MAX_WATCHED = 64;

/** The items by their element, or, where those are too many to watch, by ancestors few enough. */
export function* grouped<Item extends Paintable>(
  items: readonly Item[],
): Generator<void, Map<Element, Item[]>> {
  let homes = items.map(({ element }) => element);
  while (new Set(homes).size > MAX_WATCHED) {
    yield;
    homes = around(homes);
  }
  const groups = new Map<Element, Item[]>();
  for (const [index, item] of items.entries()) {
    const home = homes[index]!;
    const group = groups.get(home);
    if (group) group.push(item);
    else groups.set(home, [item]);
    if (index % ITEMS_PER_STEP === ITEMS_PER_STEP - 1) yield;
  }
  return groups;
}

/**
 * What is around each of some elements: at last, and where the page has taken one out meanwhile, the root of the document.
 * Neighbours are often the same element, and each look costs.
 */
function around(elements: readonly Element[]): Element[] {
  let last: Element | null = null;
  let outer: Element | null = null;
  return elements.map((element) => {
    if (element !== last) outer = parentOrHost(element);
    last = element;
    return outer ?? element.ownerDocument.documentElement;
  });
}

/** The element around a node, or the host of the shadow root that it stands in, or that it is. */
export function parentOrHost(node: Node): Element | null {
  const root = node.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? node : node.parentNode;
  return node.parentElement ?? (root as Partial<ShadowRoot> | null)?.host ?? null;
}
