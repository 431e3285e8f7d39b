import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { LibraryList } from "./use-library-list";
import type { ListView } from "./use-list-window";

/** Scrolls to the article that is meant as soon as the list is there, once, and gives its heading the focus. */
export function useTarget(view: ListView, { found, grouping }: LibraryList, target: string | null): void {
  const reached = useRef<string | null>(null);
  const awaited = useRef<number | null>(null);
  useEffect(() => {
    if (target === null || grouping !== "article" || reached.current === target) return;
    const group = found.groups.findIndex(({ key }) => key === target);
    if (group < 0) return;
    reached.current = target;
    awaited.current = group;
    view.scrollToRow(view.layout.rowOf(group));
  }, [found, grouping, target]);
  useLayoutEffect(() => {
    if (awaited.current === null) return;
    const heading = view.list.current?.querySelector<HTMLElement>(`#group-${awaited.current}`);
    if (!heading) return;
    awaited.current = null;
    heading.focus({ preventScroll: true });
  });
}
