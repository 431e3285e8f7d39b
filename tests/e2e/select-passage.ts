import type { Frame, Page } from "@playwright/test";
import { cornerOf, mouseOf } from "./frame-corner";
import { type TextPoint, textPoint } from "./text-point";

/**
 * Selects a passage with the mouse: pressed before its first character, let go after its last. In open shadow roots and
 * in frames too.
 *
 * @param within the element that holds the passage; the passage lies on one line of it, or wraps.
 * @returns where the pointer was let go, CSS px of the page or the frame.
 */
export async function selectPassage(page: Page | Frame, within: string, passage: string): Promise<TextPoint> {
  await page.locator(within).scrollIntoViewIfNeeded();
  const from = await textPoint(page, within, passage, "before");
  const to = await textPoint(page, within, passage, "after");
  const { x, y } = await cornerOf(page);
  const mouse = mouseOf(page);
  await mouse.move(x + from.x, y + from.y);
  await mouse.down();
  await mouse.move(x + to.x, y + to.y, { steps: 12 });
  await mouse.up();
  return to;
}
