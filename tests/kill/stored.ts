import type { LaunchedExtension } from "../browser/launch";
import type { Stored } from "./library-model";

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
  return rows.map(({ quote, color, note, deletedAt }) => ({
    quote,
    color,
    note,
    deleted: deletedAt !== null,
  }));
}
