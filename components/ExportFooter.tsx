import { numberText } from "./count-text";
import { t } from "./translate";

/** Props of {@link ExportFooter}. */
export interface ExportFooterProps {
  /** How far the writing is, in articles; `total` is 0 while the library is being read; `null` while nothing is written. */
  progress: { done: number; total: number } | null;
  /** What became of the last attempt, `""` for none. */
  outcome: string;
  /** Whether there is something that can be written. */
  ready: boolean;
  /** What copying gives. */
  copies: "text" | "rich-text" | "nothing";
  /** Whether Obsidian could take the note by a link, or it is too long for one; `null` where that is no question. */
  obsidian: "link" | "file" | null;
  onSave(): void;
  onCopy(): void;
  onObsidian(): void;
  /** Stops what is being written. */
  onCancel(): void;
  onClose(): void;
}

/** What can be done with the export, or while it is written how far it is and how to stop it. */
export function ExportFooter(props: ExportFooterProps) {
  const { progress, outcome, ready, copies, obsidian } = props;
  return (
    <footer class="tl-export-foot">
      <p class="tl-export-progress" role="status">
        {progress && <Progress {...progress} />}
        {!progress && (outcome || obsidianWords(obsidian))}
      </p>
      {progress ? (
        <button type="button" class="tl-button" onClick={() => props.onCancel()}>
          {t("export_cancel")}
        </button>
      ) : (
        <>
          <button type="button" class="tl-button" onClick={() => props.onClose()}>
            {t("export_close")}
          </button>
          {obsidian === "link" && (
            <button type="button" class="tl-button" disabled={!ready} onClick={() => props.onObsidian()}>
              {t("export_open_obsidian")}
            </button>
          )}
          {copies !== "nothing" && (
            <button type="button" class="tl-button" disabled={!ready} onClick={() => props.onCopy()}>
              {t(copies === "text" ? "export_copy_text" : "export_copy_rich")}
            </button>
          )}
          <button
            type="button"
            class="tl-button"
            data-tone="primary"
            disabled={!ready}
            onClick={() => props.onSave()}
          >
            {t("export_save")}
          </button>
        </>
      )}
    </footer>
  );
}

function obsidianWords(obsidian: ExportFooterProps["obsidian"]): string {
  if (obsidian === null) return "";
  return t(obsidian === "link" ? "export_obsidian_link" : "export_obsidian_file");
}

function Progress({ done, total }: { done: number; total: number }) {
  if (total === 0) return <>{t("export_reading")}</>;
  const words = t("export_progress", numberText(done), numberText(total));
  return (
    <>
      <progress value={done} max={total} aria-label={words} />
      {words}
    </>
  );
}
