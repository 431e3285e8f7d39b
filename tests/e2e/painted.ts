import { expect, type Frame, type Locator, type Page } from "@playwright/test";

import { cornerOf, mouseOf } from "./frame-corner";

/** The style in which terms are painted. */
export const TERM_PAINT = "termlight-term";

/** The texts that are painted near the viewport in a style, in the order of the page. */
export function paintedTexts(page: Page | Frame, paint: string): Promise<string[]> {
  return page.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(name) ?? [])] as Range[];
    // No function with a name inside: what tsx makes of one does not exist in the page.
    ranges.sort((a, b) =>
      a.startContainer.getRootNode() === b.startContainer.getRootNode()
        ? a.compareBoundaryPoints(Range.START_TO_START, b)
        : 0,
    );
    return ranges.map((range) => range.toString());
  }, paint);
}

/** A rectangle in CSS px of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Waits until a text is painted in a style, scrolls it into view, and tells where its first line is. */
export async function boxOfPainted(
  page: Page | Frame,
  paint: string,
  text: string,
  within = "body",
): Promise<Box> {
  await page.locator(within).first().scrollIntoViewIfNeeded();
  // The page hears of the scrolling in its next frame; to the card that is a reader who scrolls the word away.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const find = () =>
    page.evaluate(
      ([name, wanted, selector]) => {
        const inside = document.querySelector(selector);
        for (const range of [...(CSS.highlights.get(name) ?? [])] as Range[]) {
          // From a shadow root the way leads out through its host.
          let node: Node | undefined = range.startContainer;
          while (node && !inside?.contains(node)) node = (node.getRootNode() as Partial<ShadowRoot>).host;
          if (range.toString() !== wanted || !node) continue;
          const { left, top, right, bottom } = range.getClientRects()[0]!;
          return { left, top, right, bottom };
        }
        return null;
      },
      [paint, text, within] as const,
    );
  await expect.poll(find, { message: `“${text}” is painted as ${paint} in ${within}` }).not.toBeNull();
  return (await find())!;
}

/** Moves the pointer onto a painted text, as a hand does: after it where the page still moves it. Leaves it there. */
export async function pointAt(page: Page, paint: string, text: string, within = "body"): Promise<Box> {
  for (let box = await boxOfPainted(page, paint, text, within); ; ) {
    await page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2, { steps: 8 });
    const now = await boxOfPainted(page, paint, text, within);
    if (now.left === box.left && now.top === box.top) return box;
    box = now;
  }
}

/**
 * Points at the last place of words in an element, painted or not, until `opened` is seen: what is not painted shows by
 * nothing else that it is ready. The words stand in one text node.
 */
export async function pointAtWords(
  page: Page,
  words: string,
  within: string,
  opened: Locator,
): Promise<void> {
  const find = ([text, selector]: readonly [string, string]) => {
    const walker = document.createTreeWalker(document.querySelector(selector)!, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const start = node.data.lastIndexOf(text);
      if (start < 0) continue;
      range.setStart(node, start);
      range.setEnd(node, start + text.length);
    }
    range.startContainer.parentElement!.scrollIntoView({ block: "end" });
    const { left, right, top, bottom } = range.getClientRects()[0]!;
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  };
  await expect(async () => {
    const { x, y } = await page.evaluate(find, [words, within] as const);
    await page.mouse.move(2, 2);
    await page.mouse.move(x, y, { steps: 8 });
    await expect(opened).toBeVisible({ timeout: 2_000 });
  }).toPass();
}

/** Clicks on a painted text, as one does to open a highlight. */
export async function clickPainted(page: Page | Frame, paint: string, text: string): Promise<void> {
  const box = await boxOfPainted(page, paint, text);
  const { x, y } = await cornerOf(page);
  await mouseOf(page).click(x + (box.left + box.right) / 2, y + (box.top + box.bottom) / 2);
}
