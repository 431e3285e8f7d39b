import type { Page } from "@playwright/test";

/** What a newer Termlight would do: brings the database to a version that this one does not know, and lets it go. */
export async function bringToNewerVersion(ownPage: Page): Promise<void> {
  await ownPage.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("termlight", 9990);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
}
