import type { ExtractArticle } from "@/lib/article/article";
import type { PageAround } from "@/lib/messages/protocol";
import type { PageVisit } from "./page-visit";
import type { PassageFinder } from "./passage-finder";

/** What a visit needs from the session around it. */
export interface PageVisitOptions {
  window: Window & typeof globalThis;
  /** The page that the window is a frame of; `null` where it is the page. */
  around: PageAround | null;
  /** Whether a frame of the page has a place for a highlight. */
  isInFrame(pageKey: string, id: string): boolean;
  loadExtractor(): Promise<ExtractArticle>;
  loadPassageFinder(): Promise<PassageFinder>;
  isOurs(node: EventTarget | null): boolean;
  /** Called when an article was found: a card will be wanted. */
  onArticle(): void;
  /** Called after the mentions were found anew: those from before stand for nothing any more. */
  onMentions(): void;
  /** Called when the highlights stand where they are now. */
  onPlaced(visit: PageVisit): void;
  /** Called after the page was read again: what stands beside a passage may have lost it. */
  onChanged(): void;
  signal: AbortSignal;
}
