import { useCallback } from "preact/hooks";
import { type Live, useLiveQuery } from "@/entrypoints/library/use-live-query";
import type { Database } from "@/lib/store/database";
import { findOwnTerms, type OwnTermsFound } from "@/lib/store/own-term-query";

/** Rest after a key before the terms are searched, ms: shorter than a typist's pause, longer than between two keys. */
const TYPING_REST_MS = 120;

/** The first `limit` own terms that `query` finds, kept up to date. */
export function useOwnTerms(db: Database, query: string, limit: number): Live<OwnTermsFound> {
  const read = useCallback(() => findOwnTerms(db, query, limit), [db, query, limit]);
  return useLiveQuery(read, query.trim() === "" ? 0 : TYPING_REST_MS);
}
