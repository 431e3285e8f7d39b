import { type DeveloperPrivate, onExtensionsPage } from "./extensions-page";
import type { LaunchedExtension } from "./launch";

type Configuration = Omit<Parameters<DeveloperPrivate["updateExtensionConfiguration"]>[0], "extensionId">;

/**
 * Changes what the browser lets the extension do, as the reader can on its extensions page. The extension is loaded anew
 * for it; its background runs again when this is done.
 */
export async function reconfigure(
  { context, extensionId, worker }: LaunchedExtension,
  change: Configuration,
): Promise<void> {
  const restarted = context.waitForEvent("serviceworker", { predicate: (next) => next !== worker });
  await onExtensionsPage(context, "updateExtensionConfiguration", { extensionId, ...change });
  await restarted;
}
