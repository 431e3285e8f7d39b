import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import { useListening } from "@/components/use-listening";
import { type LaidOutGroup, ListLayout, type ListWindow, type RowEstimate } from "./list-layout";
import { RowHeights } from "./row-heights";

/** So far above and below the window rows are drawn, CSS px. */
const BEYOND = 700;

/** The part of a long list that is drawn, and how to get elsewhere. */
export interface ListView {
  layout: ListLayout;
  window: ListWindow;
  /** Put on the element that holds the groups. */
  list: { current: HTMLDivElement | null };
  /** What measures the rows that are drawn. */
  heights: RowHeights;
  /** Scrolls so that a row stands below what is stuck to the window's top. */
  scrollToRow(row: number): void;
}

/**
 * Follows the scrolling of the page and draws of a list what is near the window. Heights are measured as rows are drawn,
 * and taken over to the next list; what moves because a row above turned out taller is held by the browser's scroll
 * anchoring (https://developer.mozilla.org/docs/Web/CSS/CSS_scroll_anchoring).
 *
 * @param stuckTop how much of the window's top is covered, CSS px.
 * @param era names the numbers of the items: when it changes they mean others.
 * @param estimate the rows' heights before they were measured; of a constant object.
 */
export function useListWindow(
  window: Window,
  groups: readonly LaidOutGroup[],
  { stuckTop, era, estimate }: { stuckTop(list: Element): number; era: unknown; estimate?: RowEstimate },
): ListView {
  const list = useRef<HTMLDivElement>(null);
  const { heights, version } = useHeights(era);
  const layout = useMemo(
    () => new ListLayout(groups, heights, estimate),
    [groups, heights, estimate, version],
  );
  const [range, setRange] = useState({ top: 0, bottom: window.innerHeight });
  const latest = useRef(layout);
  latest.current = layout;
  const follow = useCallback((): void => {
    if (!list.current) return;
    const top = -list.current.getBoundingClientRect().top;
    const bottom = top + window.innerHeight;
    setRange((before) =>
      // A new window is drawn only when the old one's margin is half used up.
      Math.abs(before.top - top) < BEYOND / 2 && Math.abs(before.bottom - bottom) < BEYOND / 2
        ? before
        : { top, bottom },
    );
  }, [window]);
  useListening(
    (signal) => {
      for (const type of ["scroll", "resize"] as const) {
        window.addEventListener(type, follow, { signal, passive: true });
      }
    },
    [window, follow],
  );
  useLayoutEffect(follow, [groups, follow]);
  const scrollToRow = (row: number): void => {
    if (!list.current) return;
    const listTop = list.current.getBoundingClientRect().top + window.scrollY;
    window.scrollTo({ top: listTop + latest.current.topOf(row) - stuckTop(list.current) });
    follow();
  };
  const shown = layout.between(range.top - BEYOND, range.bottom + BEYOND);
  return { layout, window: shown, list, heights, scrollToRow };
}

/** Measures rows as long as they are drawn. */
function useHeights(era: unknown) {
  const [version, changed] = useReducer((count: number) => count + 1, 0);
  const heights = useRef(new RowHeights());
  const eraOf = useRef(era);
  if (eraOf.current !== era) {
    eraOf.current = era;
    heights.current.forgetItems();
  }
  useEffect(() => {
    const { current } = heights;
    current.watch(() => changed(undefined));
    return () => current.stop();
  }, []);
  return { heights: heights.current, version };
}
