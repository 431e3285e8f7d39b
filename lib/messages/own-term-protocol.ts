import type { Term } from "@/lib/glossary/term";
import type { OwnTermDraft } from "@/lib/own-terms/own-term";

/** What is asked of the background about the reader's own terms, with its reply. Part of the background's protocol. */
export interface OwnTermProtocol {
  /**
   * Adds a term of the reader's, or changes the one of its id; one that was deleted comes back. Replies only after a
   * strictly durable commit. Refused as `NameTaken` where another own term has the name or an alias, as `TooManyTerms`
   * where there are as many as there may be.
   */
  "own-term/save": { request: { term: OwnTermDraft }; reply: { term: Term } };
  "own-term/delete": { request: { id: string }; reply: Record<string, never> };
  /** Refused as `own-term/save` is. */
  "own-term/restore": { request: { id: string }; reply: { term: Term } };
  /** The reader's own terms in the options, with one of them open. */
  "own-term/open": { request: { id: string }; reply: Record<string, never> };
}
