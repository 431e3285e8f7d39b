import type { Frame, Page } from "@playwright/test";
import { cornerOf, mouseOf } from "./frame-corner";

/**
 * Selects a passage with the mouse: pressed before its first character, let go after its last. In open shadow roots and
 * in frames too.
 *
 * @param within the element that holds the passage; the passage lies on one line of it, or wraps.
 * @returns where the pointer was let go, CSS px.
 */
export async function selectPassage(
  page: Page | Frame,
  within: string,
  passage: string,
): Promise<{ x: number; y: number }> {
  await page.locator(within).scrollIntoViewIfNeeded();
  const { from, to } = await page.locator(within).evaluate(
    (element, [selector, text]) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const nodes: { node: Text; start: number }[] = [];
      let all = "";
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        nodes.push({ node, start: all.length });
        all += node.data;
      }
      const start = all.indexOf(text);
      if (start < 0) throw new Error(`no “${text}” in ${selector}`);
      const edge = (offset: number, side: "left" | "right") => {
        const { node, start: begins } = nodes.findLast((each) => each.start <= offset)!;
        const range = document.createRange();
        range.setStart(node, offset - begins);
        range.setEnd(node, offset - begins + 1);
        const rect = range.getBoundingClientRect();
        return { x: rect[side], y: (rect.top + rect.bottom) / 2 };
      };
      return { from: edge(start, "left"), to: edge(start + text.length - 1, "right") };
    },
    [within, passage] as const,
  );
  const { x, y } = await cornerOf(page);
  const mouse = mouseOf(page);
  await mouse.move(x + from.x, y + from.y);
  await mouse.down();
  await mouse.move(x + to.x, y + to.y, { steps: 12 });
  await mouse.up();
  return to;
}
