import type { Page } from "@playwright/test";
import type { LaunchedExtension } from "./launch";
import { openedPage } from "./opened-page";
import { reconfigure } from "./reconfigure";

/** Lets the extension into private windows, as the reader can on the browser's extensions page. */
export async function allowPrivateWindows(extension: LaunchedExtension): Promise<void> {
  if (await extension.worker.evaluate(() => chrome.extension.isAllowedIncognitoAccess())) return;
  await reconfigure(extension, { incognitoAccess: true });
}

/** Opens an address in a private window. */
export function openPrivately({ context, worker }: LaunchedExtension, url: string): Promise<Page> {
  return openedPage(context, url, () =>
    worker.evaluate((address) => chrome.windows.create({ url: address, incognito: true }), url),
  );
}
