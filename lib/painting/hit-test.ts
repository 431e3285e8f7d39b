/** Something painted: a range of the page's text and what it stands for. */
export interface Painted<Item> {
  item: Item;
  range: Range;
}

/** A painted item under a point, with the line's rectangle there (CSS px of the viewport). */
export interface Hit<Item> extends Painted<Item> {
  rect: DOMRect;
}

/**
 * The painted items whose text is seen at a point of the viewport (CSS px), topmost first. Text below an opaque
 * element (a sticky header, a picture) does not count; text below a see-through one, such as a link laid over a whole
 * teaser, does. Works on rectangles instead of caret positions: those answer far from any text and skip
 * `user-select: none`.
 *
 * @param paintedIn what is painted and has the element as its range's common ancestor element.
 */
export function hitTest<Item>(
  document: Document,
  x: number,
  y: number,
  paintedIn: (element: Element) => Iterable<Painted<Item>>,
): Hit<Item>[] {
  const hits: Hit<Item>[] = [];
  let cover: Element | null = null;
  for (const element of elementsAt(document, x, y)) {
    for (const { item, range } of paintedIn(element)) {
      const rect = lineAt(range, x, y);
      if (rect && (!cover || range.intersectsNode(cover))) hits.push({ item, range, rect });
    }
    if (!cover && isOpaque(element)) cover = element;
  }
  return hits;
}

/** The elements at a point, topmost first, those in open shadow roots before their hosts. */
function* elementsAt(root: DocumentOrShadowRoot, x: number, y: number): Generator<Element, void> {
  for (const element of root.elementsFromPoint(x, y)) {
    // A shadow root names what is outside it as well; its document does that itself.
    if (root instanceof ShadowRoot && element.getRootNode() !== root) continue;
    if (element.shadowRoot) yield* elementsAt(element.shadowRoot, x, y);
    yield element;
  }
}

/** The rectangle of the range's line under the point, a pixel around it included. */
function lineAt(range: Range, x: number, y: number): DOMRect | null {
  for (const rect of range.getClientRects()) {
    const across = x >= rect.left - 1 && x <= rect.right + 1;
    if (across && y >= rect.top - 1 && y <= rect.bottom + 1) return rect;
  }
  return null;
}

/** From this alpha on text below is no longer meant to be read. */
const OPAQUE = 0.5;

function isOpaque(element: Element): boolean {
  if (/^(img|video|canvas|iframe|input|textarea|select|button)$/.test(element.localName)) return true;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style) return false;
  return alphaOf(style.backgroundColor) >= OPAQUE || style.backgroundImage !== "none";
}

/** The alpha of a computed colour, 0 to 1 (https://www.w3.org/TR/css-color-4/#serializing-color-values). */
function alphaOf(color: string): number {
  if (color === "transparent") return 0;
  const alpha = /(?:^rgba\(.*,|\/)\s*([\d.e-]+)\)$/.exec(color)?.[1];
  return alpha === undefined ? 1 : Number(alpha);
}
