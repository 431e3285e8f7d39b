import { type BackupRows, readBackupRows } from "@/lib/store/backup-rows";
import type { Database } from "@/lib/store/database";

/** All rows of a library that belong to its reader. */
export async function allBackupRows(db: Database): Promise<BackupRows> {
  const all: BackupRows = {
    ...{ articles: [], highlights: [], tombstones: [], ownTerms: [], mutes: [], texts: [], encounters: [] },
  };
  await readBackupRows(db, (kind, rows) => {
    all[kind].push(...(rows as never[]));
  });
  return all;
}
