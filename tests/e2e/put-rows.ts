import type { Page } from "@playwright/test";
import { sampleId } from "../lib/highlights/sample-highlight";

/**
 * Puts rows into the library's database as they are, as no page and no import of today's would; those of the store
 * `unindexed` have the search made aware of others.
 *
 * @param ownPage one of the extension's own pages; it, and others, see the rows when they are loaded anew.
 * @param rows by store, of what JSON knows.
 */
export async function putRows(ownPage: Page, rows: Record<string, object[]>): Promise<void> {
  await ownPage.evaluate(
    (text) =>
      new Promise<void>((resolve, reject) => {
        const stores: Record<string, object[]> = JSON.parse(text);
        const request = indexedDB.open("termlight");
        request.onsuccess = () => {
          const transaction = request.result.transaction(Object.keys(stores), "readwrite");
          for (const [store, held] of Object.entries(stores)) {
            for (const row of held) transaction.objectStore(store).put(row);
          }
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
          transaction.onerror = () => reject(transaction.error);
        };
        request.onerror = () => reject(request.error);
      }),
    // As a text, since Playwright takes half a millisecond for each row of its own way to send it.
    JSON.stringify(rows),
  );
}

/**
 * Has the library hold many more like its only highlight, by rows.
 *
 * @param change what is other in the nth of them, from 0.
 */
export async function multiplyHighlight(
  ownPage: Page,
  count: number,
  change: (nth: number) => Record<string, unknown>,
): Promise<void> {
  const only = await ownPage.evaluate(
    () =>
      new Promise<object>((resolve, reject) => {
        const request = indexedDB.open("termlight");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const read = request.result.transaction("highlights").objectStore("highlights").getAll();
          read.onsuccess = () => {
            request.result.close();
            resolve(read.result[0]);
          };
          read.onerror = () => reject(read.error);
        };
      }),
  );
  const rows = Array.from({ length: count }, (_, nth) => ({
    ...only,
    id: sampleId(nth + 2),
    ...change(nth),
  }));
  const unindexed = rows.map(({ id: key }) => ({ kind: "highlight", key }));
  await putRows(ownPage, { highlights: rows, unindexed });
}
