import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { expect } from "./fixtures";

const SAMPLES = join(import.meta.dirname, "../fixtures/imports");

/** A file as the reader chooses it; its name says nothing. */
export function file(content: string | Buffer, name = "notes.txt") {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(content as string) };
}

/** One of the samples of other programs. */
export function sample(name: string) {
  return file(readFileSync(join(SAMPLES, name)), `${name}.bin`);
}

/** Opens the dialog in the library page. */
export async function openImport(library: Page): Promise<Locator> {
  await library.getByRole("button", { name: "Import…" }).click();
  const dialog = library.getByRole("dialog", { name: "Import highlights" });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Has the dialog take files. */
export async function choose(dialog: Locator, ...files: ReturnType<typeof file>[]): Promise<void> {
  await dialog.locator("input[type=file]").setInputFiles(files);
}

/** The counts of the dry run, by name. */
export async function counts(dialog: Locator): Promise<Record<string, string>> {
  await expect(dialog.locator("dl")).toBeVisible();
  const pairs = await dialog
    .locator("dl > div")
    .evaluateAll((rows) =>
      rows.map((row) => [row.querySelector("dt")!.textContent, row.querySelector("dd")!.textContent]),
    );
  return Object.fromEntries(pairs) as Record<string, string>;
}
