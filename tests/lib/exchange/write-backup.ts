import { BackupText } from "@/lib/exchange/backup";
import { BACKUP_LISTS, type BackupData } from "@/lib/exchange/backup-file";

/** The text of the backup of some data. */
export async function writeBackup(
  data: BackupData,
  { now, passphrase }: { now: number; passphrase?: string | undefined },
): Promise<string> {
  const text = new BackupText();
  for (const kind of BACKUP_LISTS) text.add(kind, data[kind] ?? []);
  return (await text.end({ settings: data.settings, now, passphrase }))!.text();
}
