import type { Database } from "./database";

/**
 * Notes which highlights of a page have no place on it any more. Resolves after the commit.
 *
 * @param ids of these; all others of the page have a place.
 */
export function setOrphans(db: Database, pageKey: string, ids: readonly string[]): Promise<void> {
  return db.transaction("rw", [db.orphans], async () => {
    const before = await db.orphans.where("pageKey").equals(pageKey).primaryKeys();
    const known = new Set(before);
    const now = new Set(ids);
    await db.orphans.bulkDelete(before.filter((id) => !now.has(id)));
    await db.orphans.bulkPut([...now].filter((id) => !known.has(id)).map((id) => ({ id, pageKey })));
  });
}
