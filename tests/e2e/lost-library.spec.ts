import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { extensionErrors, noteExtensionErrors } from "../browser/extension-errors";
import type { LaunchedExtension } from "../browser/launch";
import { download } from "./download";
import { expect, launch, test } from "./fixtures";
import { bringToNewerVersion } from "./newer-database";
import { MIXED_SHELVES, seedLibrary } from "./seed-library";

// Each test starts its own browser, twice, on one profile.
test.use({ hosts: "none" });

async function openOwn({ context, extensionId }: LaunchedExtension, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/${path}`);
  return page;
}

/** How many highlights the browser's storage says that there were. */
function witnessed(page: Page): Promise<number | undefined> {
  return page.evaluate(async () => {
    const items = await chrome.storage.local.get<Record<string, { highlights: number } | undefined>>();
    return items["library.witness"]?.highlights;
  });
}

/** A profile in which four highlights were kept and backed up; its browser is closed. */
async function filledProfile(userDataDir: string): Promise<{ backup: string; database: string }> {
  const before = await launch({ build: "e2e", userDataDir });
  const options = await openOwn(before, "options.html#backup");
  await seedLibrary(options, ...MIXED_SHELVES);
  await expect.poll(() => witnessed(options)).toBe(4);
  const { text } = await download(options, options.getByRole("button", { name: "Save a backup" }));
  await before.close();
  const folder = `Default/IndexedDB/chrome-extension_${before.extensionId}_0.indexeddb.leveldb`;
  return { backup: text, database: join(userDataDir, folder) };
}

const notice = (page: Page) => page.getByRole("region", { name: "Your library is missing" });

for (const [what, harm] of [
  [
    "were damaged on the disk",
    async (database: string) => {
      for (const name of await readdir(database))
        await writeFile(join(database, name), "damaged ".repeat(64));
    },
  ],
  ["were removed from the disk", (database: string) => rm(database, { recursive: true })],
] as const) {
  test(`a library whose files ${what} is told as missing until a backup has brought it back`, async () => {
    const userDataDir = await mkdtemp(join(tmpdir(), "termlight-lost-"));
    const { backup, database } = await filledProfile(userDataDir);
    await harm(database);

    const after = await launch({ build: "e2e", userDataDir });
    await noteExtensionErrors(after.context, after.extensionId);
    const popup = await openOwn(after, "popup.html");
    await expect(notice(popup)).toContainText("it held 4 highlights");
    const library = await openOwn(after, "library.html");
    await expect(notice(library)).toContainText("it held 4 highlights");
    await expect(library.getByText("Nothing kept yet")).toHaveCount(0);
    await notice(library).getByRole("button", { name: "Restore a backup" }).click();
    await library
      .locator("dialog input[type=file]")
      .setInputFiles({ name: "backup.json", mimeType: "application/json", buffer: Buffer.from(backup) });
    await library.getByRole("button", { name: "Import 4 highlights" }).click();
    await expect(notice(library)).toHaveCount(0);
    await expect(notice(popup)).toHaveCount(0);
    expect(await extensionErrors(after.context, after.extensionId)).toEqual([]);
    await after.close();
    await rm(userDataDir, { recursive: true, force: true });
  });
}

test("a library that a newer Termlight has written says so after a restart, and is not told as missing", async () => {
  const userDataDir = await mkdtemp(join(tmpdir(), "termlight-lost-"));
  const before = await launch({ build: "e2e", userDataDir });
  await noteExtensionErrors(before.context, before.extensionId);
  const page = await openOwn(before, "options.html");
  await seedLibrary(page, ...MIXED_SHELVES);
  await expect.poll(() => witnessed(page)).toBe(4);
  await bringToNewerVersion(page);
  await before.close();

  const after = await launch({ build: "e2e", userDataDir });
  const library = await openOwn(after, "library.html");
  await expect(library.getByText("It was written by a newer Termlight.")).toBeVisible();
  await expect(notice(library)).toHaveCount(0);
  expect(await extensionErrors(after.context, after.extensionId)).toEqual([]);
  await after.close();
  await rm(userDataDir, { recursive: true, force: true });
});

test("who starts anew after a library was lost is not told again", async () => {
  const userDataDir = await mkdtemp(join(tmpdir(), "termlight-lost-"));
  const { database } = await filledProfile(userDataDir);
  await rm(database, { recursive: true });

  const after = await launch({ build: "e2e", userDataDir });
  const library = await openOwn(after, "library.html");
  await notice(library).getByRole("button", { name: "Start anew" }).click();
  await expect(library.getByText("Nothing kept yet")).toBeVisible();
  await expect(notice(library)).toHaveCount(0);
  await seedLibrary(library, [{}, {}]);
  await expect.poll(() => witnessed(library)).toBe(1);
  await expect(notice(library)).toHaveCount(0);
  await after.close();
  await rm(userDataDir, { recursive: true, force: true });
});
