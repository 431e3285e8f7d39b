import { elementAround } from "@/lib/page-text/flat-tree";

/** How near the window's edges a passage may stand without scrolling, CSS px. */
const MARGIN = 80;

/**
 * Brings a passage into view, in the middle, unless it is well in view already. At once and not smoothly: something is
 * about to open beside it.
 */
export function scrollToRange(range: Range, window: Window): void {
  // What is in view in a frame need not be so in the page.
  if (window.parent === window && inView(range.getBoundingClientRect(), window)) return;
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : elementAround(startContainer);
  element?.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  // An element taller than the window may be centred and the passage still out of sight.
  const rect = range.getBoundingClientRect();
  if (!inView(rect, window)) {
    window.scrollBy({
      top: isOut(rect.top, rect.bottom, window.innerHeight) ? rect.top - window.innerHeight / 2 : 0,
      left: isOut(rect.left, rect.right, window.innerWidth, 0) ? rect.left - window.innerWidth / 2 : 0,
      behavior: "instant",
    });
  }
}

function inView({ top, bottom, left, right }: DOMRect, { innerHeight, innerWidth }: Window): boolean {
  return !isOut(top, bottom, innerHeight) && !isOut(left, right, innerWidth, 0);
}

function isOut(from: number, to: number, size: number, margin = MARGIN): boolean {
  return from < margin || to > size - margin;
}
