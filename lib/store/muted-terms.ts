import { inTransaction, type StoreContext } from "./context";
import type { Database, MuteKey } from "./database";
import { listMutes, type Mute } from "./mute-store";

/** A mute with what is stored of its term. */
export interface MutedTerm extends Mute {
  /** The name of the reader's own term, also of a deleted one; `null` where no own term has the id (any more). */
  own: { name: string; deleted: boolean } | null;
}

/** All mutes that hold, see {@link listMutes}, with the names of own terms. Works in Dexie's `liveQuery`. */
export function listMutedTerms(db: Database): Promise<MutedTerm[]> {
  return db.transaction("r", [db.mutes, db.articles, db.ownTerms], async () => {
    const mutes = await listMutes(db);
    const rows = await db.ownTerms.bulkGet(mutes.map(({ termId }) => termId));
    return mutes.map((mute, at) => {
      const row = rows[at];
      return { ...mute, own: row ? { name: row.name, deleted: row.deletedAt !== null } : null };
    });
  });
}

/**
 * Clears mutes away, for good, whose term cannot come back: an own term of which a tombstone is left. Returns how many went.
 *
 * @throws StorageFullError.
 */
export function forgetMutesOfGoneTerms(ctx: StoreContext): Promise<number> {
  const { mutes, ownTerms, tombstones } = ctx.db;
  return inTransaction(ctx, async () => {
    const rows = await mutes.toArray();
    const ids = [...new Set(rows.map(({ termId }) => termId))];
    const [buried, there] = [await tombstones.bulkGet(ids), await ownTerms.bulkGet(ids)];
    const gone = new Set(ids.filter((_, at) => buried[at] !== undefined && there[at] === undefined));
    const theirs = rows.filter(({ termId }) => gone.has(termId));
    await mutes.bulkDelete(theirs.map(({ pageKey, termId }): MuteKey => [pageKey, termId]));
    return theirs.length;
  }, [mutes, ownTerms, tombstones]);
}
