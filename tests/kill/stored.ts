import type { LaunchedExtension } from "../browser/launch";
import type { Color } from "./reader";

/** What the database says of a highlight. */
export interface Stored {
  quote: string;
  color: Color;
  deleted: boolean;
}

/** All highlights in the database, read by itself and not through the extension's own code. */
export async function storedHighlights({ context, extensionId }: LaunchedExtension): Promise<Stored[]> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  const stored = await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open("termlight"));
    const rows = await done(db.transaction("highlights").objectStore("highlights").getAll());
    db.close();
    return rows.map(({ quote, color, deletedAt }) => ({ quote, color, deleted: deletedAt !== null }));
  });
  await page.close();
  return stored;
}

/** What was acknowledged and is not stored so, and what is stored more than once or was never acknowledged. */
export function faults(
  expected: ReadonlyMap<string, Omit<Stored, "quote">>,
  stored: readonly Stored[],
): string[] {
  const found: string[] = [];
  for (const [quote, { color, deleted }] of expected) {
    const rows = stored.filter((row) => row.quote === quote);
    const [row] = rows;
    if (!row) found.push(`lost: ${quote}`);
    else if (rows.length > 1) found.push(`${rows.length} times: ${quote}`);
    else if (row.color !== color || row.deleted !== deleted) found.push(`not as acknowledged: ${quote}`);
  }
  for (const { quote } of stored) if (!expected.has(quote)) found.push(`never acknowledged: ${quote}`);
  return found;
}
