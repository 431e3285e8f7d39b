import { expect, type Frame, type Page } from "@playwright/test";
import { paintedTexts, TERM_PAINT } from "./painted";

/** A frame in a page, or in a frame of it, by its element's id, once Termlight has painted a term in it. */
export async function readFrame(around: Page | Frame, id: string): Promise<Frame> {
  await around.locator(`#${id}`).scrollIntoViewIfNeeded();
  // At its corner: in its middle the pointer could rest on a term, whose card would then lie over what a test selects.
  await around.locator(`#${id}`).hover({ position: { x: 0, y: 0 } });
  const element = await around.waitForSelector(`#${id}`);
  const frame = (await element.contentFrame())!;
  await expect.poll(() => paintedTexts(frame, TERM_PAINT), { message: `#${id} is read` }).not.toEqual([]);
  return frame;
}
