import { useLayoutEffect } from "preact/hooks";
import { Toast } from "@/components/Toast";
import { UnsavedNotice } from "@/components/UnsavedNotice";
import { useToastPlace } from "@/components/use-toast-place";
import type { OverlayContents } from "./overlay-view";

/** Props of {@link PageToasts}. */
export type PageToastsProps = Pick<OverlayContents, "notice" | "toast" | "onToastHeld" | "onFocusLost">;

/** Where the short messages stand in a page. It is there without any, too: it knows where the focus is to go then. */
export function PageToasts({ notice, toast, onToastHeld, onFocusLost }: PageToastsProps) {
  const { isHeld, place } = useToastPlace(toast === null, onFocusLost);
  useLayoutEffect(() => onToastHeld(isHeld), [isHeld, onToastHeld]);
  return (
    <div {...place} class="tl-toast-place">
      {toast && <Toast {...toast} />}
      {notice && <UnsavedNotice {...notice} />}
    </div>
  );
}
