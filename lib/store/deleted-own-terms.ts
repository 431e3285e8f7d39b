import type { OwnTerm } from "@/lib/own-terms/own-term";
import type { Database } from "./database";
import { ownTermOf } from "./own-term-row";

/** Part of the own terms that were deleted. */
export interface DeletedOwnTerms {
  terms: (OwnTerm & { deletedAt: number })[];
  /** How many there are in all. */
  total: number;
}

/** The `limit` own terms that were deleted last and can be had back still. Works in Dexie's `liveQuery`. */
export function findDeletedOwnTerms(db: Database, limit: number): Promise<DeletedOwnTerms> {
  return db.transaction("r", [db.ownTerms], async () => {
    // No index holds `null`: a term that is not deleted is not among these.
    const rows = await db.ownTerms.orderBy("deletedAt").reverse().limit(limit).toArray();
    const terms = rows.map((row) => ({ ...ownTermOf(row), deletedAt: row.deletedAt! }));
    return { terms, total: await db.ownTerms.orderBy("deletedAt").count() };
  });
}
