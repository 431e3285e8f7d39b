import { elementAround } from "@/lib/page-text/flat-tree";
import type { Point } from "../box";

/** How the lines of a text run: across, or down with the next line to the left (`vertical-rl`) or right. */
export type Writing = "across" | "down-leftwards" | "down-rightwards";

/** A place on the page that something of ours stands beside; it moves with the page. */
export interface Anchor {
  /** CSS px of the viewport; `null` when the passage is gone, or its text was written anew. */
  rect(): DOMRect | null;
  /** The element whose scrolling moves the anchor. */
  element: Element;
  writing: Writing;
}

/** The place of a live range: its line nearest to a point (the pointer, CSS px), else its first or last line. */
export function anchorAtRange(range: Range, line: Point | "first" | "last"): Anchor {
  const rects = [...range.getClientRects()];
  const index = line === "first" ? 0 : line === "last" ? rects.length - 1 : nearestLine(rects, line);
  const container = range.startContainer;
  const parent = container.nodeType === Node.ELEMENT_NODE ? (container as Element) : elementAround(container);
  const element = parent ?? container.ownerDocument!.documentElement;
  return {
    // New text in a node leaves the range there with nothing in it, and with a place: where the node begins.
    rect: () =>
      range.collapsed ? null : (range.getClientRects()[index] ?? range.getClientRects()[0] ?? null),
    element,
    writing: writingOf(element),
  };
}

function nearestLine(rects: readonly DOMRect[], { x, y }: Point): number {
  const distance = ({ left, right, top, bottom }: DOMRect): number =>
    Math.max(left - x, 0, x - right) + Math.max(top - y, 0, y - bottom);
  let best = 0;
  rects.forEach((rect, index) => {
    if (distance(rect) < distance(rects[best]!)) best = index;
  });
  return best;
}

/** `vertical-*` and `sideways-*` of https://www.w3.org/TR/css-writing-modes-4/#block-flow. */
export function writingOf(element: Element): Writing {
  const mode = element.ownerDocument.defaultView?.getComputedStyle(element).writingMode ?? "";
  if (mode.endsWith("-rl")) return "down-leftwards";
  return mode.endsWith("-lr") ? "down-rightwards" : "across";
}
