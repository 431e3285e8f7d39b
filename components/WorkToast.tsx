import { numberText } from "./count-text";
import { interfaceLanguage } from "./language-tag";
import { t } from "./translate";

/** Props of {@link WorkToast}. */
export interface WorkToastProps {
  /** How far it is, from 0 to 1. */
  share: number;
  cancel(): void;
}

/** How far a long work is, with a way to end it. */
export function WorkToast({ share, cancel }: WorkToastProps) {
  const words = t("work_done", numberText(share, { style: "percent", maximumFractionDigits: 0 }));
  return (
    <div class="tl-surface tl-toast tl-work" lang={interfaceLanguage()}>
      <progress value={share} aria-label={words} />
      <p class="tl-toast-message">{words}</p>
      <button type="button" class="tl-toast-action" onClick={() => cancel()}>
        {t("work_cancel")}
      </button>
    </div>
  );
}
