import type { Bilingual, TermKind } from "@/lib/glossary/term";
import type { BulkChange, BulkUndo } from "@/lib/highlights/bulk-change";

/** What leads to the library page, and what that asks of the background. */
export interface LibraryProtocol {
  /** The library, at an article or a term or with a search; `exporting`: with the choice of export formats open. */
  "library/open": {
    request: {
      pageKey?: string | undefined;
      query?: string | undefined;
      termId?: string | undefined;
      exporting?: boolean | undefined;
    };
    reply: Record<string, never>;
  };
  /**
   * Makes one change of many highlights, all or none; `undo` takes it back as a whole, but for fields that were changed
   * since. Only the extension's own pages may.
   */
  "highlights/change": {
    request: { ids: string[]; change: BulkChange };
    reply: { undo: BulkUndo };
  };
  "highlights/take-back": { request: { undo: BulkUndo }; reply: Record<string, never> };
  /**
   * Brings the library's search index further, for a second at most. Replies how many highlights and articles it does
   * not hold yet; ask until none.
   */
  "library/index": { request: Record<string, never>; reply: { waiting: number } };
  /** All terms that there are, for looking one up. Only the extension's own pages may. */
  "term/list": { request: Record<string, never>; reply: { terms: ListedTerm[] } };
  /** The ids of the terms that have a name, or have it as their id, for each name in turn. Only the extension's own pages may. */
  "terms/named": { request: { names: string[] }; reply: { ids: string[][] } };
  /** Forgets what was recorded of articles that were only read. Only the extension's own pages may. */
  "encounters/forget": { request: Record<string, never>; reply: Record<string, never> };
}

/** A term of the glossary or of the reader's, for lists. */
export interface ListedTerm {
  id: string;
  kind: TermKind;
  /** Whether the reader wrote it. */
  own: boolean;
  name: Bilingual;
  /** All ways in which it is written. */
  aliases: string[];
}
