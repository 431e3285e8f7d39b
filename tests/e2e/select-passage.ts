import type { Page } from "@playwright/test";

/**
 * Selects a passage with the mouse: pressed before its first character, let go after its last.
 *
 * @param within the element that holds the passage; the passage lies on one line of it, or wraps.
 * @returns where the pointer was let go, CSS px.
 */
export async function selectPassage(
  page: Page,
  within: string,
  passage: string,
): Promise<{ x: number; y: number }> {
  await page.locator(within).scrollIntoViewIfNeeded();
  const { from, to } = await page.evaluate(
    ([selector, text]) => {
      const element = document.querySelector(selector)!;
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
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await page.mouse.up();
  return to;
}
