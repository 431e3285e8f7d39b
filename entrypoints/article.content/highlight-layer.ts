import { placeUnmoved } from "@/lib/anchoring/place-unmoved";
import type { Highlight } from "@/lib/highlights/highlight";
import { rangeOfSpan, spanOfRange } from "@/lib/page-text/locate";
import { EMPTY_PAGE_TEXT, type PageText, type TextSpan } from "@/lib/page-text/page-text";
import { runInSlices, workedMs } from "@/lib/page-text/time-slices";
import { PaintLayer } from "@/lib/painting/paint-layer";
import { adjoining } from "./adjoining";
import { type Pace, pacedWork } from "./paced-work";
import { elementOf, type HighlightPiece, type PageHighlight } from "./page-highlight";
import type { PassageFinder } from "./passage-finder";
import { PlacesFound } from "./places-found";

/** Below the terms' underlines. */
const PRIORITY = 1;

/** The style of what is not stored yet, whatever its colour. */
const UNSAVED_PAINT = "termlight-unsaved";

/** What was not found before is looked for again when the page has come to rest, and seldom where that takes long. */
const PACE: Pace = { restMs: 400, maxWaitMs: 3_000, maxShare: 0.004 };

/** What highlights on a page need from outside. */
export interface HighlightLayerOptions {
  window: Window & typeof globalThis;
  /** What the page's text is read from. */
  root(): Element;
  /** Brings in the search for passages that have moved or changed. */
  loadPassageFinder(): Promise<PassageFinder>;
  /** Runs work when nothing else reads or paints the page. */
  inTurn(work: () => Promise<void>): Promise<void>;
  /** Called when they stand where they are now. Those without a place may not have been looked for yet. */
  onPlaced(): void;
  /** Called when all were looked for. */
  onSearched(): void;
  signal: AbortSignal;
}

/** The page's stored highlights: found again in its text, painted, found under the pointer. */
export class HighlightLayer {
  readonly #paint: PaintLayer<HighlightPiece>;
  readonly #options: HighlightLayerOptions;
  readonly #askAgain: () => void;
  #page = EMPTY_PAGE_TEXT;
  #stored = new Map<string, Highlight>();
  #placed = new Map<string, PageHighlight>();
  #unsaved: ReadonlySet<string> = new Set();
  #found = new PlacesFound();
  /** A highlight that is shown elsewhere than it is stored, while its reader moves it. */
  #preview: { id: string; range: Range } | null = null;
  /** Whether all are about to be shown anew for its sake. */
  #isDue = false;

