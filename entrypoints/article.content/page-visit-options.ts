import type { ExtractArticle } from "@/lib/article/article";
import type { HighlightLayer } from "./highlight-layer";
import type { PageRecordOptions } from "./page-record";
import type { PassageFinder } from "./passage-finder";
import type { Settling } from "./settling";

/** What a visit needs from the session around it. */
export interface PageVisitOptions extends PageRecordOptions {
  window: Window & typeof globalThis;
  /** Whether what stands in the document is the page of its address by now. */
  settling: Settling;
  /** Called before a change of the page is read. Throws an AbortError where another visit has begun instead. */
  onChanges(): void;
  /** Whether a frame of the page has a place for a highlight. */
  isInFrame(pageKey: string, id: string): boolean;
  loadExtractor(): Promise<ExtractArticle>;
  loadPassageFinder(): Promise<PassageFinder>;
  isOurs(node: EventTarget | null): boolean;
  /** Called when the background has said what is stored of the page. */
  onAnswered(): void;
  /** Called when an article was found: a card will be wanted. */
  onArticle(): void;
  /** Called after the mentions were found anew: those from before stand for nothing any more. */
  onMentions(): void;
  /** Called when the highlights stand where they are now. */
  onPlaced(highlights: HighlightLayer): void;
  /** Called when all of them were looked for. */
  onSearched(highlights: HighlightLayer): void;
  /** Called when what the visit tells of itself may have changed. */
  onState(): void;
  /** Called after the page was read again: what stands beside a passage may have lost it. */
  onChanged(): void;
  signal: AbortSignal;
}
