import type { OwnTerm } from "@/lib/own-terms/own-term";
import { comparableNames, TypedName } from "@/lib/text/typed-name";
import type { Database } from "./database";
import { countOwnTerms } from "./own-term-room";
import { ownTermOf } from "./own-term-row";

/** Part of the reader's own terms. */
export interface OwnTermsFound {
  terms: OwnTerm[];
  /** How many were found in all, these and others; `null` where nothing was looked for. */
  found: number | null;
  /** How many own terms there are in all, found or not. */
  total: number;
  /** False where there are more than these. */
  complete: boolean;
}

/**
 * The first `limit` own terms in which all words of `query` are found, in name, aliases or definition, as {@link TypedName}
 * finds them; the last added first; without words, all are. Works in Dexie's `liveQuery`.
 */
export function findOwnTerms(db: Database, query: string, limit: number): Promise<OwnTermsFound> {
  const typed = new TypedName(query);
  return db.transaction("r", [db.ownTerms], async () => {
    const total = await countOwnTerms(db);
    const newestFirst = db.ownTerms.orderBy("listedAt").reverse();
    // Read in one go: a cursor that is asked row by row takes many times as long.
    const rows = typed.isEmpty
      ? await newestFirst.limit(limit).toArray()
      : (await newestFirst.toArray()).filter(({ name, aliases, definition }) =>
          typed.isFoundAmong(comparableNames([name, ...aliases, definition])),
        );
    const found = typed.isEmpty ? null : rows.length;
    const terms = rows.slice(0, limit).map(ownTermOf);
    return { terms, found, total, complete: terms.length === (found ?? total) };
  });
}

/** An own term by its id, deleted or not; `null` where there is none. */
export async function ownTermById(db: Database, id: string): Promise<OwnTerm | null> {
  const row = await db.ownTerms.get(id);
  return row ? ownTermOf(row) : null;
}
