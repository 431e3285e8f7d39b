import { useCallback } from "preact/hooks";
import { type Live, useLiveQuery } from "@/entrypoints/library/use-live-query";
import type { Bilingual } from "@/lib/glossary/term";
import { sendToBackground } from "@/lib/messages/send";
import type { Database } from "@/lib/store/database";
import { listMutedTerms, type MutedTerm } from "@/lib/store/muted-terms";

/** What is muted, with the names of those that are terms of the glossary, by id. */
export interface MutedTerms {
  mutes: MutedTerm[];
  names: Record<string, Bilingual>;
}

/** All mutes that hold with their names, kept up to date: also when an own term is renamed or deleted. */
export function useMutedTerms(db: Database): Live<MutedTerms> {
  return useLiveQuery(
    useCallback(async () => {
      const mutes = await listMutedTerms(db);
      // All that is to be watched in the database is read by now; the glossary stays as it is.
      const ids = [...new Set(mutes.flatMap(({ termId, own }) => (own ? [] : [termId])))];
      const { names } = ids.length === 0 ? { names: {} } : await sendToBackground("term/names", { ids });
      return { mutes, names };
    }, [db]),
  );
}
