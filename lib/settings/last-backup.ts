import type { SettingsArea } from "./settings-store";

/** Where the time of the last backup is kept. */
export const LAST_BACKUP_KEY = "backup.last";

const DAY = 24 * 60 * 60 * 1000;

/** When the last backup was made, ms since the epoch; `null` where there was none. */
export async function readLastBackup(area: SettingsArea): Promise<number | null> {
  const { [LAST_BACKUP_KEY]: stored } = await area.get([LAST_BACKUP_KEY]);
  return typeof stored === "number" && Number.isFinite(stored) ? stored : null;
}

/** Notes that a backup was made. */
export function noteBackup(area: SettingsArea, now: number): Promise<void> {
  return area.set({ [LAST_BACKUP_KEY]: now });
}

/**
 * How many days ago the last backup was made, or the first passage was kept where there was none, if that is longer ago
 * than the reader wants; else `null`.
 *
 * @param reminderDays 0 for no reminder.
 * @param since when there was first something to back up, ms since the epoch; `null` where there is nothing.
 */
export function daysWithoutBackup(
  now: number,
  last: number | null,
  since: number | null,
  reminderDays: number,
): number | null {
  const begin = last ?? since;
  if (reminderDays === 0 || begin === null || since === null) return null;
  const days = Math.floor((now - begin) / DAY);
  return days >= reminderDays ? days : null;
}
