import type { Bilingual, TermKind } from "@/lib/glossary/term";
import type { Highlight } from "@/lib/highlights/highlight";

/**
 * What the page session found: `reading` until the first look is done; `article` with its terms; `no-article`;
 * `off` where the reader turned it off; `failed` where the background could not be asked.
 */
export type PageStatus = "reading" | "article" | "no-article" | "off" | "failed";

/** One term of the page, for lists. */
export interface PageTerm {
  id: string;
  name: Bilingual;
  /** `null` for an abbreviation that the article defines itself. */
  kind: TermKind | null;
  /** How many mentions. */
  count: number;
  /** What the article says of its own abbreviation; `null` for others. */
  inArticle: { long: string; quote: { before: string; defined: string; after: string } } | null;
}

/** What popup and side panel show of the current page. */
export interface PageDescription {
  status: PageStatus;
  forced: boolean;
  pageKey: string;
  host: string;
  title: string;
  /** BCP 47 tag of the article, `""` where it does not say. */
  language: string;
  /** The most important first. */
  terms: PageTerm[];
  /** Another number than before: the terms were found anew, and what explains them may read otherwise. */
  tagging: number;
  /** In the order of the page, orphans last. */
  highlights: { highlight: Highlight; orphan: boolean }[];
}