  constructor(options: HighlightLayerOptions) {
    const { window, inTurn, onSearched, signal } = options;
    this.#options = options;
    this.#paint = new PaintLayer(window, PRIORITY, signal);
    this.#askAgain = pacedWork({
      ...PACE,
      work: () => inTurn(() => this.#search(this.#orphans)).then(onSearched),
      now: () => window.performance.now(),
      worked: workedMs,
      signal,
    });
  }

  /**
   * Anchors highlights in the page's text and paints them, unsaved ones as such: first those that stand where they
   * stood, then those that have moved or changed. What was looked for before in vain may be found only later.
   */
  async show(page: PageText, highlights: readonly Highlight[], unsaved: ReadonlySet<string>): Promise<void> {
    this.#page = page;
    this.#unsaved = unsaved;
    this.#stored = new Map(highlights.map((highlight) => [highlight.id, highlight]));
    this.#placed = new Map();
    this.#placeUnmoved(highlights);
    await this.#repaint();
    const open = this.#orphans;
    await this.#search(open.filter((highlight) => !this.#found.wasMissed(highlight)));
    this.#options.onSearched();
    if (open.some((highlight) => this.#isWorthAnotherLook(highlight))) this.#askAgain();
  }

  /** Takes the paint off passages whose words have just changed. */
  unpaintChanged(): void {
    this.#paint.unpaintChanged();
  }

  get(id: string): Highlight | undefined {
    return this.#stored.get(id);
  }

  /** The highlights at a point of the viewport (CSS px), the shortest first: the most particular one is meant. */
  at(x: number, y: number): { highlight: Highlight; rect: DOMRect }[] {
    const lengthOf = ({ id }: HighlightPiece): number => length(this.#placed.get(id)!.span);
    return this.#paint
      .itemsAt(x, y)
      .sort((a, b) => lengthOf(a.item) - lengthOf(b.item))
      .map(({ item, rect }) => ({ highlight: this.#stored.get(item.id)!, rect }));
  }

  /** The highlight that covers exactly this passage. */
  covering(span: TextSpan): Highlight | undefined {
    for (const { id, span: other } of this.#placed.values()) {
      if (other.start === span.start && other.end === span.end) return this.#stored.get(id);
    }
    return undefined;
  }

  /** The text of the page in which they were found. */
  get page(): PageText {
    return this.#page;
  }

  /** A highlight that has a place. */
  placed(id: string): PageHighlight | undefined {
    return this.#placed.get(id);
  }

  /** All that hangs together with a highlight because they overlap or touch, in the order of the page. */
  adjoining(id: string): PageHighlight[] {
    return adjoining(this.placedInOrder(), id, this.#page.text);
  }

  /** Shows a highlight on another passage than is stored, until it is called with `null`. */
  preview(preview: { id: string; range: Range } | null): void {
    const highlight = this.#stored.get((preview ?? this.#preview)?.id ?? "");
    this.#preview = preview;
    if (!highlight) return;
    this.#place(highlight, null);
    if (this.#isDue) return;
    this.#isDue = true;
    const showAnew = (): Promise<void> => {
      this.#isDue = false;
      return this.show(this.#page, [...this.#stored.values()], this.#unsaved);
    };
    this.#options.inTurn(showAnew).catch(() => undefined);
  }

  /** Where a highlight stands now, with what was put in between its words; `null` for an orphan. */
  rangeOf(id: string): Range | null {
    return this.#placed.get(id)?.range() ?? null;
  }

  /** Those that have a place, in the order of the page. */
  placedInOrder(): PageHighlight[] {
    return [...this.#placed.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }

  /** Ids of those that are in the viewport, in the order of the page. */
  inView(): string[] {
    const seen = new Set(this.#paint.inView().map(({ id }) => id));
    return this.placedInOrder().flatMap(({ id }) => (seen.has(id) ? [id] : []));
  }

  /** All highlights in the order of the page, orphans last. */
  inOrder(): { highlight: Highlight; orphan: boolean }[] {
    const place = (id: string): number => this.#placed.get(id)?.span.start ?? Number.POSITIVE_INFINITY;
    return [...this.#stored.values()]
      .sort((a, b) => place(a.id) - place(b.id) || a.createdAt - b.createdAt)
      .map((highlight) => ({ highlight, orphan: !this.#placed.has(highlight.id) }));
  }

  #isWorthAnotherLook(highlight: Highlight): boolean {
    return this.#found.wasMissed(highlight) && !this.#found.wasMissedIn(highlight, this.#page.text);
  }

  get #orphans(): Highlight[] {
    return [...this.#stored.values()].filter(({ id }) => !this.#placed.has(id));
  }

  /** Places those that stand as they are stored, and else those that stand where they were found before. */
  #placeUnmoved(highlights: readonly Highlight[]): void {
    const { text } = this.#page;
    const stored = placeUnmoved(
      highlights.map(({ selectors }) => selectors),
      text,
    );
    const moved = highlights.filter((highlight, index) => {
      const span = stored[index];
      if (span) this.#place(highlight, [span]);
      return !span;
    });
    const pieces = moved.map((highlight) => this.#found.piecesOf(highlight));
    const spans = placeUnmoved(pieces.flat(), text);
    let next = 0;
    moved.forEach((highlight, index) => {
      const first = next;
      next += pieces[index]!.length;
      this.#place(highlight, following(spans.slice(first, next)));
    });
  }

  /** Looks for passages by all that is known of them, and paints those that are found. */
  async #search(highlights: readonly Highlight[]): Promise<void> {
    const { root, loadPassageFinder, signal } = this.#options;
    const page = this.#page;
    const open = highlights.filter((highlight) => !this.#found.wasMissedIn(highlight, page.text));
    if (open.length === 0) return;
    const { findSpans } = await loadPassageFinder();
    signal.throwIfAborted();
    const descriptions = open.map(({ selectors }) => selectors);
    const anchorings = await runInSlices(findSpans(descriptions, page, root()), signal);
    anchorings.forEach((anchoring, index) => {
      const highlight = open[index]!;
      const pieces = anchoring.span && anchoring.pieces;
      this.#found.note(highlight, page, pieces);
      this.#place(highlight, pieces);
    });
    await this.#repaint();
  }

  #place({ id, color }: Highlight, found: readonly TextSpan[] | null): void {
    const page = this.#page;
    const moved = this.#preview?.id === id ? spanOfRange(page, this.#preview.range) : null;
    const spans = moved ? [moved] : (found ?? []);
    const paint = this.#unsaved.has(id) ? UNSAVED_PAINT : `termlight-${color}`;
    const pieces = spans.flatMap((span): HighlightPiece[] => {
      const element = elementOf(page, span);
      return element ? [{ id, paint, element, range: () => rangeOfSpan(page, span) }] : [];
    });
    if (pieces.length === 0) return;
    const span = { start: spans[0]!.start, end: spans.at(-1)!.end };
    this.#placed.set(id, { id, pieces, span, range: () => rangeOfSpan(page, span) });
  }

  async #repaint(): Promise<void> {
    const { signal, onPlaced } = this.#options;
    await runInSlices(this.#paint.show([...this.#placed.values()].flatMap(({ pieces }) => pieces)), signal);
    onPlaced();
  }
}

/** The pieces of a passage where all are there in their order, else `null`. */
function following(pieces: readonly (TextSpan | null)[]): TextSpan[] | null {
  const found = pieces.filter((piece) => piece !== null);
  const areInOrder = found.every(({ start }, index) => start >= (found[index - 1]?.end ?? 0));
  return found.length === pieces.length && areInOrder ? found : null;
}

function length(span: TextSpan): number {
  return span.end - span.start;
}
