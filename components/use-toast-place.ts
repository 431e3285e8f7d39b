import { useState } from "preact/hooks";
import { type FocusGivenBack, useFocusGivenBack } from "./use-focus-given-back";

/** What {@link useToastPlace} puts on the place. */
export interface ToastPlaceHold extends FocusGivenBack {
  onFocusOut(): void;
  onPointerEnter(): void;
  onPointerLeave(): void;
}

/**
 * What all places of toasts have in common. A toast is held as long as the pointer or the focus is on it, and does not go by
 * itself then (https://www.w3.org/TR/WCAG22/#timing-adjustable); when its button goes, the focus is given back.
 *
 * @param isEmpty whether no toast stands there.
 * @param elsewhere as {@link useFocusGivenBack} has it.
 */
export function useToastPlace(
  isEmpty: boolean,
  elsewhere?: () => void,
): { isHeld: boolean; place: ToastPlaceHold } {
  const [isPointedAt, setPointedAt] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const { onFocusIn, ...place } = useFocusGivenBack(elsewhere);
  // What is gone holds nothing: its leaving would not be heard.
  if (isEmpty && isPointedAt) setPointedAt(false);
  if (isEmpty && isFocused) setFocused(false);
  return {
    isHeld: isPointedAt || isFocused,
    place: {
      ...place,
      onFocusIn: (event) => {
        onFocusIn(event);
        setFocused(true);
      },
      onFocusOut: () => setFocused(false),
      onPointerEnter: () => setPointedAt(true),
      onPointerLeave: () => setPointedAt(false),
    },
  };
}
