import { useEffect, useState } from "preact/hooks";
import { Toast, type ToastProps } from "./Toast";
import "./Toast.css";
import "./ToastPlace.css";

/** What a toast says. */
export type ToastContent = Omit<ToastProps, "onDismiss">;

/** Long enough to read a line and reach its button, ms. */
const STAY_MS = 12_000;

/** Props of {@link ToastPlace}. */
export interface ToastPlaceProps {
  /** A new object is a new toast; `null` for none. */
  toast: ToastContent | null;
  onDismiss(): void;
}

/** Where a page's toasts stand. One goes by itself, but not while the pointer or the focus is on it. */
export function ToastPlace({ toast, onDismiss }: ToastPlaceProps) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!toast || held) return undefined;
    const timer = setTimeout(onDismiss, STAY_MS);
    return () => clearTimeout(timer);
  }, [toast, held, onDismiss]);
  // What is gone holds nothing: its leaving would not be heard.
  if (!toast && held) setHeld(false);
  return (
    <div
      class="tl-toasts"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      {toast && <Toast {...toast} onDismiss={onDismiss} />}
    </div>
  );
}
