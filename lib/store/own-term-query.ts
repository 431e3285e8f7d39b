import type { OwnTerm } from "@/lib/own-terms/own-term";
import type { Database, OwnTermRow } from "./database";
import { countOwnTerms } from "./own-term-room";
import { ownTermOf } from "./own-term-row";
import { foldForSearch, searchWords } from "./search-fold";

/** Stands between two texts: no word has it, so none is found across the two. */
const TEXT_END = "\u0000";

/** Part of the reader's own terms. */
export interface OwnTermsFound {
  terms: OwnTerm[];
  /** How many own terms there are in all, found or not. */
  total: number;
  /** False where there are more than these. */
  complete: boolean;
}

/**
 * The first `limit` own terms in which all words of `query` are found, in name, aliases or definition, the last added
 * first; without words, all are. Works in Dexie's `liveQuery`.
 */
export function findOwnTerms(db: Database, query: string, limit: number): Promise<OwnTermsFound> {
  const words = searchWords(query);
  return db.transaction("r", [db.ownTerms], async () => {
    const total = await countOwnTerms(db);
    const newestFirst = db.ownTerms.orderBy("listedAt").reverse();
    // Read in one go: a cursor that is asked row by row takes many times as long.
    const rows =
      words.length === 0
        ? await newestFirst.limit(limit + 1).toArray()
        : (await newestFirst.toArray()).filter((row) => holdsAll(row, words));
    return { terms: rows.slice(0, limit).map(ownTermOf), total, complete: rows.length <= limit };
  });
}

/** An own term by its id, deleted or not; `null` where there is none. */
export async function ownTermById(db: Database, id: string): Promise<OwnTerm | null> {
  const row = await db.ownTerms.get(id);
  return row ? ownTermOf(row) : null;
}

function holdsAll({ name, aliases, definition }: OwnTermRow, words: readonly string[]): boolean {
  const text = foldForSearch([name, ...aliases].join(TEXT_END)) + TEXT_END + foldForSearch(definition);
  return words.every((word) => text.includes(word));
}
