import { useCallback } from "preact/hooks";
import type { ArticleWithHighlights } from "@/lib/highlights/article";
import type { Database } from "@/lib/store/database";
import { findInLibrary } from "@/lib/store/search-library";
import { type FoundText, readFoundTexts } from "./found-texts";
import { type Live, useLiveQuery } from "./use-live-query";
import { type ResolvedQuery, useResolvedQuery } from "./use-resolved-query";

/** Rest after a key before the library is searched, ms: shorter than a typist's pause, longer than between two keys. */
const TYPING_REST_MS = 70;

/** The texts of so many articles are read along, to show the places. */
const TEXTS = 3;

const NOTHING_ASKED: ResolvedQuery = { query: "", parsed: { clauses: [], faults: [] } };

/** A part of the library as it is shown, with what was searched for; what is typed now may be further. */
export interface LibraryView extends ResolvedQuery {
  articles: ArticleWithHighlights[];
  /** The first articles that have it in their texts alone, and how many there are. */
  texts: FoundText[];
  inText: number;
}

/** What `query` finds, everything for an empty one, the last changed first, at most `limit` articles; kept up to date. */
export function useLibrary(db: Database, query: string, limit: number): Live<LibraryView> {
  const resolved = useResolvedQuery(query);
  const asked = resolved.state === "ready" ? resolved.value : NOTHING_ASKED;
  const read = useCallback(async (): Promise<LibraryView> => {
    const { articles, inText } = await findInLibrary(db, asked.parsed, { limit });
    const texts = await readFoundTexts(db, inText.slice(0, TEXTS));
    return { ...asked, articles, texts, inText: inText.length };
  }, [db, asked, limit]);
  const found = useLiveQuery(read, asked.query.trim() === "" ? 0 : TYPING_REST_MS);
  return resolved.state === "ready" ? found : resolved;
}
