import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { currentTab } from "./current-tab";
import { holdsFocus } from "./holds-focus";

/** What {@link useFocusGivenBack} puts on the place. */
export interface FocusGivenBack {
  ref: RefObject<HTMLDivElement | null>;
  tabIndex: -1;
  onFocusIn(event: FocusEvent): void;
}

/**
 * Gives the focus back when the button that had it goes from a place: to where it came from, else `elsewhere`. Without this
 * it would fall back to the start of the page.
 *
 * @param elsewhere to the page's current tab, else to the place itself, where nothing is said.
 */
export function useFocusGivenBack(elsewhere: (place: HTMLElement) => void = focusTabOr): FocusGivenBack {
  const ref = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const hadFocus = holdsFocus(ref.current);
  useLayoutEffect(() => {
    const place = ref.current;
    if (!place || !hadFocus || !isFocusLost(place)) return;
    cameFrom.current?.focus({ preventScroll: true });
    // It may be gone, or take none any more.
    if (isFocusLost(place)) elsewhere(place);
  });
  return {
    ref,
    tabIndex: -1,
    onFocusIn: ({ relatedTarget }) => {
      if (ref.current?.contains(relatedTarget as Node | null)) return;
      cameFrom.current = relatedTarget as HTMLElement | null;
    },
  };
}

function isFocusLost({ ownerDocument }: Element): boolean {
  return ownerDocument.activeElement === ownerDocument.body;
}

function focusTabOr(place: HTMLElement): void {
  (currentTab(place.ownerDocument) ?? place).focus({ preventScroll: true });
}
