import type { Language } from "@/lib/glossary/term";
import type { Stamp } from "@/lib/highlights/highlight";

/** What the reader writes of a term. */
export interface OwnTermFields {
  /** What the term is called. It is looked for in articles, like the aliases. */
  name: string;
  /** Other ways to write it. */
  aliases: string[];
  /** Plain text, shown in the card. */
  definition: string;
  /** The language of the definition. */
  language: Language;
}

/** A term that the reader added. One database row each. */
export interface OwnTerm extends OwnTermFields {
  /** UUIDv7. */
  id: string;
  /** Ms since the epoch. */
  createdAt: number;
  /** Ms since the epoch of the last change of any field. */
  updatedAt: number;
  /** Ms since the epoch when it was deleted, `null` when it was not. A deleted row stays, as a tombstone. */
  deletedAt: number | null;
  /** Per changeable field, the stamp of its last change; two edits of different fields both survive a merge. */
  stamps: Record<keyof OwnTermFields | "deletedAt", Stamp>;
}

/**
 * What is sent to have a term kept. The sender chooses the id of a new one (UUIDv7), so that sending twice saves once;
 * without an id, a term that is there already word for word is not added again.
 */
export interface OwnTermDraft extends OwnTermFields {
  id?: string | undefined;
}

/** What the reader changed of a term. */
export interface OwnTermEdit {
  /** All of it as the reader sees it. Of a term that is stored, only what changed counts. */
  term: OwnTermFields & { id: string };
  /** The fields that the reader wrote into. */
  changed: (keyof OwnTermFields)[];
}

/** How an own term is to be from now on. */
export interface OwnTermState extends OwnTermFields {
  id: string;
  deleted: boolean;
}

/** What takes an edit of a term back. */
export interface OwnTermUndo {
  /** The term as it was before. */
  before: OwnTermState;
  /** The stamp of the edit: fields that were changed since have another one, and stay. */
  stamp: Stamp;
}
