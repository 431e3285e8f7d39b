import { useEffect, useState } from "preact/hooks";
import { t } from "@/components/translate";
import { type BackupFolder, keepFolder, mayWrite, readFolder } from "@/entrypoints/library/backup-folder";
import { backUpInto } from "@/entrypoints/library/folder-backup";
import type { PanelContext } from "./panel-context";

/** What of the window lets readers pick a folder; not all browsers have it. */
interface FolderPicker {
  showDirectoryPicker?(options: { id: string; mode: "readwrite" }): Promise<BackupFolder>;
}

/** The folder that backups are written into by themselves, where the browser lets one pick it. */
export function BackupFolderPart({ db, window, toasts }: PanelContext) {
  const [folder, setFolder] = useState<BackupFolder | null | undefined>(undefined);
  useEffect(() => void readFolder().then(setFolder, () => setFolder(null)), []);
  const { showDirectoryPicker } = window as FolderPicker;
  if (!showDirectoryPicker || folder === undefined) return null;
  const choose = async (): Promise<void> => {
    try {
      const chosen = await showDirectoryPicker.call(window, { id: "termlight-backup", mode: "readwrite" });
      if (!(await mayWrite(chosen, true))) return;
      await backUpInto(db, chosen, Date.now());
      await keepFolder(chosen);
      setFolder(chosen);
      toasts.say({ message: t("backup_folder_done", chosen.name), action: null, tone: "info" });
    } catch (error) {
      // The reader closed the browser's dialog.
      if (error instanceof DOMException && error.name === "AbortError") return;
      toasts.say({ message: t("backup_folder_failed"), action: null, tone: "error" });
    }
  };
  const forget = (): void => void keepFolder(null).then(() => setFolder(null));
  return (
    <section>
      <h2 class="tl-option-title">{t("backup_folder")}</h2>
      <p class="tl-setting-meaning">
        {folder ? t("backup_folder_means", folder.name) : t("backup_folder_none")}
      </p>
      <div class="tl-buttons">
        <button type="button" class="tl-button" onClick={() => void choose()}>
          {t(folder ? "backup_folder_other" : "backup_folder_choose")}
        </button>
        {folder && (
          <button type="button" class="tl-button" onClick={forget}>
            {t("backup_folder_stop")}
          </button>
        )}
      </div>
    </section>
  );
}
