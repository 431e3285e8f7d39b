import type { Paintable } from "./paintable";

/** An element's items are looked at in so many chunks at most, and no chunk is smaller than this. */
const MOST_CHUNKS = 400;
const SMALLEST_CHUNK = 8;
/** An element is looked at again when it has moved by this share of the viewport's height. */
const STEP = 0.4;

/** How far something reaches below the top of the element that it is in, CSS px. */
interface Place {
  top: number;
  bottom: number;
}

/** The chunks of an element as they were looked at last; heights and widths in CSS px. */
interface Look {
  /** Of the viewport. */
  viewport: number;
  /** Of the element's box. */
  top: number;
  width: number;
  height: number;
  /** `null` for a chunk that is not rendered. */
  places: readonly (Place | null)[];
  near: readonly boolean[];
}

/**
 * Which chunks of elements with very many items are near the viewport. Measuring each chunk of a long page costs a frame's
 * time, so it is done once, not with each bit of scrolling: as long as an element keeps its size, what is in it stays
 * where it is. Nor is each bit of scrolling looked at: so much more is near that some may go by.
 */
export class NearChunks {
  readonly #window: Window;
  readonly #margin: number;
  readonly #looks = new Map<Element, Look>();

  /** @param margin what is near at least, above and below the viewport, as a share of its height. */
  constructor(window: Window, margin: number) {
    this.#window = window;
    this.#margin = margin;
  }

  /** Looks where an element's items are: each chunk that has come near since the last look, or has gone. */
  *turned<Item extends Paintable>(
    element: Element,
    items: readonly Item[],
  ): Generator<{ chunk: readonly Item[]; isNear: boolean }, void> {
    const box = element.getBoundingClientRect();
    const viewport = this.#window.innerHeight;
    const last = this.#looks.get(element);
    const isSame = last?.viewport === viewport && last.width === box.width && last.height === box.height;
    if (isSame && Math.abs(last.top - box.top) < STEP * viewport) return;
    const length = Math.max(SMALLEST_CHUNK, Math.ceil(items.length / MOST_CHUNKS));
    const places = isSame ? last.places : [...placesOf(items, length, box.top)];
    const reach = (this.#margin + STEP) * viewport;
    const near = places.map(
      (place) => place !== null && box.top + place.top < viewport + reach && box.top + place.bottom > -reach,
    );
    this.#looks.set(element, { viewport, top: box.top, width: box.width, height: box.height, places, near });
    for (const [index, isNear] of near.entries()) {
      if (last?.near[index] === isNear) continue;
      yield { chunk: items.slice(index * length, (index + 1) * length), isNear };
    }
  }

  /** What is in an element has moved within it. */
  remeasure(element: Element): void {
    const last = this.#looks.get(element);
    if (last) this.#looks.set(element, { ...last, height: Number.NaN });
  }

  /** Other items are looked at from now on, in one element or in all. */
  forget(element?: Element): void {
    if (element) this.#looks.delete(element);
    else this.#looks.clear();
  }
}

/** @param origin the top of the element that holds the items */
function* placesOf(items: readonly Paintable[], length: number, origin: number): Generator<Place | null> {
  for (let from = 0; from < items.length; from += length) {
    const [first, last] = [items[from]!, items[Math.min(from + length, items.length) - 1]!];
    const apart = first.element !== last.element;
    const top = boxOf(first, apart)?.top;
    const bottom = boxOf(last, apart)?.bottom;
    yield top === undefined || bottom === undefined ? null : { top: top - origin, bottom: bottom - origin };
  }
}

/** Where an item is (CSS px of the viewport), or its element where that will do: a range has first to be made. */
function boxOf(item: Paintable, elementWillDo: boolean): DOMRect | undefined {
  const box = elementWillDo ? item.element.getBoundingClientRect() : null;
  return box && box.height > 0 ? box : item.range()?.getBoundingClientRect();
}
