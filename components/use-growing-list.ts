import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** A long list as far as it is shown. */
export interface GrowingList<Item, Holder extends HTMLElement> {
  shown: readonly Item[];
  /** How many are not shown. */
  rest: number;
  /** Belongs on the element whose children the items are. */
  holder: RefObject<Holder | null>;
  /** Shows `step` more, the first of which takes the focus: the button that was pressed may go. */
  showMore(): void;
}

/** Shows the first items of a list, and so many more each time they are asked for. */
export function useGrowingList<Item, Holder extends HTMLElement>(
  items: readonly Item[],
  first: number,
  step: number,
): GrowingList<Item, Holder> {
  const [limit, setLimit] = useState(first);
  const holder = useRef<Holder>(null);
  const last = useRef(limit);
  useLayoutEffect(() => {
    const next = limit > last.current ? holder.current?.children[last.current] : null;
    last.current = limit;
    next?.setAttribute("tabindex", "-1");
    (next as HTMLElement | null | undefined)?.focus();
  }, [limit]);
  return {
    shown: items.slice(0, limit),
    rest: Math.max(0, items.length - limit),
    holder,
    showMore: () => setLimit(limit + step),
  };
}
