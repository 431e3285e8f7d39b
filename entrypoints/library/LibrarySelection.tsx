import { BulkBar } from "@/components/BulkBar";
import { t } from "@/components/translate";
import type { BulkActions } from "./use-bulk-actions";
import type { SelectionHolder } from "./use-selection";

/** Props of {@link LibrarySelection}. */
export interface LibrarySelectionProps {
  selection: SelectionHolder;
  bulk: BulkActions;
  /** How many highlights the list has. */
  all: number;
  /** Opens the choice of formats for highlights. */
  onExport(ids: string[]): void;
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
      <button type="button" class="tl-button" onClick={() => onExport([...ids])}>
        {t("selection_export")}
      </button>
    </BulkBar>
  );
}
