import type { Table } from "dexie";
import type { ArticleColumns } from "@/lib/search/article-segment";
import type { HighlightColumns } from "@/lib/search/highlight-segment";
import type { PostingBucket } from "@/lib/search/postings";
import type { IndexKind } from "@/lib/search/segment";
import type { TextColumns } from "@/lib/search/text-segment";

/**
 * A segment of the search's index without its buckets. It covers the keys from `from` on, up to where the next segment
 * begins; the last one covers all that follow. Keys below the first segment's `from` are not indexed yet.
 */
export interface SegmentRow {
  kind: IndexKind;
  from: string;
  /** How many rows it indexes. */
  count: number;
  columns: HighlightColumns | ArticleColumns | TextColumns;
  /** The names of its buckets. */
  buckets: string[];
  /** What {@link IndexStateRow.written} was when it was made: its keys and buckets say the same. */
  made: number;
}

/** A bucket of a segment. */
export interface BucketRow extends PostingBucket {
  kind: IndexKind;
  name: string;
  from: string;
  made: number;
}

/** The keys of a segment's rows, apart from it: the first screen needs few of them. See `joinColumn`. */
export interface SegmentKeysRow {
  kind: IndexKind;
  from: string;
  keys: string;
  made: number;
}

/** That a row differs from what its segment says: it was written, or taken away, since. */
export interface UnindexedRow {
  kind: IndexKind;
  key: string;
}

/** How far the index of a kind is. */
export interface IndexStateRow {
  kind: IndexKind;
  /** Counts how often segments were written: the same number means the same segments. */
  written: number;
  /** Whether all keys are covered. */
  whole: boolean;
}

/** That the page of a highlight no longer had its passage when it was last read. */
export interface OrphanRow {
  /** Of the highlight. */
  id: string;
  pageKey: string;
}

/** The tables of the search's index, which is made from highlights, articles and orphans and could be made anew. */
export interface SearchTables {
  /** By `[kind, from]`. */
  segments: Table<SegmentRow, [IndexKind, string]>;
  /** By `[kind, from]`. */
  segmentKeys: Table<SegmentKeysRow, [IndexKind, string]>;
  /** By `[kind, name, from]`: one bucket of all segments lies together. */
  buckets: Table<BucketRow, [IndexKind, string, string]>;
  /** By `[kind, key]`. */
  unindexed: Table<UnindexedRow, [IndexKind, string]>;
  indexState: Table<IndexStateRow, IndexKind>;
  orphans: Table<OrphanRow, string>;
}

/** How Dexie is told of {@link SearchTables}. */
export const SEARCH_STORES: Record<keyof SearchTables, string> = {
  segments: "[kind+from]",
  segmentKeys: "[kind+from]",
  buckets: "[kind+name+from]",
  unindexed: "[kind+key]",
  indexState: "kind",
  orphans: "id, pageKey",
};
