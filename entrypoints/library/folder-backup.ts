import { noteBackup, readLastBackup } from "@/lib/settings/last-backup";
import { readSettings } from "@/lib/settings/settings-store";
import type { Database } from "@/lib/store/database";
import { askWorker } from "./ask-worker";
import { type BackupFolder, mayWrite, readFolder, writeInto } from "./backup-folder";

const DAY = 24 * 60 * 60 * 1000;

/** How often a backup is written into the folder, in days. */
const FOLDER_BACKUP_DAYS = 7;

/** One page does it, should several be open. */
const LOCK = "termlight-folder-backup";

/**
 * Writes a backup into a folder now, and notes that; says `false` where there is more than could be read back, and nothing
 * is written.
 *
 * @throws what the worker or the folder threw.
 */
export async function backUpInto(db: Database, folder: BackupFolder, now: number): Promise<boolean> {
  const settings = await readSettings(chrome.storage.local);
  const written = await askWorker(db, "backup", { settings, passphrase: null, now });
  if (written === null) return false;
  await writeInto(folder, written.name, written.file);
  await noteBackup(chrome.storage.local, now);
  return true;
}

/**
 * Writes a backup into the reader's folder, where one was picked and may still be written to, and the last backup is old
 * enough. The browser wakes nothing of ours at a set time without a further permission, so it is looked when a page of
 * ours opens.
 */
export async function backUpWhenDue(db: Database, now: number): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    const last = await readLastBackup(chrome.storage.local);
    if (last !== null && now - last < FOLDER_BACKUP_DAYS * DAY) return;
    const folder = await readFolder();
    if (folder && (await mayWrite(folder, false))) await backUpInto(db, folder, now);
  });
}
