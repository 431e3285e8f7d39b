import type { Page } from "@playwright/test";

/** Lets the page's own clock run for three times the grace of a card. */
export async function pastGrace(page: Page): Promise<void> {
  const began = await page.evaluate(() => performance.now());
  await page.waitForFunction((since) => performance.now() - since > 900, began);
}
