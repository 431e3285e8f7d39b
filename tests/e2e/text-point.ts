import type { Frame, Page } from "@playwright/test";

/** A point of the viewport, CSS px. */
export interface TextPoint {
  x: number;
  y: number;
}

/**
 * Where a text on the page, or in a frame of it, begins or ends, in the middle of its line: CSS px of its viewport.
 *
 * @param within the element that holds the text; the text lies on one line of it, or wraps.
 */
export function textPoint(
  page: Page | Frame,
  within: string,
  text: string,
  side: "before" | "after",
): Promise<TextPoint> {
  // A locator looks into open shadow roots too.
  return page.locator(within).evaluate(
    (element, [selector, wanted, where]) => {
      const shown = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION;
      const walker = document.createTreeWalker(element, shown);
      const nodes: { node: Text; start: number }[] = [];
      let all = "";
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        nodes.push({ node, start: all.length });
        all += node.data;
      }
      const start = all.indexOf(wanted);
      if (start < 0) throw new Error(`no “${wanted}” in ${selector}`);
      const offset = where === "before" ? start : start + wanted.length - 1;
      const { node, start: begins } = nodes.findLast((each) => each.start <= offset)!;
      const range = document.createRange();
      range.setStart(node, offset - begins);
      range.setEnd(node, offset - begins + 1);
      const rect = range.getBoundingClientRect();
      return { x: where === "before" ? rect.left : rect.right, y: (rect.top + rect.bottom) / 2 };
    },
    [within, text, side] as const,
  );
}
