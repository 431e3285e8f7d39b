import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { currentTab } from "@/components/current-tab";
import { useListening } from "@/components/use-listening";
import { HIGHLIGHT_COLORS } from "@/lib/highlights/highlight";
import type { LibraryGroupsProps } from "./list-actions";
import { type ListCommand, listCommand } from "./list-keys";
import type { ListView } from "./use-list-window";

/** The row that keys are about. */
export interface CurrentRow {
  row: number;
  /** Follows the focus. */
  onFocusIn(event: FocusEvent): void;
}

/** Keeps which row is current, and does what keys say, wherever the focus is but in a field. */
export function useCurrentRow(window: Window, view: ListView, props: LibraryGroupsProps): CurrentRow {
  const [row, setRow] = useState(1);
  const awaited = useRef<number | null>(null);
  const run = (command: ListCommand): boolean => runCommand(command, { view, props, row, go });
  const go = (to: number): void => {
    setRow(to);
    awaited.current = to;
    bringIntoSight(view, to, window);
    // Where it was the current one already, nothing is drawn anew.
    focusAwaited();
  };
  const focusAwaited = (): void => {
    const element = awaited.current === null ? null : cardOf(view, awaited.current);
    if (!element) return;
    awaited.current = null;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest" });
  };
  const latest = useRef(run);
  latest.current = run;
  useListening(
    (signal) => {
      const onKey = (event: KeyboardEvent): void => {
        const command = listCommand(event);
        if (command && latest.current(command)) event.preventDefault();
      };
      window.document.addEventListener("keydown", onKey, { signal });
    },
    [window],
  );
  useLayoutEffect(focusAwaited);
  const focus = useFocusKept(view, row);
  return {
    row: isItem(view, row) ? row : 1,
    onFocusIn: ({ target }) => {
      const card = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
      if (card) setRow(Number(card.dataset.row));
      focus.had = true;
    },
  };
}

/**
 * Where the card that had the focus is gone, the one in its place gets it, after the last the page's current tab: else it
 * would fall back to the page.
 */
function useFocusKept(view: ListView, row: number): { had: boolean } {
  const { current: focus } = useRef({ had: false });
  useLayoutEffect(() => {
    const { list, layout } = view;
    if (!list.current) return;
    const { activeElement, body } = list.current.ownerDocument;
    const isLost = focus.had && activeElement === body;
    const card = isLost ? (cardOf(view, Math.min(row, layout.rows - 1)) ?? cardOf(view, row + 1)) : null;
    const place = isLost && layout.rows === 0 ? currentTab(list.current.ownerDocument) : card;
    place?.focus({ preventScroll: true });
    // Where no card is drawn yet that could have it, the next drawing may bring one.
    focus.had = isLost && !place ? true : isFocused(view);
  });
  return focus;
}

interface Situation {
  view: ListView;
  props: LibraryGroupsProps;
  row: number;
  go(row: number): void;
}

/** False where there is nothing to do it to. */
function runCommand(command: ListCommand, situation: Situation): boolean {
  const { props, row, view } = situation;
  const { selection, editing, bulk, list } = props;
  const id = isFocused(view) ? idOf(situation, row) : null;
  switch (command.kind) {
    case "move":
      return move(command, situation, id);
    case "select":
      if (id !== null) selection.toggle(id);
      return id !== null;
    case "select-all":
      selection.selectAll();
      return true;
    case "clear":
      if (selection.selection.ids.size === 0) return false;
      selection.clear();
      return true;
    case "edit": {
      const highlight = id === null ? null : list.rows.highlights.get(numberOf(situation, row) ?? -1);
      if (highlight) editing.begin(highlight);
      return Boolean(highlight);
    }
    case "open": {
      const link = id === null ? null : cardOf(view, row)?.querySelector<HTMLElement>(".tl-highlight-foot a");
      link?.click();
      return Boolean(link);
    }
    case "color": {
      const ids = chosen(situation, id);
      const color = HIGHLIGHT_COLORS[command.number - 1];
      if (ids.length === 0 || !color) return false;
      bulk.onColor(color, ids);
      return true;
    }
    case "delete": {
      const ids = chosen(situation, id);
      if (ids.length > 0) bulk.onDelete(ids);
      return ids.length > 0;
    }
  }
}

function move(
  { to: where, extend }: Extract<ListCommand, { kind: "move" }>,
  situation: Situation,
  id: string | null,
): boolean {
  const { selection } = situation.props;
  const to =
    where === "next" || where === "previous" ? neighbour(situation, where) : endOf(situation.view, where);
  if (to === null) return false;
  if (extend) {
    if (id !== null && selection.selection.anchor === null) selection.toggle(id);
    const target = idOf(situation, to);
    if (target !== null) selection.extendTo(target);
  }
  situation.go(to);
  return true;
}

/** The selected highlights; where none are, the one that has the focus. */
function chosen({ props }: Situation, id: string | null): string[] {
  const { ids } = props.selection.selection;
  return ids.size > 0 ? [...ids] : id === null ? [] : [id];
}

/** The next row that is no head. */
function neighbour({ view, row }: Situation, to: "next" | "previous"): number | null {
  const step = to === "next" ? 1 : -1;
  // Before any was current the first is the next.
  const began = isFocused(view) ? row : row - step;
  for (let at = began + step; at > 0 && at < view.layout.rows; at += step) if (isItem(view, at)) return at;
  return null;
}

function endOf(view: ListView, to: "first" | "last"): number | null {
  if (view.layout.rows === 0) return null;
  return to === "first" ? 1 : view.layout.rows - 1;
}

function isFocused({ list: { current } }: ListView): boolean {
  return current?.contains(current.ownerDocument.activeElement) === true;
}

function isItem({ layout }: ListView, row: number): boolean {
  return row > 0 && row < layout.rows && layout.placeOf(row).item >= 0;
}

function numberOf({ view, props }: Situation, row: number): number | null {
  if (!isItem(view, row)) return null;
  const { group, item } = view.layout.placeOf(row);
  return props.list.found.groups[group]!.items[item] ?? null;
}

function idOf(situation: Situation, row: number): string | null {
  const number = numberOf(situation, row);
  return number === null ? null : (situation.props.list.rows.highlights.get(number)?.id ?? null);
}

function cardOf({ list }: ListView, row: number): HTMLElement | null {
  return list.current?.querySelector<HTMLElement>(`[data-row="${row}"]`) ?? null;
}

/** Scrolls where a row is not drawn; one that is comes into sight when it gets the focus. */
function bringIntoSight(view: ListView, row: number, window: Window): void {
  const card = cardOf(view, row);
  const box = card?.getBoundingClientRect();
  if (!box || box.bottom < 0 || box.top > window.innerHeight) view.scrollToRow(row);
}
