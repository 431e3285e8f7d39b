import { useMemo, useState } from "preact/hooks";
import type { ArticleWithHighlights } from "@/lib/highlights/article";
import type { Database } from "@/lib/store/database";
import { type ExportOpening, exportScopes, type ScopeChoice } from "./export-scopes";
import { useWorkerAnswer } from "./use-worker-answer";

const NO_REQUEST = {};

/** What can be exported, and what of it is chosen. */
export interface ScopeHolder {
  scopes: ScopeChoice[];
  chosen: ScopeChoice;
  choose(id: string): void;
  /** The first articles of what is chosen, all of an article; `null` until they are read. */
  sample: ArticleWithHighlights[] | null;
}

/** Keeps the choice of what is exported; the first one is that from which it was opened. */
export function useExportScope(db: Database, opening: ExportOpening): ScopeHolder {
  const tags = useWorkerAnswer(db, "tags", NO_REQUEST);
  const scopes = useMemo(() => exportScopes(opening, tags ?? []), [opening, tags]);
  const [id, choose] = useState(scopes[0]!.id);
  const chosen = scopes.find((each) => each.id === id) ?? scopes[0]!;
  // Tags that come in later make the list anew, but not the question.
  const request = useMemo(() => ({ scope: chosen.scope }), [JSON.stringify(chosen.scope)]);
  return { scopes, chosen, choose, sample: useWorkerAnswer(db, "sample", request) };
}
