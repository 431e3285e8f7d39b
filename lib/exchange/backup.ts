import { encryptBackup } from "./backup-encryption";
import { BACKUP_VERSION, type BackupData, type PlainBackupFile } from "./backup-file";
import { backupChecksum, backupCounts } from "./backup-sums";

/** How a backup is made. */
export interface BackupOptions {
  /** Ms since the epoch. */
  now: number;
  /** Where given, the file cannot be read without it. */
  passphrase?: string | undefined;
}

/** The text of a backup file of all that a reader has; see `backup-file.ts` for what is in it. */
export async function writeBackup(data: BackupData, { now, passphrase }: BackupOptions): Promise<string> {
  const createdAt = new Date(now).toISOString();
  // The data comes last and as it was summed up, so that it need not be written twice.
  const json = JSON.stringify(data);
  const head: Omit<PlainBackupFile, "data"> = {
    format: "termlight-backup",
    version: BACKUP_VERSION,
    createdAt,
    counts: backupCounts(data),
    checksum: { algorithm: "SHA-256", value: await backupChecksum(json) },
  };
  const text = `${JSON.stringify(head).slice(0, -1)},"data":${json}}\n`;
  if (passphrase === undefined) return text;
  return `${JSON.stringify(await encryptBackup(text, passphrase, createdAt))}\n`;
}

/** The name of a backup's file: by its day (UTC), so that a folder sorts them. */
export function backupFileName(now: number): string {
  return `termlight-backup-${new Date(now).toISOString().slice(0, 10)}.json`;
}
