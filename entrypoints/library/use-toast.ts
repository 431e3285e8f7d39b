import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import type { ToastContent } from "@/components/ToastPlace";

/** The one toast of a page. */
export interface ToastHolder {
  toast: ToastContent | null;
  say(toast: ToastContent): void;
  dismiss(): void;
  /** Whether a toast still stands. */
  stands(toast: ToastContent | null): boolean;
}

/** Keeps a page's toast; the newest replaces what stood there. The functions stay the same for the page's life. */
export function useToast(): ToastHolder {
  const [toast, setToast] = useState<ToastContent | null>(null);
  const current = useRef<ToastContent | null>(null);
  const show = useCallback((next: ToastContent | null): void => {
    current.current = next;
    setToast(next);
  }, []);
  const calls = useMemo(
    () => ({
      say: (next: ToastContent) => show(next),
      dismiss: () => show(null),
      stands: (asked: ToastContent | null) => asked !== null && asked === current.current,
    }),
    [show],
  );
  return { toast, ...calls };
}
