import { type FrameSelector, frameIn } from "@/lib/anchoring/selector";
import type { Highlight } from "@/lib/highlights/highlight";
import { keyOfPage } from "./key-of-page";

/** Where a frame stands in its page, for finding its passages again; `null` for a window that is the page itself. */
export function placeOfFrame(window: Window): FrameSelector | null {
  const path: number[] = [];
  for (let at = window; at !== at.parent; at = at.parent) path.unshift(indexInParent(at));
  return path.length > 0 ? { type: "FrameSelector", address: keyOfPage(window), path } : null;
}

/** Frames can be counted, and compared, across origins. */
function indexInParent(window: Window): number {
  const { parent } = window;
  let index = 0;
  while (index < parent.length && parent[index] !== window) index++;
  return index;
}

/**
 * Whether a highlight belongs to the document at a place. Its address tells a frame; where that says nothing
 * (`about:srcdoc`), its place among the others does.
 */
export function belongsTo(place: FrameSelector | null, { selectors }: Pick<Highlight, "selectors">): boolean {
  const frame = frameIn(selectors);
  if (!frame || !place) return !frame && !place;
  return (
    frame.address === place.address &&
    (!frame.address.startsWith("about:") || frame.path.join() === place.path.join())
  );
}
