import type { ExportTarget } from "@/components/ExportMenu";
import type { ExportFormatId } from "@/lib/exchange/formats";
import type { Article } from "@/lib/highlights/article";
import type { BulkActions } from "./use-bulk-actions";
import type { HighlightEditing } from "./use-highlight-changes";
import type { HighlightTarget } from "./use-highlight-target";
import type { LibraryList } from "./use-library-list";
import type { SelectionHolder } from "./use-selection";

/** What can be done in the library's list. */
export interface ListActions {
  editing: HighlightEditing;
  selection: SelectionHolder;
  bulk: BulkActions;
  onQuery(query: string): void;
  onExport(pageKey: string, format: ExportFormatId, target: ExportTarget): void;
  /** Opens the choice of all formats for an article. */
  onExportMore(article: Article): void;
  /** The origin of the extension's pages. */
  ownOrigin: string;
}

/** Props of `LibraryGroups`. */
export interface LibraryGroupsProps extends ListActions {
  window: Window;
  list: LibraryList;
  /** The page key of the article to scroll to, once. */
  target: string | null;
  /** The highlight to scroll to instead, once. */
  highlightTarget: HighlightTarget | null;
  /** Is told which rows are in the window. */
  shown: { current: { from: number; to: number } };
}
