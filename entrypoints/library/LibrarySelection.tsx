import { BulkBar } from "@/components/BulkBar";
import { ExportMenu } from "@/components/ExportMenu";
import { t } from "@/components/translate";
import { EXPORT_FORMATS } from "@/lib/exchange/formats";
import type { ExportRequest } from "./export-library";
import type { BulkActions } from "./use-bulk-actions";
import type { SelectionHolder } from "./use-selection";

/** Props of {@link LibrarySelection}. */
export interface LibrarySelectionProps {
  selection: SelectionHolder;
  bulk: BulkActions;
  /** How many highlights the list has. */
  all: number;
  onExport(request: ExportRequest): void;
}

/** What can be done with the selection; nothing where none is. */
export function LibrarySelection({ selection, bulk, all, onExport }: LibrarySelectionProps) {
  const { ids } = selection.selection;
  if (ids.size === 0) return null;
  return (
    <BulkBar
      {...bulk}
      count={ids.size}
      all={all}
      onSelectAll={selection.selectAll}
      onClear={selection.clear}
      onColor={(color) => bulk.onColor(color)}
      onDelete={() => bulk.onDelete()}
    >
      <ExportMenu
        label={t("selection_export")}
        placement="up"
        formats={EXPORT_FORMATS}
        onExport={(format, target) => onExport({ ids: [...ids], format, target })}
      />
    </BulkBar>
  );
}
