import type { Paintable } from "./paintable";

/** How far something reaches below the top of the element that it is in, CSS px. */
interface Place {
  top: number;
  bottom: number;
}

/** The chunks of an element, `null` for one that is not rendered, measured when it had this size, CSS px. */
interface Measured {
  width: number;
  height: number;
  places: readonly (Place | null)[];
}

/**
 * Where the chunks of elements with very many items are. Measuring each chunk of a long page costs a frame's time, so it is
 * done once, not with each bit of scrolling: as long as an element keeps its size, what is in it stays where it is.
 */
export class ChunkPlaces {
  readonly #measured = new Map<Element, Measured>();
  readonly #length: number;

  /** @param length items of a chunk */
  constructor(length: number) {
    this.#length = length;
  }

  /** Whether each chunk of an element's items, in their order, lies between two heights of the viewport, CSS px. */
  areBetween(element: Element, items: readonly Paintable[], top: number, bottom: number): boolean[] {
    const box = element.getBoundingClientRect();
    return this.#placesIn(element, items, box).map(
      (place) => place !== null && box.top + place.top < bottom && box.top + place.bottom > top,
    );
  }

  /** What was measured of an element holds no more, of all of them where none is named. */
  forget(element?: Element): void {
    if (element) this.#measured.delete(element);
    else this.#measured.clear();
  }

  #placesIn(element: Element, items: readonly Paintable[], box: DOMRect): Measured["places"] {
    const known = this.#measured.get(element);
    if (known?.width === box.width && known.height === box.height) return known.places;
    const places: (Place | null)[] = [];
    for (let from = 0; from < items.length; from += this.#length)
      places.push(placeOf(items.slice(from, from + this.#length), box.top));
    this.#measured.set(element, { width: box.width, height: box.height, places });
    return places;
  }
}

/** @param origin the top of the element that holds the items */
function placeOf(chunk: readonly Paintable[], origin: number): Place | null {
  const [first, last] = [chunk[0]!, chunk.at(-1)!];
  const apart = first.element !== last.element;
  const top = boxOf(first, apart)?.top;
  const bottom = boxOf(last, apart)?.bottom;
  return top === undefined || bottom === undefined ? null : { top: top - origin, bottom: bottom - origin };
}

/** Where an item is (CSS px of the viewport), or its element where that will do: a range has first to be made. */
function boxOf(item: Paintable, elementWillDo: boolean): DOMRect | undefined {
  const box = elementWillDo ? item.element.getBoundingClientRect() : null;
  return box && box.height > 0 ? box : item.range()?.getBoundingClientRect();
}
