import { useEffect, useState } from "preact/hooks";
import { LAST_BACKUP_KEY, readLastBackup } from "@/lib/settings/last-backup";

/** When the last backup was made, ms since the epoch; `null` for never, `undefined` until it is known. Kept up to date. */
export function useLastBackup(): number | null | undefined {
  const [last, setLast] = useState<number | null | undefined>(undefined);
  useEffect(() => {
    let live = true;
    const read = (): void =>
      void readLastBackup(chrome.storage.local).then((now) => {
        if (live) setLast(now);
      });
    const onChanged = (changes: Record<string, unknown>): void => {
      if (LAST_BACKUP_KEY in changes) read();
    };
    read();
    chrome.storage.local.onChanged.addListener(onChanged);
    return () => {
      live = false;
      chrome.storage.local.onChanged.removeListener(onChanged);
    };
  }, []);
  return last;
}
