import type { Table } from "dexie";
import { uuidv7 } from "uuidv7";
import type { Database } from "./database";
import { storeError } from "./store-errors";

/** What every function that writes to the library is given. */
export interface StoreContext {
  db: Database;
  /** The wall clock, ms since the epoch. */
  now: () => number;
  /** Makes a UUIDv7. */
  newId: () => string;
}

/** The context to write with; the defaults are the ones in use, others are for tests. */
export function createStoreContext(
  db: Database,
  now: () => number = Date.now,
  newId: () => string = uuidv7,
): StoreContext {
  return { db, now, newId };
}

/**
 * Runs one change of the library as one transaction: all of it or nothing. Resolves only after the commit.
 *
 * @param tables what the change touches besides the device's clock; left out, the highlights and all around them.
 * @throws what `change` throws; StorageFullError (named `QuotaExceededError`) when there is no room.
 */
export async function inTransaction<T>(
  { db }: StoreContext,
  change: () => Promise<T>,
  tables: readonly Table[] = [
    ...[db.highlights, db.articles, db.tombstones, db.changes, db.orphans, db.texts, db.encounters],
  ],
): Promise<T> {
  try {
    return await db.transaction("rw", [...tables, db.device], change);
  } catch (error) {
    throw storeError(error);
  }
}
