import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { useListening } from "@/components/use-listening";
import { listCommand } from "./list-keys";
import type { ListView } from "./use-list-window";

/**
 * Moves the focus among the links of a list's rows (`data-row`) by the keys of the library's list, and from a search above
 * it by the arrow that points there.
 *
 * @param count how many rows there are.
 * @param first which row has the focus to begin with; below 0 for none. Asked once.
 */
export function useRowKeys(window: Window, view: ListView, count: number, first: () => number): void {
  const awaited = useRef<number | null>(null);
  const go = (row: number): void => {
    awaited.current = row;
    if (linkOf(view, row)) focusAwaited(view, awaited);
    // The head is a row of the layout too.
    else view.scrollToRow(row + 1);
  };
  const latest = useRef({ go, count });
  latest.current = { go, count };
  useEffect(() => {
    const row = first();
    if (row >= 0) latest.current.go(row);
  }, []);
  useLayoutEffect(() => focusAwaited(view, awaited));
  useListening(
    (signal) => {
      const onKey = (event: KeyboardEvent): void => {
        const row = target(event, window.document, latest.current.count);
        if (row === null) return;
        event.preventDefault();
        latest.current.go(row);
      };
      window.document.addEventListener("keydown", onKey, { signal });
    },
    [window],
  );
}

/** The row that a key leads to; `null` where it leads to none. */
function target(event: KeyboardEvent, document: Document, count: number): number | null {
  const { activeElement } = document;
  const isSearch = activeElement instanceof HTMLInputElement && activeElement.type === "search";
  if (isSearch && activeElement.closest("main"))
    return event.key === "ArrowDown" && !event.isComposing && count > 0 ? 0 : null;
  const command = listCommand(event);
  if (command?.kind !== "move" || count === 0) return null;
  const row = activeElement instanceof HTMLElement ? activeElement.dataset.row : undefined;
  switch (command.to) {
    case "first":
      return 0;
    case "last":
      return count - 1;
    case "next":
      return Math.min(row === undefined ? 0 : Number(row) + 1, count - 1);
    case "previous":
      return row === undefined ? null : Math.max(0, Number(row) - 1);
  }
}

function focusAwaited(view: ListView, awaited: { current: number | null }): void {
  if (awaited.current === null) return;
  const link = linkOf(view, awaited.current);
  if (!link) return;
  awaited.current = null;
  link.focus({ preventScroll: true });
  link.scrollIntoView({ block: "nearest" });
}

function linkOf({ list }: ListView, row: number): HTMLElement | null {
  return list.current?.querySelector<HTMLElement>(`[data-row="${row}"]`) ?? null;
}
