import type { Page } from "@playwright/test";
import type { LaunchedExtension } from "./launch";
import { reconfigure } from "./reconfigure";

/** Lets the extension into private windows, as the reader can on the browser's extensions page. */
export async function allowPrivateWindows(extension: LaunchedExtension): Promise<void> {
  if (await extension.worker.evaluate(() => chrome.extension.isAllowedIncognitoAccess())) return;
  await reconfigure(extension, { incognitoAccess: true });
}

/** Opens an address in a private window. */
export async function openPrivately({ context, worker }: LaunchedExtension, url: string): Promise<Page> {
  const opened = context.waitForEvent("page");
  await worker.evaluate((address) => chrome.windows.create({ url: address, incognito: true }), url);
  const page = await opened;
  await page.waitForURL(url);
  return page;
}
