import { offsetOfPoint } from "@/lib/page-text/locate";
import type { PageText } from "@/lib/page-text/page-text";

const HEADINGS = "h1, h2, h3, h4, h5, h6";
/** A heading is known by as much of its text, UTF-16 units. */
const MOST_TEXT = 200;
/** So many headings are gone back over in search of those of a higher level. */
const MOST_STEPS = 200;

/**
 * Tells the headings above a place of the page's text (UTF-16 offset), the outermost first: the last one before it, the
 * last of a higher level before that, and so on.
 */
export function headingsIn(page: PageText, root: Element): (offset: number) => string[] {
  const all = root.querySelectorAll(HEADINGS);
  const offsets = new Map<number, number>();
  const offsetOf = (index: number): number => {
    const known = offsets.get(index);
    if (known !== undefined) return known;
    const offset = offsetOfPoint(page, all[index]!, 0);
    offsets.set(index, offset);
    return offset;
  };
  return (offset) => {
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (offsetOf(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return pathUpFrom(all, low - 1);
  };
}

function pathUpFrom(all: NodeListOf<Element>, last: number): string[] {
  const path: string[] = [];
  let level = 7;
  for (let index = last; index >= 0 && level > 1 && last - index < MOST_STEPS; index--) {
    const own = Number(all[index]!.localName.slice(1));
    if (own >= level) continue;
    level = own;
    path.unshift((all[index]!.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, MOST_TEXT));
  }
  return path;
}
