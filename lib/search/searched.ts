import type { OpenBucket } from "./posting-reader";

/** The documents of one kind, numbered through all segments. */
export interface SearchedShelf {
  /** How many numbers there are. */
  size: number;
  /** Where the numbers of each segment begin. */
  bases: readonly number[];
  /** A bucket of each segment by its name, in the order of the segments; `undefined` where one has none. */
  buckets(name: string): Promise<readonly (OpenBucket | undefined)[]>;
}

/** The kept texts of articles, numbered through. */
export interface SearchedTexts {
  shelf: SearchedShelf;
  /** Per text, 0 for what is out of date. */
  live: Uint8Array;
  /** Per text the number of its article, `articles.size` where that is not known. */
  articleOf: Uint32Array;
}

/** All that a search looks into. A highlight is a number from 0 to before `highlights.size`. */
export interface SearchedIndex {
  highlights: SearchedShelf;
  articles: SearchedShelf;
  /** Per highlight the number of its article, `articles.size` where that is not known. */
  articleOf: Uint32Array;
  /** Per highlight, ms since the epoch. */
  created: Float64Array;
  /** Per highlight, see `highlight-segment.ts`. */
  look: Uint8Array;
  /** Per highlight, 0 for what is out of date: its row has another number, or is gone. */
  live: Uint8Array;
  /** The same per article. */
  liveArticles: Uint8Array;
}
