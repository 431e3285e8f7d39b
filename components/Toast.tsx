import { IconButton } from "./IconButton";
import { interfaceLanguage } from "./language-tag";
import { t } from "./translate";

/** Props of {@link Toast}. */
export interface ToastProps {
  message: string;
  /** One thing to do about it, such as taking a deletion back. */
  action: { label: string; run(): void } | null;
  /** `error` interrupts a screen reader, `info` waits for its turn. */
  tone: "info" | "error";
  onDismiss(): void;
}

/** A short word on what happened. How long it stays is its owner's choice. */
export function Toast({ message, action, tone, onDismiss }: ToastProps) {
  return (
    <div class="tl-surface tl-toast" data-tone={tone} lang={interfaceLanguage()}>
      <p class="tl-toast-message" role={tone === "error" ? "alert" : "status"}>
        {message}
      </p>
      {action && (
        <button type="button" class="tl-toast-action" onClick={() => action.run()}>
          {action.label}
        </button>
      )}
      <IconButton icon="close" label={t("toast_dismiss")} onClick={onDismiss} />
    </div>
  );
}
