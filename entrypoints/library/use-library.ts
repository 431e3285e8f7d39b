import { useCallback } from "preact/hooks";
import type { ArticleWithHighlights } from "@/lib/highlights/article";
import type { Database } from "@/lib/store/database";
import { searchLibrary } from "@/lib/store/search-library";
import { type Live, useLiveQuery } from "./use-live-query";

/** Rest after a key before the library is searched, ms: shorter than a typist's pause, longer than between two keys. */
const TYPING_REST_MS = 70;

/** A part of the library as it is shown. */
export interface LibraryView {
  /** What these articles were searched for; what is typed now may be further. */
  query: string;
  articles: ArticleWithHighlights[];
  /** True when there are no more than these. */
  complete: boolean;
}

/** The articles that `query` finds, all for an empty one, the last changed first, at most `limit`; kept up to date. */
export function useLibrary(db: Database, query: string, limit: number): Live<LibraryView> {
  const read = useCallback(async (): Promise<LibraryView> => {
    const articles = await searchLibrary(db, query, { limit: limit + 1 });
    return { query, articles: articles.slice(0, limit), complete: articles.length <= limit };
  }, [db, query, limit]);
  return useLiveQuery(read, query.trim() === "" ? 0 : TYPING_REST_MS);
}
