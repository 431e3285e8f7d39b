import type { Frame, Mouse, Page } from "@playwright/test";

/** Where the viewport of a page, or of a frame of it, begins in the page's, CSS px. */
export async function cornerOf(at: Page | Frame): Promise<{ x: number; y: number }> {
  if (!("parentFrame" in at)) return { x: 0, y: 0 };
  const element = await at.frameElement();
  const box = (await element.boundingBox())!;
  const border = await element.evaluate(({ clientLeft, clientTop }: Element) => ({ clientLeft, clientTop }));
  return { x: box.x + border.clientLeft, y: box.y + border.clientTop };
}

/** The mouse that moves over a page or a frame, by places in the page's viewport. */
export function mouseOf(at: Page | Frame): Mouse {
  return "mouse" in at ? at.mouse : at.page().mouse;
}
