import type { HighlightColor, ReaderFields, Stamp } from "./highlight";

/** One change of many highlights. */
export interface BulkChange {
  color?: HighlightColor | undefined;
  /** Put behind the tags that there are. */
  addTags?: string[] | undefined;
  removeTags?: string[] | undefined;
  /** A tag, in whatever case, becomes another one, in its place; two that are the same then are one. */
  renameTag?: { from: string; to: string } | undefined;
  /** To the bin, or out of it. */
  deleted?: boolean | undefined;
}

/** What takes a change of many highlights back. */
export interface BulkUndo {
  /** The highlights that were changed, with their fields as they were. */
  before: { id: string; fields: Partial<ReaderFields> }[];
  /** The stamp of all fields that were changed. */
  stamp: Stamp;
}
