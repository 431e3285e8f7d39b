import type { Page } from "@playwright/test";
import type { PageDescription } from "../../lib/messages/page-description";
import type { PageProtocol } from "../../lib/messages/protocol";
import type { LaunchedExtension } from "./launch";

/** The browser's number of the tab that a page is in; the tab is in front afterwards. */
export async function tabIdOf({ worker }: LaunchedExtension, page: Page): Promise<number> {
  await page.bringToFront();
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab!.id!;
  });
}

/** Asks the page session in a page, as the popup does. `null` while none runs there. */
export async function askPage<T extends keyof PageProtocol>(
  extension: LaunchedExtension,
  page: Page,
  type: T,
  request: PageProtocol[T]["request"],
): Promise<PageProtocol[T]["reply"] | null> {
  const tabId = await tabIdOf(extension, page);
  const answer = await extension.worker.evaluate(
    // Nobody there, or gone while it was asked.
    ([tab, message]) => chrome.tabs.sendMessage(tab, message, { frameId: 0 }).catch(() => null),
    [tabId, { type, request }] as const,
  );
  return answer?.ok ? answer.reply : null;
}

/** What the popup would show of a page. `null` while no session runs there. */
export function describePage(extension: LaunchedExtension, page: Page): Promise<PageDescription | null> {
  return askPage(extension, page, "page/describe", {});
}
