import { countText } from "@/components/count-text";
import type { ToastContent } from "@/components/ToastPlace";
import { t } from "@/components/translate";
import { askWorker } from "@/entrypoints/library/ask-worker";
import type { ExportJobs } from "@/entrypoints/library/export-job";
import { saveBlob } from "@/entrypoints/library/save-file";
import { noteBackup } from "@/lib/settings/last-backup";
import type { Database } from "@/lib/store/database";

/**
 * Writes a backup to a file, notes that, and returns what to tell the reader. Never rejects.
 *
 * @param signal ends it; then no file is written.
 */
export async function saveBackup(
  db: Database,
  request: ExportJobs["backup"]["request"],
  document: Document,
  signal: AbortSignal,
): Promise<ToastContent> {
  try {
    const written = await askWorker(db, "backup", request, signal);
    if (written === null) return { message: t("backup_too_large"), action: null, tone: "error" };
    const { name, file, highlights } = written;
    saveBlob(name, file, document);
    await noteBackup(chrome.storage.local, request.now);
    return { message: countText("backup_made", highlights, name), action: null, tone: "info" };
  } catch {
    if (signal.aborted) return { message: t("export_cancelled"), action: null, tone: "info" };
    // The database or the browser failed; the reader can only try again, and nothing was changed.
    return { message: t("export_failed"), action: null, tone: "error" };
  }
}
