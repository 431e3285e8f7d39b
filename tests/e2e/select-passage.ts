import type { Page } from "@playwright/test";
import { type TextPoint, textPoint } from "./text-point";

/**
 * Selects a passage with the mouse: pressed before its first character, let go after its last.
 *
 * @param within the element that holds the passage; the passage lies on one line of it, or wraps.
 * @returns where the pointer was let go, CSS px.
 */
export async function selectPassage(page: Page, within: string, passage: string): Promise<TextPoint> {
  await page.locator(within).scrollIntoViewIfNeeded();
  const from = await textPoint(page, within, passage, "before");
  const to = await textPoint(page, within, passage, "after");
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await page.mouse.up();
  return to;
}
