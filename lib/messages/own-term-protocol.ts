import type { Term } from "@/lib/glossary/term";
import type { Stamp } from "@/lib/highlights/highlight";
import type { OwnTermDraft, OwnTermEdit, OwnTermState } from "@/lib/own-terms/own-term";

/** What is asked of the background about the reader's own terms, with its reply. Part of the background's protocol. */
export interface OwnTermProtocol {
  /**
   * Adds a term of the reader's, or changes the one of its id; one that was deleted comes back. Replies only after a
   * strictly durable commit. Refused as `NameTaken` where another own term has the name or an alias.
   */
  "own-term/save": { request: { term: OwnTermDraft }; reply: { term: Term } };
  /**
   * Changes the fields that the reader wrote into, and leaves what another window made of the others. A term that was
   * deleted in the meantime comes back. Replies as `own-term/save` does, with what takes the change back; `null` where
   * there was nothing to change. Refused as that is.
   */
  "own-term/edit": { request: OwnTermEdit; reply: { term: Term; undo: OwnTermsChange | null } };
  "own-term/delete": { request: { id: string }; reply: Record<string, never> };
  "own-term/restore": { request: { id: string }; reply: { term: Term } };
  /**
   * Brings many own terms to a state, all or none, say for an import; `before` says how they were, for taking that
   * back. Refused as `own-term/save` is.
   */
  "own-term/apply": { request: OwnTermsChange; reply: { before: OwnTermState[]; stamp: Stamp } };
  /** The reader's own terms in the options, with one of them open. */
  "own-term/open": { request: { id: string }; reply: Record<string, never> };
}

/** States for many own terms. */
export interface OwnTermsChange {
  terms: OwnTermState[];
  /** Where given, only fields change whose last change has this stamp: so an undo leaves later edits alone. */
  onlyStamp?: Stamp | undefined;
}
