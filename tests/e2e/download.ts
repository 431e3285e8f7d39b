import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";

/** A file that was saved. */
export interface SavedFile {
  /** What the page called it. */
  name: string;
  /** Its bytes read as UTF-8. */
  text: string;
  bytes: Uint8Array;
}

/** Presses a button and returns the file that the page saves then. */
export async function download(page: Page, button: Locator): Promise<SavedFile> {
  const started = page.waitForEvent("download");
  await button.click();
  const file = await started;
  const bytes = await readFile(await file.path());
  return { name: file.suggestedFilename(), text: bytes.toString("utf8"), bytes: new Uint8Array(bytes) };
}
