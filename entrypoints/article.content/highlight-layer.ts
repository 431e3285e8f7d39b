import { placeUnmoved } from "@/lib/anchoring/place-unmoved";
import type { Highlight } from "@/lib/highlights/highlight";
import { elementAt, rangeOfSpan } from "@/lib/page-text/locate";
import type { PageText, TextSpan } from "@/lib/page-text/page-text";
import { runInSlices } from "@/lib/page-text/time-slices";
import { type Paintable, PaintLayer } from "@/lib/painting/paint-layer";
import type { PassageFinder } from "./passage-finder";

/** Below the terms' underlines. */
const PRIORITY = 1;

/** How a highlight is painted that is not stored yet, or whose last change is not. */
const UNSAVED_PAINT = "termlight-unsaved";

/** A highlight whose passage stands on the page. */
export interface PageHighlight extends Paintable {
  id: string;
  span: TextSpan;
}

/** What highlights on a page need from outside. */
export interface HighlightLayerOptions {
  window: Window & typeof globalThis;
  /** Brings in the search for passages that have moved or changed. */
  loadPassageFinder(): Promise<PassageFinder>;
  signal: AbortSignal;
}

/** The page's stored highlights: found again in its text, painted, found under the pointer. */
export class HighlightLayer {
  readonly #paint: PaintLayer<PageHighlight>;
  #stored = new Map<string, Highlight>();
  #placed = new Map<string, PageHighlight>();
  #unsaved: ReadonlySet<string> = new Set();
  /** Those that were searched for in the page's text as it was then, and not found. */
  #missing: { text: string; ids: ReadonlySet<string> } = { text: "", ids: new Set() };
  readonly #options: HighlightLayerOptions;

  constructor(options: HighlightLayerOptions) {
    this.#options = options;
    this.#paint = new PaintLayer(options.window, PRIORITY, options.signal);
  }

  /**
   * Anchors highlights in the page's text and paints them, unsaved ones as such: at once those that stand where they
   * stood.
   */
  async show(page: PageText, highlights: readonly Highlight[], unsaved: ReadonlySet<string>): Promise<void> {
    const spans = placeUnmoved(
      highlights.map(({ selectors }) => selectors),
      page.text,
    );
    this.#stored = new Map(highlights.map((highlight) => [highlight.id, highlight]));
    this.#unsaved = unsaved;
    await this.#place(page, highlights, spans);
    const isLost = ({ id }: Highlight): boolean =>
      this.#missing.text === page.text && this.#missing.ids.has(id);
    const open = highlights.filter((highlight, index) => !spans[index] && !isLost(highlight));
    if (open.length === 0) return;
    const found = await this.#find(page, open);
    await this.#place(
      page,
      highlights,
      highlights.map(({ id }, index) => spans[index] ?? found.get(id) ?? null),
    );
  }

  get(id: string): Highlight | undefined {
    return this.#stored.get(id);
  }

  /** The highlights at a point of the viewport (CSS px), the shortest first: the most particular one is meant. */
  at(x: number, y: number): { highlight: Highlight; rect: DOMRect }[] {
    return this.#paint
      .itemsAt(x, y)
      .sort((a, b) => length(a.item.span) - length(b.item.span))
      .map(({ item, rect }) => ({ highlight: this.#stored.get(item.id)!, rect }));
  }

  /** The highlight that covers exactly this passage. */
  covering(span: TextSpan): Highlight | undefined {
    for (const { id, span: other } of this.#placed.values()) {
      if (other.start === span.start && other.end === span.end) return this.#stored.get(id);
    }
    return undefined;
  }

  /** Where a highlight stands now, `null` for an orphan. */
  rangeOf(id: string): Range | null {
    return this.#placed.get(id)?.range() ?? null;
  }

  /** All highlights in the order of the page, orphans last. */
  inOrder(): { highlight: Highlight; orphan: boolean }[] {
    const place = (id: string): number => this.#placed.get(id)?.span.start ?? Number.POSITIVE_INFINITY;
    return [...this.#stored.values()]
      .sort((a, b) => place(a.id) - place(b.id) || a.createdAt - b.createdAt)
      .map((highlight) => ({ highlight, orphan: !this.#placed.has(highlight.id) }));
  }

  async #find(page: PageText, highlights: readonly Highlight[]): Promise<Map<string, TextSpan>> {
    const { window, loadPassageFinder, signal } = this.#options;
    const { findSpans } = await loadPassageFinder();
    signal.throwIfAborted();
    const descriptions = highlights.map(({ selectors }) => selectors);
    const anchorings = await runInSlices(findSpans(descriptions, page, window.document.body), signal);
    const found = new Map<string, TextSpan>();
    anchorings.forEach(({ span }, index) => {
      if (span) found.set(highlights[index]!.id, span);
    });
    const ids = highlights.map(({ id }) => id).filter((id) => !found.has(id));
    const before = this.#missing.text === page.text ? this.#missing.ids : [];
    this.#missing = { text: page.text, ids: new Set([...before, ...ids]) };
    return found;
  }

  #place(
    page: PageText,
    highlights: readonly Highlight[],
    spans: readonly (TextSpan | null)[],
  ): Promise<void> {
    this.#placed = new Map();
    highlights.forEach((highlight, index) => {
      const span = spans[index];
      const paint = this.#unsaved.has(highlight.id) ? UNSAVED_PAINT : `termlight-${highlight.color}`;
      const item = span ? pageHighlight(page, highlight.id, paint, span) : null;
      if (item) this.#placed.set(highlight.id, item);
    });
    return runInSlices(this.#paint.show([...this.#placed.values()]), this.#options.signal);
  }
}

function pageHighlight(page: PageText, id: string, paint: string, span: TextSpan): PageHighlight | null {
  const element = elementAt(page, span.start);
  if (!element) return null;
  return { id, span, paint, element, range: () => rangeOfSpan(page, span) };
}

function length(span: TextSpan): number {
  return span.end - span.start;
}
