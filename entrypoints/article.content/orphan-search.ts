import type { Highlight } from "@/lib/highlights/highlight";
import { rangeOfSpan } from "@/lib/page-text/locate";
import { runInSlices } from "@/lib/page-text/time-slices";
import type { PageVisit } from "./page-visit";
import type { PassageFinder } from "./passage-finder";
import { scrollToRange } from "./scroll-to-range";

/** What the search needs of the page that is open now. */
export interface OrphanSearchOptions {
  window: Window & typeof globalThis;
  visit(): PageVisit | null;
  loadPassageFinder(): Promise<PassageFinder>;
  signal: AbortSignal;
}

/** Leads through the places of the page that are most like a passage it has no more, one at each call. */
export class OrphanSearch {
  readonly #options: OrphanSearchOptions;
  #last: { id: string; number: number } | null = null;

  constructor(options: OrphanSearchOptions) {
    this.#options = options;
  }

  /** Scrolls to the next place and selects it, from the likest on and round again. False where there is none. */
  async seek(id: string): Promise<boolean> {
    const highlight = this.#options.visit()?.highlights.get(id);
    if (!highlight) return false;
    const ranges = await this.#candidates(highlight);
    const number = this.#last?.id === id ? this.#last.number + 1 : 0;
    this.#last = { id, number };
    const range = ranges[number % ranges.length];
    if (!range) return false;
    const { window } = this.#options;
    scrollToRange(range, window);
    const { startContainer, startOffset, endContainer, endOffset } = range;
    window.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    return true;
  }

  async #candidates({ selectors }: Highlight): Promise<Range[]> {
    const { visit, loadPassageFinder, signal } = this.#options;
    const { page } = await visit()!.freshReading();
    const { findCandidates } = await loadPassageFinder();
    const spans = await runInSlices(findCandidates(selectors, page.text), signal);
    return spans.flatMap((span) => rangeOfSpan(page, span) ?? []);
  }
}
