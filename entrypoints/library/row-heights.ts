import type { KnownHeights } from "./list-layout";

/** Takes an element on, or lets it go: a ref. */
export type ElementRef = (element: Element | null) => void;

/** Measures the rows of a list while they are drawn, and remembers how tall they were. */
export class RowHeights implements KnownHeights {
  readonly heads = new Map<string, number>();
  items = new Float32Array(0);
  readonly #keep = new WeakMap<Element, (height: number) => boolean>();
  readonly #refs = new Map<string | number, ElementRef>();
  #onChange: () => void = () => undefined;
  #observer: ResizeObserver | null = null;

  /** Begins to measure; calls back when a row is not as tall as was known. */
  watch(onChange: () => void): void {
    this.#onChange = onChange;
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }

  /** Items have other numbers now. */
  forgetItems(): void {
    this.items.fill(0);
  }

  /** The ref for the element of a group's head. */
  head(key: string): ElementRef {
    return this.#ref(key, (height) => {
      const differs = this.heads.get(key) !== height;
      this.heads.set(key, height);
      return differs;
    });
  }

  /** The ref for the element of an item. */
  item(number: number): ElementRef {
    return this.#ref(number, (height) => {
      if (number >= this.items.length) {
        const longer = new Float32Array(Math.max(1_024, number + 1, this.items.length * 2));
        longer.set(this.items);
        this.items = longer;
      }
      const differs = this.items[number] !== height;
      this.items[number] = height;
      return differs;
    });
  }

  #ref(name: string | number, keep: (height: number) => boolean): ElementRef {
    const known = this.#refs.get(name);
    if (known) return known;
    let current: Element | null = null;
    const ref: ElementRef = (element) => {
      if (current) this.#observing().unobserve(current);
      current = element;
      if (!element) {
        this.#refs.delete(name);
        return;
      }
      this.#keep.set(element, keep);
      this.#observing().observe(element);
    };
    this.#refs.set(name, ref);
    return ref;
  }

  #observing(): ResizeObserver {
    this.#observer ??= new ResizeObserver((entries) => {
      let differs = false;
      for (const { target, borderBoxSize } of entries) {
        // Whole units: a fraction more or less is no reason to lay out anew.
        const height = Math.round((borderBoxSize[0]?.blockSize ?? 0) * 2) / 2;
        if (height > 0 && this.#keep.get(target)?.(height)) differs = true;
      }
      // In the next frame: a list that is laid out anew while it is being measured would be measured again at once.
      if (differs) requestAnimationFrame(() => this.#onChange());
    });
    return this.#observer;
  }
}
