import type { Selector } from "@/lib/anchoring/selector";

/** The colours a highlight can have, in the order in which they are offered. */
export const HIGHLIGHT_COLORS = ["yellow", "green", "blue", "pink", "purple"] as const;

/** One of {@link HIGHLIGHT_COLORS}. */
export type HighlightColor = (typeof HIGHLIGHT_COLORS)[number];

/**
 * When and on which device a field was last changed: a hybrid logical clock's reading as one string that sorts in
 * time order (see `hybrid-clock.ts`).
 */
export type Stamp = string;

/** The fields of a highlight that its reader can change. */
export interface HighlightChanges {
  color: HighlightColor;
  /** Markdown text, `""` when there is no note. */
  note: string;
  tags: string[];
}

/** All that its reader can do to a highlight that is there: change a field, put it into the bin, take it out. */
export interface ReaderFields extends HighlightChanges {
  /** Ms since the epoch when it went to the bin, `null` when it is not there. A deleted row stays, as a tombstone. */
  deletedAt: number | null;
}

/** A passage of a page: its words, where they stand, and what they mention. They change together or not at all. */
export interface KeptPassage {
  /** The passage as read, white space collapsed. */
  quote: string;
  selectors: Selector[];
  /** Ids of the terms that were mentioned in it when it was kept or moved, each once, in order of appearance. */
  terms: string[];
}

/** A passage that the reader keeps. One database row each. */
export interface Highlight extends ReaderFields, KeptPassage {
  /** UUIDv7. */
  id: string;
  /** The page it stands on (see `page-key.ts`); also the key of its article. */
  pageKey: string;
  /** Ms since the epoch. */
  createdAt: number;
  /** Ms since the epoch of the last change of any field. */
  updatedAt: number;
  /**
   * Per changeable field, the stamp of its last change; two edits of different fields both survive a merge. `passage`
   * is absent where it is as it was first kept.
   */
  stamps: Record<keyof ReaderFields, Stamp> & { passage?: Stamp };
}

/** What the page sends to have a passage kept. The page chooses the id, so that sending twice saves once. */
export interface HighlightDraft extends HighlightChanges, KeptPassage {
  id: string;
}
