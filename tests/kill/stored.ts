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
  // No function of its own inside: what tsx makes of one does not exist in the page.
  const rows = await page.evaluate(
    () =>
      new Promise<(Omit<Stored, "deleted"> & { deletedAt: number | null })[]>((resolve, reject) => {
        const opening = indexedDB.open("termlight");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction("highlights").objectStore("highlights").getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
  );
  await page.close();
  return rows.map(({ quote, color, deletedAt }) => ({ quote, color, deleted: deletedAt !== null }));
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
