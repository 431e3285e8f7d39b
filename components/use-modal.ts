import type { RefObject, TargetedEvent } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** What {@link useModal} puts on a dialog. */
export interface ModalProps {
  ref: RefObject<HTMLDialogElement | null>;
  onClose(event: TargetedEvent<HTMLDialogElement>): void;
}

/**
 * Opens the dialog that the returned props are put on, over all else, for as long as it is there; the focus then goes back
 * to where it came from.
 *
 * @param onClosed called when the browser closed the dialog by itself, as it may: a second Esc without a click between
 *   them asks nobody ({@link https://html.spec.whatwg.org/multipage/interaction.html#close-request | close requests}).
 */
export function useModal(onClosed: () => void): ModalProps {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return {
    ref,
    // The event of a dialog that has been taken away comes late, when another may be open in its place already.
    onClose: ({ currentTarget }) => {
      if (currentTarget.isConnected) onClosed();
    },
  };
}
