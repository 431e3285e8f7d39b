import { LAST_BACKUP_KEY, readLastBackup } from "@/lib/settings/last-backup";
import { useStored } from "./use-stored";

/** When the last backup was made, ms since the epoch; `null` for never, `undefined` until it is known. Kept up to date. */
export function useLastBackup(): number | null | undefined {
  return useStored(LAST_BACKUP_KEY, readLastBackup);
}
