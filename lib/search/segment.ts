import type { PostingBucket } from "./postings";

/** What is indexed: highlights by their ids, articles and their kept texts by their page keys. */
export type IndexKind = "highlight" | "article" | "text";

/** The index of a stretch of rows that follow each other by key. */
export interface Segment<Columns> {
  /** The rows' keys, sorted; see {@link joinColumn}. */
  keys: string;
  /** How many rows. */
  count: number;
  columns: Columns;
  /** By the buckets' names. */
  buckets: Map<string, PostingBucket>;
}

/** Stands between the texts of a column: in no address, id or host. */
const SEPARATOR = "\u0000";

/** Texts as one, which is read much faster than many. */
export function joinColumn(texts: Iterable<string>): string {
  return [...texts].join(SEPARATOR);
}

/** The texts of a column again. */
export function splitColumn(column: string, count: number): string[] {
  return count === 0 ? [] : column.split(SEPARATOR);
}

/** Numbers the rows of segments through: where each segment's begin, and how many there are. */
export function numbered(segments: readonly { count: number }[]): { bases: number[]; size: number } {
  const bases: number[] = [];
  let size = 0;
  for (const { count } of segments) {
    bases.push(size);
    size += count;
  }
  return { bases, size };
}
