/** How the side panel has a page show where something stands; part of the protocol, see `protocol.ts`. */
export interface PageRevealProtocol {
  /**
   * Brings the term's next mention, or the one before, into view and marks it, without opening its card; the first time
   * one that is in view, if any. `total` is 0 where the page has it no more.
   */
  "page/reveal-term": {
    request: { termId: string; direction: 1 | -1 };
    reply: { index: number; total: number };
  };
  /** The same for the place where the article defines its own abbreviation. */
  "page/reveal-definition": { request: { termId: string }; reply: { found: boolean } };
  /** The same for a highlight. */
  "page/reveal-highlight": { request: { id: string }; reply: { found: boolean } };
}
