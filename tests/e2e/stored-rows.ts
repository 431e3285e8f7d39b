import type { LaunchedExtension } from "../browser/launch";

/** How many rows each store of the library's database holds; read by itself, not through the extension's own code. */
export async function storedRows({ worker }: LaunchedExtension): Promise<Record<string, number>> {
  return worker.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open("termlight"));
    const counts: Record<string, number> = {};
    for (const name of db.objectStoreNames)
      counts[name] = await done(db.transaction(name).objectStore(name).count());
    db.close();
    return counts;
  });
}
