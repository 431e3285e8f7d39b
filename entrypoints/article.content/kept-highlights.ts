import type { Highlight } from "@/lib/highlights/highlight";
import { mergeHighlights } from "@/lib/highlights/merge";
import type { PageDescription } from "@/lib/messages/page-description";
import type { HighlightLayer } from "./highlight-layer";
import type { HighlightChange } from "./outbox";
import { highlightIdOf, withChanges } from "./with-changes";

/** What the reader keeps on one page: what is stored, and on top of it what is not stored yet. */
export class KeptHighlights {
  /** Of the articles that are known at the page's address. */
  #pageKeys: readonly string[];
  readonly #isHere: (highlight: Highlight) => boolean;
  #stored: readonly Highlight[] = [];
  #unsaved: readonly HighlightChange[] = [];

  /** @param isHere whether a highlight of the page belongs to this document of it. */
  constructor(pageKey: string, isHere: (highlight: Highlight) => boolean) {
    this.#pageKeys = [pageKey];
    this.#isHere = isHere;
  }

  /** Whether this document has none of them. */
  get isEmpty(): boolean {
    return !this.#stored.some(this.#isHere) && this.#unsaved.length === 0;
  }

  /** Whether something of the page is stored, in this document of it or another. */
  get hasStored(): boolean {
    return this.#stored.length > 0;
  }

  /** Takes over all that is stored of the page, as articles of these keys. */
  setStored(highlights: readonly Highlight[], pageKeys: readonly string[]): void {
    this.#stored = highlights.map((highlight) => this.#latest(highlight));
    this.#pageKeys = pageKeys;
  }

  /** Whether what is kept under a key is the page's. */
  isOf(pageKey: string): boolean {
    return this.#pageKeys.includes(pageKey);
  }

  /** Takes over one highlight as it is stored now. False for another page's, which is left alone. */
  take(highlight: Highlight): boolean {
    if (!this.isOf(highlight.pageKey)) return false;
    const latest = this.#latest(highlight);
    const others = this.#stored.filter(({ id }) => id !== highlight.id);
    this.#stored = latest.deletedAt === null ? [...others, latest] : others;
    return true;
  }

  /** Answers may overtake each other: what is known already of a field, and is later, stays. */
  #latest(highlight: Highlight): Highlight {
    const known = this.#stored.find(({ id }) => id === highlight.id);
    return known ? mergeHighlights(known, highlight) : highlight;
  }

  /** Takes over what is not stored yet. False where there is none, as before. */
  setUnsaved(changes: readonly HighlightChange[]): boolean {
    if (changes.length === 0 && this.#unsaved.length === 0) return false;
    this.#unsaved = changes;
    return true;
  }

  /** All to be shown in this document, and the ids of those that are not stored as they are shown. */
  shown(): { highlights: Highlight[]; unsaved: ReadonlySet<string> } {
    return {
      highlights: withChanges(this.#stored, this.#unsaved, this.#pageKeys[0]!).filter(this.#isHere),
      unsaved: new Set(this.#unsaved.map(highlightIdOf)),
    };
  }

  /** What is stored of the whole page: as a layer has it here, then what is in frames; what has no place is last. */
  storedInOrder(layer: HighlightLayer, isInFrame: (id: string) => boolean): PageDescription["highlights"] {
    const stored = new Map(this.#stored.map((highlight) => [highlight.id, highlight]));
    const here = layer.inOrder().flatMap(({ highlight: { id }, orphan }) => {
      const highlight = stored.get(id);
      return highlight ? [{ highlight, orphan }] : [];
    });
    const others = this.#stored.filter((highlight) => !this.#isHere(highlight));
    const all = [...here, ...others.map((highlight) => ({ highlight, orphan: !isInFrame(highlight.id) }))];
    return [...all.filter(({ orphan }) => !orphan), ...all.filter(({ orphan }) => orphan)];
  }
}
