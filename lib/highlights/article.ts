import type { Highlight, Stamp } from "./highlight";

/** What is known of a page when a passage on it is kept. Empty strings where the page does not say. */
export interface ArticleDraft {
  /** The address as the reader saw it. */
  url: string;
  /** See `page-key.ts`. */
  pageKey: string;
  title: string;
  byline: string;
  siteName: string;
  /** BCP 47 tag, e.g. `zh-CN`. */
  language: string;
  /** ISO 8601 date or date-time as the page gives it. */
  publishedTime: string;
}

/** A page that the reader kept something of. One database row each, keyed by `pageKey`. */
export interface Article extends ArticleDraft {
  /** UUIDv7. */
  id: string;
  /** Ms since the epoch. */
  createdAt: number;
  /** Keys of further addresses at which its passages were found, see `page-key.ts`; absent where there are none. */
  addresses?: string[];
  /** Ms since the epoch when a highlight on it was last added or changed. */
  updatedAt: number;
  /** Per field, the stamp of its last change. */
  stamps: { title: Stamp };
}

/** An article with the highlights kept on it, in the order of the page. What the library shows and exports. */
export interface ArticleWithHighlights {
  article: Article;
  highlights: Highlight[];
}
