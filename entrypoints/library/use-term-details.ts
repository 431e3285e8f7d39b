import { useCallback, useEffect, useState } from "preact/hooks";
import type { Bilingual, Term } from "@/lib/glossary/term";
import type { Article } from "@/lib/highlights/article";
import type { Highlight } from "@/lib/highlights/highlight";
import { sendToBackground } from "@/lib/messages/send";
import { articleOf } from "@/lib/store/article-store";
import type { Database } from "@/lib/store/database";
import { isMutedEverywhere } from "@/lib/store/mute-store";
import { passagesOf, type TermPassages } from "@/lib/store/term-passages";
import type { TermDirectory } from "./term-directory";
import { useLiveQuery } from "./use-live-query";

/** What the glossary says of a term. */
export interface KnownTerm {
  term: Term;
  relatedNames: Record<string, Bilingual>;
}

/** A term as the glossary has it; `null` where none has, `undefined` until that is known. Asked for again when terms change. */
export function useKnownTerm(id: string, directory: TermDirectory): KnownTerm | null | undefined {
  const [known, setKnown] = useState<KnownTerm | null | undefined>(undefined);
  // A new directory is how a changed term is told.
  useEffect(() => {
    let live = true;
    sendToBackground("term/get", { id }).then(
      ({ term, relatedNames }) => live && setKnown(term && { term, relatedNames }),
      () => live && setKnown(null),
    );
    return () => {
      live = false;
    };
  }, [id, directory]);
  return known;
}

/** Whether a term is tagged nowhere; `null` until that is known. */
export function useMuted(db: Database, id: string): boolean | null {
  const live = useLiveQuery(useCallback(() => isMutedEverywhere(db, id), [db, id]));
  return live.state === "ready" ? live.value : null;
}

/** The passages kept on a term, the newest first, at most `limit`. */
export function usePassages(db: Database, id: string, limit: number): TermPassages {
  const live = useLiveQuery(useCallback(() => passagesOf(db, id, limit), [db, id, limit]));
  return live.state === "ready" ? live.value : { highlights: [], complete: true };
}

/** Articles of the library by their keys, as far as they are read. */
export function useArticles(db: Database, keys: readonly string[]): ReadonlyMap<string, Article> {
  const wanted = JSON.stringify(keys);
  const live = useLiveQuery(
    useCallback(async () => {
      const rows = await db.articles.bulkGet(JSON.parse(wanted) as string[]);
      return new Map(rows.flatMap((row) => (row ? [[row.pageKey, articleOf(row)] as const] : [])));
    }, [db, wanted]),
  );
  return live.state === "ready" ? live.value : new Map();
}

/** The pages of highlights, each once. */
export function pagesOf(highlights: readonly Highlight[]): string[] {
  return [...new Set(highlights.map(({ pageKey }) => pageKey))];
}
