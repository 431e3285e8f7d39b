import type { Highlight } from "@/lib/highlights/highlight";
import type { PageDescription } from "@/lib/messages/protocol";
import type { HighlightLayer } from "./highlight-layer";
import type { HighlightChange } from "./outbox";
import { highlightIdOf, withChanges } from "./with-changes";

/** What the reader keeps on one page: what is stored, and on top of it what is not stored yet. */
export class KeptHighlights {
  readonly #pageKey: string;
  #stored: readonly Highlight[] = [];
  #unsaved: readonly HighlightChange[] = [];

  constructor(pageKey: string) {
    this.#pageKey = pageKey;
  }

  get isEmpty(): boolean {
    return this.#stored.length === 0 && this.#unsaved.length === 0;
  }

  /** Takes over all that is stored of the page. */
  setStored(highlights: readonly Highlight[]): void {
    this.#stored = highlights;
  }

  /** Takes over one highlight as it is stored now. False for another page's, which is left alone. */
  take(highlight: Highlight): boolean {
    if (highlight.pageKey !== this.#pageKey) return false;
    const others = this.#stored.filter(({ id }) => id !== highlight.id);
    this.#stored = highlight.deletedAt === null ? [...others, highlight] : others;
    return true;
  }

  /** Takes over what is not stored yet. False where there is none, as before. */
  setUnsaved(changes: readonly HighlightChange[]): boolean {
    if (changes.length === 0 && this.#unsaved.length === 0) return false;
    this.#unsaved = changes;
    return true;
  }

  /** All to be shown, and the ids of those that are not stored as they are shown. */
  shown(): { highlights: Highlight[]; unsaved: ReadonlySet<string> } {
    return {
      highlights: withChanges(this.#stored, this.#unsaved, this.#pageKey),
      unsaved: new Set(this.#unsaved.map(highlightIdOf)),
    };
  }

  /** What is stored, in the order in which a layer has it on the page. */
  storedInOrder(layer: HighlightLayer): PageDescription["highlights"] {
    const stored = new Map(this.#stored.map((highlight) => [highlight.id, highlight]));
    return layer.inOrder().flatMap(({ highlight: { id }, orphan }) => {
      const highlight = stored.get(id);
      return highlight ? [{ highlight, orphan }] : [];
    });
  }
}
