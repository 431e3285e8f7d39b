import type { HighlightColor, ReaderFields } from "./highlight";

/** One change of many highlights. */
export interface BulkChange {
  color?: HighlightColor | undefined;
  /** Put behind the tags that there are. */
  addTags?: string[] | undefined;
  removeTags?: string[] | undefined;
  /** A tag, in whatever way of writing, becomes another one, in its place; two that are the same then are one. */
  renameTag?: { from: string; to: string } | undefined;
  /** To the bin, or out of it. */
  deleted?: boolean | undefined;
}

/** What takes a change of many highlights back. */
export interface BulkUndo {
  /** The highlights that were changed: those fields as they were, and as the change made them. */
  before: { id: string; fields: Partial<ReaderFields>; made: Partial<ReaderFields> }[];
}
