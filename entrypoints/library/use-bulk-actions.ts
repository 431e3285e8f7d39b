import type { HighlightColor } from "@/lib/highlights/highlight";
import type { WorkProgress } from "./in-slices";
import type { UndoStack } from "./undo-stack";
import { useBulkChanges } from "./use-bulk-changes";
import type { SelectionHolder } from "./use-selection";
import type { ToastHolder } from "./use-toast";

/** What can be done with many highlights; without ids with those that are selected. */
export interface BulkActions {
  /** True while a change is under way. */
  busy: boolean;
  /** How far a change of very many is; `null` otherwise. */
  progress: WorkProgress | null;
  onColor(color: HighlightColor, ids?: readonly string[]): void;
  onDelete(ids?: readonly string[]): void;
  onAddTags(tags: string[]): void;
  onRemoveTags(tags: string[]): void;
  /** A tag becomes another one; one that is there already takes it up. */
  renameTag(ids: readonly string[], from: string, to: string): void;
  deleteTag(ids: readonly string[], tag: string): void;
}

/** Changes of selected and of given highlights, each with one undo. */
export function useBulkActions(
  { selection, clear }: SelectionHolder,
  toasts: ToastHolder,
  undo: UndoStack,
): BulkActions {
  const { busy, progress, change } = useBulkChanges(toasts, undo);
  const selected = [...selection.ids];
  return {
    busy,
    progress,
    onColor: (color, ids = selected) => void change(ids, { color }, "selection_colored"),
    onDelete: (ids = selected) => {
      void change(ids, { deleted: true }, "library_deleted");
      clear();
    },
    onAddTags: (tags) => void change(selected, { addTags: tags }, "selection_tagged"),
    onRemoveTags: (tags) => void change(selected, { removeTags: tags }, "selection_untagged"),
    renameTag: (ids, from, to) => void change(ids, { renameTag: { from, to } }, "tags_renamed", from, to),
    deleteTag: (ids, tag) => void change(ids, { removeTags: [tag] }, "tags_deleted", tag),
  };
}
