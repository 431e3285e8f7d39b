import type { Article, ArticleDraft } from "@/lib/highlights/article";
import type { ChangeFields } from "@/lib/highlights/change-fields";
import type { Encounter } from "@/lib/highlights/encounter";
import type { Highlight, Stamp } from "@/lib/highlights/highlight";
import type { KeptText } from "@/lib/highlights/kept-text";
import type { OwnTerm, OwnTermFields } from "@/lib/own-terms/own-term";
import type { Settings } from "@/lib/settings/settings";

/** An article that highlights come in on. Where the library has it already, only what is missing there is filled in. */
export interface ImportedArticle extends ArticleDraft, Pick<Article, "addresses"> {
  /** What own files know besides; `null` for others. */
  kept: Pick<Article, "id" | "createdAt" | "updatedAt" | "stamps"> | null;
}

/** A highlight that is to be added. */
export interface AddedHighlight extends Omit<Highlight, "stamps"> {
  /** `null` where the file has none: then it is stamped as changed by the import. */
  stamps: Highlight["stamps"] | null;
}

/** A highlight of the library that is to be as a file has it. */
export interface ChangedHighlight {
  id: string;
  /** Its stamps when that was decided: where they are others by now, nothing is imported. */
  expected: Highlight["stamps"];
  changes: Partial<ChangeFields>;
}

/** A term of a pack that is to be added, or to come back from among the deleted ones. */
export interface NewOwnTerm extends OwnTermFields {
  id: string;
}

/** An own term that a pack changes: fields that it has otherwise. All else stays as it is when the pack comes in. */
export interface ChangedOwnTerm {
  id: string;
  changes: Partial<OwnTermFields>;
}

/** That a term is not to be tagged, or that this was taken back; as the database has it. */
export interface ImportedMute {
  termId: string;
  /** `""` for all articles. */
  pageKey: string;
  title: string;
  /** Ms since the epoch; `null` once it was taken back. */
  mutedAt: number | null;
  stamp: Stamp;
}

/** Part of an import on its way into the library, small enough for one message. */
export interface ImportSlice {
  /** Those of all highlights that are added or changed here. */
  articles: ImportedArticle[];
  added: AddedHighlight[];
  changed: ChangedHighlight[];
  /** To be added, or to be as they are here where the library has them. */
  ownTerms: OwnTerm[];
  mutes: ImportedMute[];
  /** Of what was given up for good elsewhere; nothing that is in the library goes by them. */
  tombstones: { id: string; stamp: Stamp }[];
  /** Texts of articles that came in before, or are there. */
  texts: KeptText[];
  /** What was read, to be joined with what is known here. Slices that were staged by an older version have none. */
  encounters?: Encounter[];
  /** What a pack of own terms brings. Likewise. */
  newTerms?: NewOwnTerm[];
  changedTerms?: ChangedOwnTerm[];
}

/** What an import is into: the library as a whole, or a pack into the own terms. Of each the last one can be taken back. */
export type ImportKind = "library" | "pack";

/** What of a file goes with its rows into the library. */
export interface ImportRequest {
  /** How many slices were sent. */
  slices: number;
  /** Settings that are to be as the file has them. */
  settings: Partial<Settings>;
}

/** How many own terms their reader had changed since an import that was taken back. */
export interface ChangedSince {
  /** That it had added: they are deleted, and can be restored. */
  deleted: number;
  /** That it had changed: what was changed in them since stays. */
  kept: number;
}

/** A slice with nothing in it, to be filled. */
export function emptySlice(): ImportSlice {
  return {
    ...{ articles: [], added: [], changed: [], ownTerms: [], mutes: [], tombstones: [] },
    ...{ texts: [], encounters: [], newTerms: [], changedTerms: [] },
  };
}
