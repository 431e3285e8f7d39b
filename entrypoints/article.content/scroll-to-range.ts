import { elementAround } from "@/lib/page-text/flat-tree";

/** How near the window's edges a passage may stand without scrolling, CSS px. */
const MARGIN = 80;

/**
 * Brings a passage into view, in the middle, unless it is well in view already. At once and not smoothly: something is
 * about to open beside it.
 */
export function scrollToRange(range: Range, window: Window): void {
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : elementAround(startContainer);
  const at = range.getBoundingClientRect();
  // What is in view in a frame need not be so in the page.
  if (window.parent === window && inView(at, window) && clippers(at, element).length === 0) return;
  element?.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  // Nor does it bring into view what stands right in something that scrolls.
  for (const around of clippers(range.getBoundingClientRect(), element)) centre(range, around);
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

/** What scrolls by itself around an element and does not show all of a place in it, from the inside out. */
function clippers({ top, bottom, left, right }: DOMRect, element: Element | null): Element[] {
  const found: Element[] = [];
  for (let around = element; around; around = elementAround(around)) {
    const { overflowX, overflowY } = getComputedStyle(around);
    if (overflowX === "visible" && overflowY === "visible") continue;
    const box = around.getBoundingClientRect();
    if (top < box.top || bottom > box.bottom || left < box.left || right > box.right) found.push(around);
  }
  return found;
}

/** Scrolls what is around a passage so that it stands in the middle of it, as far as that goes. */
function centre(range: Range, around: Element): void {
  const at = range.getBoundingClientRect();
  const box = around.getBoundingClientRect();
  around.scrollBy({
    top: (at.top + at.bottom - box.top - box.bottom) / 2,
    left: at.left < box.left || at.right > box.right ? (at.left + at.right - box.left - box.right) / 2 : 0,
    behavior: "instant",
  });
}

function inView({ top, bottom, left, right }: DOMRect, { innerHeight, innerWidth }: Window): boolean {
  return !isOut(top, bottom, innerHeight) && !isOut(left, right, innerWidth, 0);
}

function isOut(from: number, to: number, size: number, margin = MARGIN): boolean {
  return from < margin || to > size - margin;
}
