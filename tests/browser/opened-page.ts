import type { BrowserContext, Page } from "@playwright/test";
import { until } from "./until";

/** How long a page may take to open on a busy machine, ms. */
const LIMIT = 60_000;

/** Opens a page in whatever way, and gives the new one that is at the address: others may open meanwhile. */
export async function openedPage(
  context: BrowserContext,
  url: string,
  open: () => Promise<unknown>,
): Promise<Page> {
  const before = new Set(context.pages());
  await open();
  const look = async (): Promise<Page | null> =>
    context.pages().find((page) => !before.has(page) && page.url() === url) ?? null;
  const page = await until(look, LIMIT, `no page opened at ${url}`);
  await page.waitForLoadState();
  return page;
}
