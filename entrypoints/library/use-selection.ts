import { useCallback, useRef, useState } from "preact/hooks";
import type { Group } from "@/lib/store/arrange";
import type { Catalogue } from "@/lib/store/catalogue";
import { extended, NO_SELECTION, type Selection, toggled } from "./selection";

/** What a selection is made in. */
interface SelectableList {
  catalogue: Catalogue;
  groups: readonly Group[];
}

/** The selected highlights of a list. */
export interface SelectionHolder {
  selection: Selection;
  toggle(id: string): void;
  /** All from the one that was chosen last up to this one, in the order of the list. */
  extendTo(id: string): void;
  selectAll(): void;
  clear(): void;
}

/** Keeps which highlights are selected; it stays when the list changes. */
export function useSelection(list: SelectableList | null): SelectionHolder {
  const [selection, setSelection] = useState<Selection>(NO_SELECTION);
  const latest = useRef({ list, selection });
  latest.current = { list, selection };
  const extendTo = useCallback((id: string): void => {
    const { list: current, selection: before } = latest.current;
    if (!current || before.anchor === null) {
      setSelection((now) => toggled(now, id));
      return;
    }
    void allIds(current).then((ids) => {
      const [a, b] = [ids.indexOf(before.anchor!), ids.indexOf(id)].sort((x, y) => x - y) as [number, number];
      setSelection((now) => extended(now, a < 0 ? [id] : ids.slice(a, b + 1)));
    }, ignored);
  }, []);
  const selectAll = useCallback((): void => {
    const { list: current } = latest.current;
    if (!current) return;
    void allIds(current).then((ids) => setSelection((now) => extended(now, ids)), ignored);
  }, []);
  return {
    selection,
    toggle: useCallback((id) => setSelection((now) => toggled(now, id)), []),
    extendTo,
    selectAll,
    clear: useCallback(() => setSelection(NO_SELECTION), []),
  };
}

async function allIds({ catalogue, groups }: SelectableList): Promise<string[]> {
  const numbers: number[] = [];
  for (const { items } of groups) for (const number of items) numbers.push(number);
  return catalogue.idsOf(numbers);
}

/** The list changed meanwhile: nothing was selected, and the next click goes by the new one. */
function ignored(): void {}
