import type { Box } from "./box";

/**
 * What of a window's viewport the reader sees, in its own CSS px: all of it in a tab; of a frame the part that the windows
 * around it show, as far as their origin lets them be asked (frames as high as their content are scrolled by the page).
 * `null` where nothing is seen: the frame is hidden, or scrolled away.
 */
export function sightOf(window: Window): Box | null {
  const whole = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
  const frame = frameOf(window);
  if (!frame) return whole;
  const around = sightOf(window.parent);
  if (!around || frame.getClientRects().length === 0) return null;
  const box = frame.getBoundingClientRect();
  // A frame in a page that is zoomed or transformed has px of its own.
  const scale = frame.offsetWidth > 0 ? box.width / frame.offsetWidth : 1;
  const left = box.left + frame.clientLeft * scale;
  const top = box.top + frame.clientTop * scale;
  const seen = {
    left: Math.max(whole.left, (around.left - left) / scale),
    top: Math.max(whole.top, (around.top - top) / scale),
    right: Math.min(whole.right, (around.right - left) / scale),
    bottom: Math.min(whole.bottom, (around.bottom - top) / scale),
  };
  return seen.left < seen.right && seen.top < seen.bottom ? seen : null;
}

/** The element that shows a window; `null` for a tab's, and where the page around it is of another origin. */
function frameOf(window: Window): HTMLElement | null {
  return window.parent === window ? null : (window.frameElement as HTMLElement | null);
}
