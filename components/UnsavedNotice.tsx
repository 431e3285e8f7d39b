import { Icon } from "./Icon";
import { interfaceLanguage } from "./language-tag";
import { t } from "./translate";

/** Props of {@link UnsavedNotice}. */
export interface UnsavedNoticeProps {
  /** What is not saved and why, in the reader's language. */
  message: string;
  /** Put it on the clipboard. */
  onCopy(): void;
  /** Try to save it now. */
  onRetry(): void;
}

/** Says that something is not saved yet, as long as that is so, and what can be done about it. */
export function UnsavedNotice({ message, onCopy, onRetry }: UnsavedNoticeProps) {
  return (
    <div class="tl-surface tl-toast" data-tone="error" lang={interfaceLanguage()}>
      <Icon name="warning" />
      <p class="tl-toast-message" role="alert">
        {message}
      </p>
      <button type="button" class="tl-toast-action" onClick={() => onRetry()}>
        {t("unsaved_retry")}
      </button>
      <button type="button" class="tl-toast-action" onClick={() => onCopy()}>
        {t("unsaved_copy")}
      </button>
    </div>
  );
}
