import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { LibraryPlace } from "./library-hash";
import type { LibraryList } from "./use-library-list";
import type { ListView } from "./use-list-window";

/** A highlight that the library was opened for. */
export interface HighlightTarget {
  id: string;
  /** Of its article. */
  pageKey: string;
}

/** The highlight that the library's address means; `null` for none. */
export function highlightTarget({ highlightId, pageKey }: LibraryPlace): HighlightTarget | null {
  return highlightId === null || pageKey === null ? null : { id: highlightId, pageKey };
}

/** Scrolls to the highlight that is meant as soon as the list is there, once, and gives it the focus. */
export function useHighlightTarget(view: ListView, list: LibraryList, target: HighlightTarget | null): void {
  const reached = useRef<string | null>(null);
  const awaited = useRef<string | null>(null);
  const { found, grouping, rows } = list;
  useEffect(() => {
    if (target === null || grouping !== "article" || reached.current === target.id) return undefined;
    const group = found.groups.findIndex(({ key }) => key === target.pageKey);
    if (group < 0) return undefined;
    let live = true;
    const go = (ids: readonly string[]): void => {
      const item = ids.indexOf(target.id);
      if (!live || item < 0) return;
      reached.current = target.id;
      awaited.current = target.id;
      view.scrollToRow(view.layout.rowOf(group) + 1 + item);
    };
    // Where the catalogue is stale, another list is on its way.
    rows.catalogue.idsOf(found.groups[group]!.items).then(go, () => undefined);
    return () => {
      live = false;
    };
  }, [found, grouping, target?.id, target?.pageKey]);
  useLayoutEffect(() => {
    if (awaited.current === null) return;
    const card = view.list.current?.querySelector<HTMLElement>(`#highlight-${awaited.current}`);
    if (!card) return;
    awaited.current = null;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
  });
}
