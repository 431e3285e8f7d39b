import type { TextSpan } from "@/lib/page-text/page-text";

/** Something with a place in a text. */
interface Placed {
  id: string;
  span: TextSpan;
}

/**
 * All that hangs together with one of them because they overlap or touch, itself included, in their order; two touch
 * where there is at most white space between them.
 *
 * @param inOrder by where they begin.
 */
export function adjoining<Item extends Placed>(inOrder: readonly Item[], id: string, text: string): Item[] {
  let group: Item[] = [];
  let end = -1;
  for (const item of inOrder) {
    const isApart = end < 0 || (item.span.start > end && text.slice(end, item.span.start).trim() !== "");
    if (isApart && group.some((each) => each.id === id)) break;
    group = isApart ? [item] : [...group, item];
    end = isApart ? item.span.end : Math.max(end, item.span.end);
  }
  return group.some((each) => each.id === id) ? group : [];
}
