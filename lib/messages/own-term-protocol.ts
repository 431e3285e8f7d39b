import type { Term } from "@/lib/glossary/term";
import type { OwnTermDraft, OwnTermEdit, OwnTermUndo } from "@/lib/own-terms/own-term";

/** What is asked of the background about the reader's own terms, with its reply. Part of the background's protocol. */
export interface OwnTermProtocol {
  /**
   * Adds a term of the reader's, or changes the one of its id; one that was deleted comes back. Replies only after a
   * strictly durable commit. Refused as `NameTaken` where another own term has the name or an alias, as `TooManyTerms`
   * where there are as many as there may be.
   */
  "own-term/save": { request: { term: OwnTermDraft }; reply: { term: Term } };
  /**
   * Changes the fields that the reader wrote into, and leaves what another window made of the others. A term that was
   * deleted in the meantime comes back. Replies as `own-term/save` does, with what takes the change back; `null` where
   * there was nothing to change. Refused as that is.
   */
  "own-term/edit": { request: OwnTermEdit; reply: { term: Term; undo: OwnTermUndo | null } };
  /** Takes an edit back, but for what was changed since. Refused as `own-term/save` is. */
  "own-term/undo-edit": { request: OwnTermUndo; reply: Record<string, never> };
  "own-term/delete": { request: { id: string }; reply: Record<string, never> };
  /** Refused as `own-term/save` is. */
  "own-term/restore": { request: { id: string }; reply: { term: Term } };
  /** The reader's own terms in the options, with one of them open. */
  "own-term/open": { request: { id: string }; reply: Record<string, never> };
}
