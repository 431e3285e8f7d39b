import type { BrowserContext } from "@playwright/test";
import { onExtensionsPage } from "./extensions-page";

/** Every site: the pattern that the extension may ask for. */
export const EVERY_SITE = "*://*/*";

/**
 * Gives the extension the sites of a pattern, as if the reader had agreed to its question: the browser is told on
 * its own extensions page, then the extension asks and gets a yes without the prompt that no test can click.
 * `permissions.onAdded` has been sent when this is done.
 *
 * @param pattern a match pattern, e.g. {@link EVERY_SITE}.
 */
export async function grantHosts(
  context: BrowserContext,
  extensionId: string,
  pattern: string = EVERY_SITE,
): Promise<void> {
  await foreseeConsent(context, extensionId, pattern);
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  // Playwright evaluates as a user's gesture, which `request` needs.
  const granted = await page.evaluate((origin) => chrome.permissions.request({ origins: [origin] }), pattern);
  await page.close();
  if (!granted) throw new Error(`the browser refused the permission for ${pattern}`);
}

/** Has the browser say yes without a prompt when the extension asks for the sites of a pattern. It has not yet. */
export function foreseeConsent(
  context: BrowserContext,
  extensionId: string,
  pattern: string = EVERY_SITE,
): Promise<void> {
  return onExtensionsPage(context, "addHostPermission", extensionId, pattern);
}

/** Takes the sites of a pattern away again, as the reader can on the browser's extensions page. */
export function withdrawHosts(
  context: BrowserContext,
  extensionId: string,
  pattern: string = EVERY_SITE,
): Promise<void> {
  return onExtensionsPage(context, "removeHostPermission", extensionId, pattern);
}
