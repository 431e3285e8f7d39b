import type { Page } from "@playwright/test";
import { onExtensionsPage } from "./extensions-page";
import type { LaunchedExtension } from "./launch";

/** Lets the extension into private windows, as the reader can on the browser's extensions page; it is loaded anew. */
export async function allowPrivateWindows({
  context,
  extensionId,
  worker,
}: LaunchedExtension): Promise<void> {
  // The worker that is there is told of nothing any more.
  const restarted = context.waitForEvent("serviceworker", { predicate: (next) => next !== worker });
  await onExtensionsPage(context, "updateExtensionConfiguration", { extensionId, incognitoAccess: true });
  await restarted;
}

/** Opens an address in a private window. */
export async function openPrivately({ context, worker }: LaunchedExtension, url: string): Promise<Page> {
  const opened = context.waitForEvent("page");
  await worker.evaluate((address) => chrome.windows.create({ url: address, incognito: true }), url);
  const page = await opened;
  await page.waitForURL(url);
  return page;
}
