import type { BrowserContext } from "@playwright/test";
import { onExtensionsPage } from "./extensions-page";

/** Has the browser note every error in the extension from now on: in its pages, its page scripts and its background. */
export async function noteExtensionErrors(context: BrowserContext, extensionId: string): Promise<void> {
  await onExtensionsPage(context, "updateProfileConfiguration", { inDeveloperMode: true });
  await onExtensionsPage(context, "updateExtensionConfiguration", { extensionId, errorCollection: true });
}

/** What the browser noted since {@link noteExtensionErrors}, one line each: uncaught errors and `console.error`. */
export async function extensionErrors(context: BrowserContext, extensionId: string): Promise<string[]> {
  const { runtimeErrors } = await onExtensionsPage(context, "getExtensionInfo", extensionId);
  return runtimeErrors
    .filter((error) => error.severity === "ERROR")
    .map((error) => `${error.contextUrl || "background"}: ${error.message} (${error.source})`);
}
