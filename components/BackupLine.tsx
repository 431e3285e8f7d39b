import { countText } from "./count-text";
import { t } from "./translate";
import "./BackupLine.css";

/** Props of {@link BackupLine}. */
export interface BackupLineProps {
  /** How old the last backup is; where there was none, how long there has been something to back up. */
  days: number;
  /** Whether there was one. */
  hasOne: boolean;
}

/** One quiet line that the last backup is old, with the way to the next. */
export function BackupLine({ days, hasOne }: BackupLineProps) {
  return (
    <p class="tl-backup-line">
      {hasOne ? countText("backup_old", days) : t("backup_never")}{" "}
      <a href="/options.html#backup" target="_blank" rel="noopener">
        {t("backup_now")}
      </a>
    </p>
  );
}
