import { SwitchRow } from "@/components/SwitchRow";
import { t } from "@/components/translate";

/** Props of {@link PrivateNotice}. */
export interface PrivateNoticeProps {
  /** Whether the reader wants things kept of private windows. */
  keeps: boolean;
  onKeeps(keeps: boolean): void;
}

/** Says that the page is in a private window, and what that means for what is kept. */
export function PrivateNotice({ keeps, onKeeps }: PrivateNoticeProps) {
  return (
    <section class="tl-private" aria-labelledby="private-title">
      <p class="tl-private-title" id="private-title">
        {t("private_title")}
      </p>
      <p class="tl-private-meaning" role="status">
        {t(keeps ? "private_keeps" : "private_keeps_nothing")}
      </p>
      <SwitchRow on={keeps} label={t("private_keep")} onChange={onKeeps} />
    </section>
  );
}
