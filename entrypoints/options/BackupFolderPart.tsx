import { t } from "@/components/translate";
import { type BackupFolder, keepFolder, mayWrite } from "@/entrypoints/library/backup-folder";
import { backUpInto } from "@/entrypoints/library/folder-backup";
import type { PanelContext } from "./panel-context";

/** What of the window lets readers pick a folder; not all browsers have it. */
interface FolderPicker {
  showDirectoryPicker?(options: { id: string; mode: "readwrite" }): Promise<BackupFolder>;
}

/** Props of {@link BackupFolderPart}. */
export interface BackupFolderPartProps extends PanelContext {
  /** `null` where none is chosen. */
  folder: BackupFolder | null;
  /** Another one is kept from now on. */
  onFolder(folder: BackupFolder | null): void;
}

/** The folder that backups are written into by themselves, where the browser lets one pick it. */
export function BackupFolderPart({ db, window, toasts, folder, onFolder }: BackupFolderPartProps) {
  const picker = window as FolderPicker;
  if (!picker.showDirectoryPicker) return null;
  const choose = async (): Promise<void> => {
    try {
      const chosen = await picker.showDirectoryPicker?.({ id: "termlight-backup", mode: "readwrite" });
      if (!chosen || !(await mayWrite(chosen, true))) return;
      if (!(await backUpInto(db, chosen, Date.now()))) {
        toasts.say({ message: t("backup_too_large"), action: null, tone: "error" });
        return;
      }
      await keepFolder(chosen);
      onFolder(chosen);
      toasts.say({ message: t("backup_folder_done", chosen.name), action: null, tone: "info" });
    } catch (error) {
      // The reader closed the browser's dialog.
      if (error instanceof DOMException && error.name === "AbortError") return;
      toasts.say({ message: t("backup_folder_failed"), action: null, tone: "error" });
    }
  };
  const forget = (): void => void keepFolder(null).then(() => onFolder(null));
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
