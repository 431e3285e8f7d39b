/** How near the window's edges a passage may stand without scrolling, CSS px. */
const MARGIN = 80;

/**
 * Brings a passage into view, in the middle, unless it is well in view already. At once and not smoothly: something is
 * about to open beside it.
 */
export function scrollToRange(range: Range, window: Window): void {
  if (inView(range.getBoundingClientRect(), window)) return;
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  element?.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  // An element taller than the window may be centred and the passage still out of sight.
  const rect = range.getBoundingClientRect();
  if (!inView(rect, window)) {
    window.scrollBy({ top: rect.top - window.innerHeight / 2, behavior: "instant" });
  }
}

function inView(rect: DOMRect, window: Window): boolean {
  return rect.top >= MARGIN && rect.bottom <= window.innerHeight - MARGIN;
}
