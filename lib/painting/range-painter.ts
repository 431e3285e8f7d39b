/** While the reader writes, what stands so far outside the viewport is not painted, as a share of its height. */
const WRITING_MARGIN = 0.1;
/** How long after the first letter all is painted again, ms, until the next: pages grow and shift while they are written in. */
const WRITING_MS = 1_500;

/**
 * Ranges of one layer in the page's highlight registry (https://drafts.csswg.org/css-highlight-api-1/#registration).
 * With each change of the document Chromium draws anew all text in it that is painted, seen or not; so, while the reader
 * writes, only what is seen stays painted.
 */
export class RangePainter {
  readonly #window: Window & typeof globalThis;
  readonly #priority: number;
  readonly #signal: AbortSignal;
  readonly #highlights = new Map<string, Highlight>();
  /** What is left out while the reader writes, with the style that it has otherwise. */
  readonly #withheld = new Map<Range, string>();
  #writingTimer = 0;

  /** @param priority which layer lies on top where two overlap; higher is upper. */
  constructor(window: Window & typeof globalThis, priority: number, signal: AbortSignal) {
    this.#window = window;
    this.#priority = priority;
    this.#signal = signal;
    signal.addEventListener("abort", () => this.#destroy(), { once: true });
    this.#awaitWriting();
  }

  /** @param style the name in `::highlight(name)` of the page's style sheet. */
  paint(range: Range, style: string): void {
    this.#highlight(style).add(range);
  }

  /** @param style the one that the range was painted in. */
  unpaint(range: Range, style: string): void {
    this.#withheld.delete(range);
    this.#highlights.get(style)?.delete(range);
  }

  unpaintAll(): void {
    this.#withheld.clear();
    for (const highlight of this.#highlights.values()) highlight.clear();
  }

  /** The reader moves on: what is out of view may come into it. */
  paintWithheld(): void {
    for (const [range, style] of this.#withheld) this.#highlight(style).add(range);
    this.#withheld.clear();
  }

  /** The registry is the page's as well; what it cleared there, or put in our place, comes back. */
  register(): void {
    const registry = this.#window.CSS.highlights;
    for (const [name, highlight] of this.#highlights) {
      if (registry.get(name) !== highlight) registry.set(name, highlight);
    }
  }

  /** Hears one letter, not each: a listener of another world costs the page as much as all else that is done here. */
  #awaitWriting(): void {
    const listening = { once: true, passive: true, capture: true, signal: this.#signal };
    this.#window.addEventListener("input", () => this.#onWriting(), listening);
  }

  #onWriting(): void {
    this.#withholdUnseen();
    this.#writingTimer = this.#window.setTimeout(() => {
      this.paintWithheld();
      this.#awaitWriting();
    }, WRITING_MS);
  }

  #withholdUnseen(): void {
    const { innerHeight } = this.#window;
    const margin = WRITING_MARGIN * innerHeight;
    for (const [style, highlight] of this.#highlights) {
      for (const range of [...highlight] as Range[]) {
        const { top, bottom } = range.getBoundingClientRect();
        if (bottom > -margin && top < innerHeight + margin) continue;
        highlight.delete(range);
        this.#withheld.set(range, style);
      }
    }
  }

  #highlight(style: string): Highlight {
    let highlight = this.#highlights.get(style);
    if (!highlight) {
      highlight = new this.#window.Highlight();
      highlight.priority = this.#priority;
      this.#highlights.set(style, highlight);
      this.#window.CSS.highlights.set(style, highlight);
    }
    return highlight;
  }

  #destroy(): void {
    this.#window.clearTimeout(this.#writingTimer);
    this.unpaintAll();
    const registry = this.#window.CSS.highlights;
    for (const [name, highlight] of this.#highlights) {
      // A later session of the page may have put its own in the same place.
      if (registry.get(name) === highlight) registry.delete(name);
    }
    this.#highlights.clear();
  }
}
