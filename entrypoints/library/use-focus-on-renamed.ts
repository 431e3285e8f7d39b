import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { currentTab } from "@/components/current-tab";
import { holdsFocus } from "@/components/holds-focus";

/** A list whose lines may get other names and places. */
export interface RenamedFocus {
  /** Put on the list. */
  ref: RefObject<HTMLUListElement | null>;
  /** A line that has the focus is about to get another name. */
  expect(name: string): void;
}

/**
 * Gives the focus to the line of a new name where the line that had it is gone, else to the page's current tab: without this
 * it would fall back to the start of the page.
 *
 * @param lineOf which line has a name, from 0; below 0 for none.
 */
export function useFocusOnRenamed(lineOf: (name: string) => number): RenamedFocus {
  const ref = useRef<HTMLUListElement>(null);
  const expected = useRef("");
  const hadFocus = holdsFocus(ref.current);
  useLayoutEffect(() => {
    const list = ref.current;
    if (!list || !hadFocus || list.ownerDocument.activeElement !== list.ownerDocument.body) return;
    const line = list.children[lineOf(expected.current)];
    const button = line?.querySelector<HTMLElement>(".tl-tag-rename") ?? currentTab(list.ownerDocument);
    button?.focus();
  });
  return {
    ref,
    expect: (name) => {
      expected.current = name;
    },
  };
}
