import { findSpan } from "@/lib/anchoring/find-span";
import { foldText } from "@/lib/anchoring/fold-text";
import type { Highlight } from "@/lib/highlights/highlight";
import { elementAt, rangeOfSpan } from "@/lib/page-text/locate";
import type { PageText, TextSpan } from "@/lib/page-text/page-text";
import { type Paintable, PaintLayer } from "@/lib/painting/paint-layer";

/** Below the terms' underlines. */
const PRIORITY = 1;

/** A highlight whose passage stands on the page. */
export interface PageHighlight extends Paintable {
  id: string;
  span: TextSpan;
}

/** The page's stored highlights: found again in its text, painted, found under the pointer. */
export class HighlightLayer {
  readonly #paint: PaintLayer<PageHighlight>;
  #stored = new Map<string, Highlight>();
  #placed = new Map<string, PageHighlight>();

  constructor(window: Window & typeof globalThis, signal: AbortSignal) {
    this.#paint = new PaintLayer(window, PRIORITY, signal);
  }

  /** Anchors highlights in the page's text and paints them. Pausing work. */
  *show(page: PageText, highlights: readonly Highlight[]): Generator<void, void> {
    const stored = new Map<string, Highlight>();
    const placed = new Map<string, PageHighlight>();
    if (highlights.length > 0) {
      const folded = foldText(page.text);
      for (const highlight of highlights) {
        stored.set(highlight.id, highlight);
        const found = findSpan(highlight.selectors, folded);
        const item = found.span ? pageHighlight(page, highlight, found.span) : null;
        if (item) placed.set(highlight.id, item);
        yield;
      }
    }
    this.#stored = stored;
    this.#placed = placed;
    yield* this.#paint.show([...placed.values()]);
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
}

function pageHighlight(page: PageText, { id, color }: Highlight, span: TextSpan): PageHighlight | null {
  const element = elementAt(page, span.start);
  if (!element) return null;
  return { id, span, paint: `termlight-${color}`, element, range: () => rangeOfSpan(page, span) };
}

function length(span: TextSpan): number {
  return span.end - span.start;
}
