import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * Gives the focus back when an editor closes: to the first button of the row of its term, or else to the button that adds
 * one. The returned ref belongs on what holds both.
 *
 * @param key which term is open for editing, `null` for none.
 */
export function useFocusOnReturn(key: string | null): RefObject<HTMLDivElement | null> {
  const panel = useRef<HTMLDivElement>(null);
  const last = useRef(key);
  useLayoutEffect(() => {
    const closed = key === null ? last.current : null;
    last.current = key;
    if (closed === null) return;
    const row = panel.current?.querySelector(`[data-term="${CSS.escape(closed)}"]`);
    (row ?? panel.current?.querySelector(".tl-terms-head"))?.querySelector("button")?.focus();
  }, [key]);
  return panel;
}
