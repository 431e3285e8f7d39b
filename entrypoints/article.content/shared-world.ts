import type { ExtractArticle } from "@/lib/article/article";
import type { CardController } from "./card-controller";
import type { HighlightChange } from "./outbox";
import type { PageSession } from "./page-requests";
import type { PassageFinder } from "./passage-finder";

/**
 * What Termlight's scripts leave for each other in their common world's global object. Scripts that are injected into
 * a page share nothing else; the page's own scripts live in another world and cannot see it.
 */
export interface SharedWorld {
  /** True while our script waits at the page, or a session runs in it. */
  termlightRuns?: boolean;
  /** Whether an element of this document stands in its article; for sessions in frames. */
  termlightHolds?: (element: Element) => boolean;
  /** The card of this document; for the sessions of the page's other documents, which may get its keys. */
  termlightCard?: Pick<CardController, "step" | "togglePin" | "isOpen" | "isKeptInSight" | "close">;
  /** What a session that has ended could not store any more, for the next one. */
  termlightLeft?: () => HighlightChange[];
  /** Set by the script `page-session`: begins the session, which ends when `ending` is aborted. */
  termlightStartSession?: (ending: AbortController) => PageSession;
  /** Set by the script `article-extractor`. */
  termlightExtractArticle?: ExtractArticle;
  /** Set by the script `passage-finder`. */
  termlightPassageFinder?: PassageFinder;
}
