import type { ExportTarget } from "@/components/ExportMenu";
import type { ExportFormatId } from "@/lib/exchange/formats";
import type { BulkActions } from "./use-bulk-actions";
import type { HighlightEditing } from "./use-highlight-changes";
import type { SelectionHolder } from "./use-selection";

/** What can be done in the library's list. */
export interface ListActions {
  editing: HighlightEditing;
  selection: SelectionHolder;
  bulk: BulkActions;
  onQuery(query: string): void;
  onExport(pageKey: string, format: ExportFormatId, target: ExportTarget): void;
  /** The origin of the extension's pages. */
  ownOrigin: string;
}
