import { useCallback } from "preact/hooks";
import { BackupLine } from "@/components/BackupLine";
import { useSettings } from "@/entrypoints/options/use-settings";
import { daysWithoutBackup } from "@/lib/settings/last-backup";
import { oldestKeptAt } from "@/lib/store/backup-rows";
import type { Database } from "@/lib/store/database";
import { useLastBackup } from "./use-last-backup";
import { useLiveQuery } from "./use-live-query";

/** Says that the last backup is older than the reader wants, or nothing. */
export function BackupReminder({ db }: { db: Database }) {
  const { settings } = useSettings();
  const last = useLastBackup();
  const since = useLiveQuery(useCallback(() => oldestKeptAt(db), [db]));
  if (settings === null || last === undefined || since.state !== "ready") return null;
  const days = daysWithoutBackup(Date.now(), last, since.value, settings.backupReminderDays);
  return days === null ? null : <BackupLine days={days} hasOne={last !== null} />;
}
