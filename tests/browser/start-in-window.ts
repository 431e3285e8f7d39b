import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { launchWithExtension } from "./launch";
import { openFirstPage, type StartOptions } from "./start-options";

/** Kept from one start to the next, so that what was highlighted is there again. Not in the repository. */
const PROFILE = join(import.meta.dirname, "../../.cache/browser-profile");

/** Opens a browser window with the extension, and stays until it is closed. */
export async function startInWindow({ browser, extensionDir, target, locale }: StartOptions): Promise<void> {
  const isNew = !existsSync(PROFILE);
  await mkdir(PROFILE, { recursive: true });
  const extension = await launchWithExtension({
    browser,
    extensionDir,
    headless: false,
    userDataDir: PROFILE,
    locale,
  });
  const closed = new Promise<void>((resolve) => {
    extension.context.once("close", () => resolve());
  });
  const page = await openFirstPage(extension, target, isNew);
  await page.bringToFront();
  console.log(`Termlight runs in ${browser.path}. Close its window to end.`);
  await closed;
}
