import { expect, type Page } from "@playwright/test";
import { describePage } from "../browser/ask-page";
import type { LaunchedExtension } from "../browser/launch";

/** Waits until Termlight has read a page, whatever it found. */
export async function untilRead(extension: LaunchedExtension, page: Page): Promise<void> {
  await expect
    .poll(async () => (await describePage(extension, page))?.status ?? "nobody", { message: "page is read" })
    .not.toMatch(/^(nobody|reading|failed)$/);
}

/** Ids of the terms found on a page, sorted. */
export async function termsOn(extension: LaunchedExtension, page: Page): Promise<string[]> {
  const description = await describePage(extension, page);
  return (description?.terms ?? []).map((term) => term.id).sort();
}

/** Quotes of a page's highlights in its order; those that have lost their passage begin with `orphan: `. */
export async function highlightsOn(extension: LaunchedExtension, page: Page): Promise<string[]> {
  const description = await describePage(extension, page);
  return (description?.highlights ?? []).map(
    ({ highlight, orphan }) => (orphan ? "orphan: " : "") + highlight.quote,
  );
}

/** Waits until the page script is registered for the sites that the reader allowed, or for none any more. */
export async function untilHostsAre({ worker }: LaunchedExtension, hosts: "granted" | "none"): Promise<void> {
  const registered = () =>
    worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
  const count = expect.poll(registered, { message: `page scripts are registered for hosts: ${hosts}` });
  await (hosts === "granted" ? count.toBeGreaterThan(0) : count.toBe(0));
}
