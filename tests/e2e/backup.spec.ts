import type { Page } from "@playwright/test";
import { download } from "./download";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { problems } from "./problems";

test.beforeEach(async ({ openPage }) => {
  await keepPassage(await openPage("article-en.html"), "#quote", "answers sooner", "green");
  await keepPassage(await openPage("article-zh.html"), "#cache", "显存和带宽就越紧张");
});

test("a backup behind a passphrase is saved from the settings, and its time is noted", async ({
  openExtensionPage,
}) => {
  const options = await openExtensionPage("options.html#backup");
  await expect(options.getByText("There is no backup yet.")).toBeVisible();
  await options.getByLabel("Passphrase", { exact: true }).fill("correct horse");
  await options.getByLabel("Passphrase again").fill("correct house");
  await expect(options.getByText("The two are not the same.")).toBeVisible();
  await options.getByLabel("Passphrase again").fill("correct horse");
  const { name, text } = await download(options, options.getByRole("button", { name: "Save a backup" }));
  expect(name).toMatch(/^termlight-backup-\d{4}-\d\d-\d\d\.json$/);
  expect(Object.keys(JSON.parse(text))).toContain("ciphertext");
  expect(text).not.toContain("answers sooner");
  await expect(options.getByText(/^Last backup: /)).toBeVisible();
});

test("backups are written into a folder that was chosen, and again when the last one is old", async ({
  openExtensionPage,
}) => {
  const options = await openExtensionPage("options.html#backup");
  // No test can click in the browser's own dialog; a folder of the origin's own is handed in its stead.
  await options.evaluate(() => {
    const pick = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle("backups", { create: true });
    Object.assign(window, { showDirectoryPicker: pick });
  });
  await options.getByRole("button", { name: "Choose a folder" }).click();
  await expect(options.getByText("A backup is in “backups” now.")).toBeVisible();
  const [first] = await filesIn(options, "backups");
  expect(JSON.parse(first!.text).counts).toMatchObject({ highlights: 2 });
  await options.evaluate(async () => {
    await (await navigator.storage.getDirectory()).removeEntry("backups", { recursive: true });
    await (await navigator.storage.getDirectory()).getDirectoryHandle("backups", { create: true });
    await chrome.storage.local.set({ "backup.last": Date.now() - 8 * 24 * 60 * 60 * 1000 });
  });
  const library = await openExtensionPage("library.html");
  await expect(library.getByRole("article")).toHaveCount(2);
  await expect.poll(async () => (await filesIn(library, "backups")).length).toBe(1);
});

for (const scheme of ["light", "dark"] as const) {
  test.describe(`in ${scheme} colours`, () => {
    test.use({ scheme });

    test("the settings' backups have no fault that axe finds", async ({ openExtensionPage }) => {
      const options = await openExtensionPage("options.html#backup");
      await expect(options.getByText("There is no backup yet.")).toBeVisible();
      expect(await problems(options)).toEqual([]);
    });
  });
}

/** The files in a folder of the extension's origin. */
function filesIn(page: Page, folder: string): Promise<{ name: string; text: string }[]> {
  return page.evaluate(async (name) => {
    const handle = await (await navigator.storage.getDirectory()).getDirectoryHandle(name);
    const found: { name: string; text: string }[] = [];
    // The types of the standard library do not know yet that a folder can be iterated over.
    const entries = handle as unknown as AsyncIterable<[string, FileSystemFileHandle]>;
    for await (const [file, entry] of entries) {
      if (!file.endsWith(".crswap")) found.push({ name: file, text: await (await entry.getFile()).text() });
    }
    return found;
  }, folder);
}
