import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { killBrowser } from "../browser/kill-browser";
import { expect, launch, test } from "./fixtures";
import { sampleItem } from "./import-files";

// Each test starts its own browser, twice, on one profile.
test.use({ hosts: "none" });

const COUNT = 8_000;

function libraryFile(): { name: string; mimeType: string; buffer: Buffer } {
  const { article, highlights } = sampleItem(COUNT);
  const exportedAt = "2025-01-02T00:00:00.000Z";
  const data = { format: "termlight", version: 1, exportedAt, articles: [article], highlights };
  return { name: "library.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(data)) };
}

/** How many rows lie in a store of the library. */
function rowsIn(library: Page, store: string): Promise<number> {
  return library.evaluate(async (name) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open("termlight"));
    const count = await done(db.transaction(name).objectStore(name).count());
    db.close();
    return count;
  }, store);
}

for (const [moment, line] of [
  ["it is begun", null],
  ["it is written", "Writing to your library, all at once …"],
] as const) {
  test(`a browser that is killed while ${moment} has all of an import or nothing, and imports again`, async () => {
    const userDataDir = await mkdtemp(join(tmpdir(), "termlight-killed-"));
    const before = await launch({ build: "e2e", userDataDir });
    const first = await before.context.newPage();
    await first.goto(`chrome-extension://${before.extensionId}/library.html`);
    await first.getByRole("button", { name: "Import…" }).click();
    await first.locator("dialog input[type=file]").setInputFiles(libraryFile());
    await first.getByRole("button", { name: "Import 8,000 highlights" }).click();
    if (line) await expect(first.getByText(line)).toBeVisible();
    await killBrowser(before.context);

    const after = await launch({ build: "e2e", userDataDir });
    const library = await after.context.newPage();
    await library.goto(`chrome-extension://${after.extensionId}/library.html`);
    await expect(library.getByRole("button", { name: "Import…" })).toBeVisible();
    const kept = await rowsIn(library, "highlights");
    expect([0, COUNT]).toContain(kept);
    expect(await rowsIn(library, "articles")).toBe(kept === 0 ? 0 : 1);

    await library.getByRole("button", { name: "Import…" }).click();
    await library.locator("dialog input[type=file]").setInputFiles(libraryFile());
    const isHere = library.getByText("There is nothing to import");
    const again = library.getByRole("button", { name: "Import 8,000 highlights" });
    await expect(kept === 0 ? again : isHere).toBeVisible();
    if (kept === 0) await again.click();
    await expect.poll(() => rowsIn(library, "highlights")).toBe(COUNT);
    await after.close();
    await rm(userDataDir, { recursive: true, force: true });
  });
}
