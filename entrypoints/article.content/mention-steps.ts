import { elementAround } from "@/lib/page-text/flat-tree";
import type { Box } from "./box";
import { sightOf } from "./frame-sight";
import { isRendered } from "./is-rendered";
import type { PageMention } from "./mention-layer";

/** Something on the page with its range, `null` where the page has it no more. */
interface Placed {
  range(): Range | null;
}

/** A mention whose text is still on the page; `null` where it is not. */
type Found = PageMention | null;

/** The item to step to, of those that can be seen when they are scrolled to: the next or previous one from `current`, else the first on screen or the one before it. */
export function stepFrom<Item extends Placed>(
  all: readonly Item[],
  current: Item | null,
  direction: 1 | -1,
  window: Window,
): Item | null {
  const from = current ? all.indexOf(current) : -1;
  if (from >= 0) return firstThere(all, from + direction, direction);
  const onScreen = firstOnScreen(all, window);
  const start = direction === 1 ? onScreen : (onScreen < 0 ? all.length : onScreen) - 1;
  return firstThere(all, Math.max(0, start), direction);
}

/** The mention after `current`, from the beginning after the last. */
export function nextAround(mentions: readonly PageMention[], current: PageMention | null): Found {
  const at = current ? mentions.indexOf(current) : -1;
  return firstThere([...mentions.slice(at + 1), ...mentions.slice(0, at + 1)], 0, 1);
}

/** The mention on screen that the caret or the selection touches, else the first on screen. */
export function mentionAtHand(all: readonly PageMention[], window: Window): Found {
  const selection = window.getSelection();
  const selected = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  // A click leaves a caret behind, which nobody sees, and which stays where it is when the page is scrolled on.
  const touched =
    selected && all.find((mention) => touches(mention.range(), selected) && isOnScreen(mention, window));
  return touched ?? all[firstOnScreen(all, window)] ?? null;
}

function touches(range: Range | null, selected: Range): boolean {
  if (range?.startContainer.getRootNode() !== selected.startContainer.getRootNode()) return false;
  return (
    range.compareBoundaryPoints(Range.START_TO_END, selected) >= 0 &&
    range.compareBoundaryPoints(Range.END_TO_START, selected) <= 0
  );
}

function firstThere<Item extends Placed>(
  mentions: readonly Item[],
  from: number,
  direction: 1 | -1,
): Item | null {
  for (let i = from; i >= 0 && i < mentions.length; i += direction) {
    const range = mentions[i]!.range();
    if (range && isRendered(range)) return mentions[i]!;
  }
  return null;
}

/** The index of the first mention that is on screen, else of the first below it; -1 for none. */
function firstOnScreen(all: readonly Placed[], window: Window): number {
  const ranges = all.map((mention) => mention.range());
  const rects = ranges.map((range) => range?.getBoundingClientRect());
  const first = (fits: (rect: DOMRect, range: Range) => boolean): number =>
    rects.findIndex((rect, index) => {
      const range = ranges[index];
      return rect && range && fits(rect, range) && isRendered(range);
    });
  const sight = sightOf(window);
  const seen = first((rect, range) => meets(rect, sight) && !isCovered(rect, range));
  const onScreen = seen >= 0 ? seen : first((rect) => meets(rect, sight));
  return onScreen >= 0 ? onScreen : first(({ top }) => top >= (sight?.bottom ?? window.innerHeight));
}

/** Whether something of the page lies over a place, say a head that stays where it is while the page scrolls. */
function isCovered({ left, right, top, bottom }: DOMRect, { startContainer }: Range): boolean {
  const around = elementAround(startContainer);
  const root = startContainer.getRootNode() as Partial<DocumentOrShadowRoot>;
  const hit = root.elementFromPoint?.((left + right) / 2, (top + bottom) / 2);
  return hit != null && around !== null && !hit.contains(around) && !around.contains(hit);
}

/** Whether some of an item's text is seen in the window. */
export function isOnScreen(item: Placed, window: Window): boolean {
  const range = item.range();
  return range !== null && meets(range.getBoundingClientRect(), sightOf(window)) && isRendered(range);
}

function meets({ top, right, bottom, left }: DOMRect, sight: Box | null): boolean {
  return (
    sight !== null && bottom >= sight.top && top <= sight.bottom && right >= sight.left && left <= sight.right
  );
}
