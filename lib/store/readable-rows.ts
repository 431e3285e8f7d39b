import { Dexie } from "dexie";

/** What could be read of a database that does not open as it should: rows by store, and how many could not be read. */
export interface ReadableRows {
  rows: Record<string, unknown[]>;
  unreadable: number;
}

/**
 * Reads a database as it lies there, of whatever version, without changing it: row by row, so that a broken one costs
 * only itself.
 *
 * @throws the browser's error where not even that is possible.
 */
export async function readableRows(name = "termlight"): Promise<ReadableRows> {
  const { indexedDB } = Dexie.dependencies;
  const request = indexedDB.open(name);
  const db = await done(request);
  const found: ReadableRows = { rows: {}, unreadable: 0 };
  try {
    for (const store of db.objectStoreNames) await readStore(db, store, found);
  } finally {
    db.close();
  }
  return found;
}

async function readStore(db: IDBDatabase, name: string, found: ReadableRows): Promise<void> {
  const rows: unknown[] = [];
  found.rows[name] = rows;
  try {
    const keys = await done(db.transaction(name).objectStore(name).getAllKeys());
    for (const key of keys) {
      // One transaction each: an error ends the one that it comes in.
      const row = await readRow(db, name, key);
      if (row === null) found.unreadable += 1;
      else rows.push(row);
    }
  } catch {
    // Not even the keys can be read.
    found.unreadable += 1;
  }
}

/** `null` for a row that cannot be read. */
async function readRow(db: IDBDatabase, store: string, key: IDBValidKey): Promise<unknown> {
  try {
    return (await done(db.transaction(store).objectStore(store).get(key))) ?? null;
  } catch {
    return null;
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    if ("onblocked" in request) request.onblocked = () => reject(new DOMException("blocked", "BlockedError"));
  });
}
