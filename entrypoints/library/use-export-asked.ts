import { useEffect } from "preact/hooks";
import { readArticle } from "@/lib/store/article-store";
import type { Database } from "@/lib/store/database";
import type { ExportOpening } from "./export-scopes";
import type { LibraryPlace } from "./library-hash";

/** Opens the choice of formats where the page's address asks for it, once. */
export function useExportAsked(
  db: Database,
  { pageKey, query, exporting }: LibraryPlace,
  onAsked: () => void,
  open: (opening: ExportOpening) => void,
): void {
  useEffect(() => {
    if (!exporting) return;
    onAsked();
    const article = pageKey === null ? Promise.resolve(undefined) : readArticle(db, pageKey);
    void article.then((found) => open({ article: found ?? null, query, selection: [] }));
  }, [exporting]);
}
