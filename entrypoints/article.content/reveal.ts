import { scrollToRange } from "./scroll-to-range";

/** The style in page.css of what was asked for from outside the page. */
const SHOWN_PAINT = "termlight-shown";

/** Shows where something stands, without opening anything: brought into view and marked until the reader goes on. */
export class Reveal {
  readonly #window: Window & typeof globalThis;
  #marked = new AbortController();

  constructor(window: Window & typeof globalThis, signal: AbortSignal) {
    this.#window = window;
    signal.addEventListener("abort", () => this.clear());
  }

  /** False where there is nothing to show. */
  show(range: Range | null): boolean {
    this.clear();
    if (!range) return false;
    const { CSS, Highlight } = this.#window;
    scrollToRange(range, this.#window);
    CSS.highlights.set(SHOWN_PAINT, new Highlight(range));
    this.#marked = new AbortController();
    const listening = { capture: true, passive: true, signal: this.#marked.signal };
    for (const type of ["pointerdown", "keydown"]) {
      this.#window.addEventListener(type, () => this.clear(), listening);
    }
    return true;
  }

  clear(): void {
    this.#marked.abort();
    this.#window.CSS.highlights.delete(SHOWN_PAINT);
  }
}
