import type { ChangedSince, ImportKind, ImportRequest, ImportSlice } from "@/lib/imports/import-slice";

/** What the extension's pages ask of the background to import a file, with its reply. Part of the background's protocol. */
export interface ImportProtocol {
  /**
   * An import is too long for one message: begun, sent in slices, which wait beside the library, then made in one
   * transaction. Only the extension's own pages may. Another one of its kind that was begun is given up.
   */
  "import/begin": { request: { importId: string; kind: ImportKind }; reply: Record<string, never> };
  /** Refused as `ImportGone` where another import was begun meanwhile. */
  "import/stage": {
    request: { importId: string; at: number; slice: ImportSlice };
    reply: Record<string, never>;
  };
  /**
   * Replies only after a strictly durable commit of all of it. Refused, with nothing written, as `ImportGone`,
   * `LibraryChanged`, `NameTaken`, `TooManyTerms` or `ImportCancelled`.
   */
  "import/commit": {
    request: { importId: string; request: ImportRequest };
    reply: { added: number; changed: number };
  };
  /** How many slices of how many are done so far, while an import is made or taken back. */
  "import/progress": { request: { importId: string }; reply: { done: number; of: number } };
  /** Gives up an import that is not made yet, or the undo that is under way. */
  "import/cancel": { request: { importId: string }; reply: Record<string, never> };
  /**
   * Takes the last import of a kind back. Refused, with nothing written, as `ImportGone` where another was made since,
   * `NameTaken` where another own term has a name by now that would come back, or `ImportCancelled`.
   */
  "import/undo": { request: { importId: string }; reply: { changedSince: ChangedSince } };
}
