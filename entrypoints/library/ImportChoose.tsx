import { useCallback } from "preact/hooks";
import { numberText } from "@/components/count-text";
import { DropPlace } from "@/components/DropPlace";
import { formatTime } from "@/components/format-time";
import { t } from "@/components/translate";
import type { Database } from "@/lib/store/database";
import { lastImport } from "@/lib/store/import-store";
import { useLiveQuery } from "./use-live-query";

/** Props of {@link ImportChoose}. */
export interface ImportChooseProps {
  db: Database;
  onFiles(files: File[]): void;
  onUndo(importId: string): void;
}

/** Where files are chosen, what can be read, and the last import, which can be taken back. */
export function ImportChoose({ db, onFiles, onUndo }: ImportChooseProps) {
  const last = useLiveQuery(useCallback(() => lastImport(db), [db]));
  const row = last.state === "ready" ? last.value : null;
  return (
    <>
      <DropPlace
        label={t("import_choose")}
        hint={t("import_drop")}
        accept=".json,.jsonld,.csv,.tsv,.txt,application/json,application/ld+json,text/csv"
        multiple
        onFiles={onFiles}
      />
      <p class="tl-import-note">{t("import_formats")}</p>
      <p class="tl-import-note">{t("import_private")}</p>
      {row && (
        <p class="tl-import-last">
          <span>
            {t("import_last", formatTime(row.at, "minute"), numberText(row.added), numberText(row.changed))}
          </span>
          <button type="button" class="tl-quiet-button" onClick={() => onUndo(row.id)}>
            {t("import_undo")}
          </button>
        </p>
      )}
    </>
  );
}
