import { useCallback } from "preact/hooks";
import { numberText } from "@/components/count-text";
import { formatTime } from "@/components/format-time";
import { t } from "@/components/translate";
import { useLiveQuery } from "@/entrypoints/library/use-live-query";
import type { Database } from "@/lib/store/database";
import { lastImport } from "@/lib/store/import-store";

/** Props of {@link LastPack}. */
export interface LastPackProps {
  db: Database;
  /** The import of which the line above tells; its own says it no second time. */
  told: string | null;
  onUndo(importId: string): void;
}

/** The last pack that was imported, which can be taken back; nothing where there is none. */
export function LastPack({ db, told, onUndo }: LastPackProps) {
  const last = useLiveQuery(useCallback(() => lastImport(db, "pack"), [db]));
  const row = last.state === "ready" ? last.value : null;
  return (
    row && (
      <p class="tl-pack-last" data-told={row.id === told}>
        {row.id !== told && (
          <span>
            {t("import_last", formatTime(row.at, "minute"), numberText(row.added), numberText(row.changed))}
          </span>
        )}
        <button type="button" class="tl-quiet-button" onClick={() => onUndo(row.id)}>
          {t("pack_undo")}
        </button>
      </p>
    )
  );
}
