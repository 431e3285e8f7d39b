import { useEffect } from "preact/hooks";
import { Toast, type ToastProps } from "./Toast";
import { useToastPlace } from "./use-toast-place";
import { WorkToast, type WorkToastProps } from "./WorkToast";
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
  /** A long work that is under way: it stands in the place of a toast. */
  work?: WorkToastProps | null;
}

/**
 * Where a page's toasts stand. One goes by itself, but not while the pointer or the focus is on it; when its button is
 * pressed, the focus goes back to where it came from.
 */
export function ToastPlace({ toast, onDismiss, work = null }: ToastPlaceProps) {
  const { isHeld, place } = useToastPlace(toast === null);
  useEffect(() => {
    if (!toast || isHeld) return undefined;
    const timer = setTimeout(onDismiss, STAY_MS);
    return () => clearTimeout(timer);
  }, [toast, isHeld, onDismiss]);
  return (
    <div {...place} class="tl-toasts">
      {work && <WorkToast {...work} />}
      {toast && !work && <Toast {...toast} onDismiss={onDismiss} />}
    </div>
  );
}
