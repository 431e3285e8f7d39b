import { useCallback, useMemo, useRef } from "preact/hooks";
import { countBin } from "@/lib/store/bin-store";
import type { Database } from "@/lib/store/database";
import { type ExportRequest, exportLibrary } from "./export-library";
import type { LibraryPlace } from "./library-hash";
import { UndoStack } from "./undo-stack";
import { useBulkActions } from "./use-bulk-actions";
import { useCatalogue } from "./use-catalogue";
import { useHighlightChanges } from "./use-highlight-changes";
import { useLibraryList } from "./use-library-list";
import { useLibraryPlace } from "./use-library-place";
import { useLiveQuery } from "./use-live-query";
import { useRoomScroll, useRoomTitle } from "./use-room";
import { useSelection } from "./use-selection";
import { useToast } from "./use-toast";
import { useUndoKey } from "./use-undo-key";

/** All that the library page knows and does. */
export type LibraryPage = ReturnType<typeof useLibraryPage>;

/** Holds the library page together: where it is, what it shows, what is selected, what can be taken back. */
export function useLibraryPage(db: Database, window: Window) {
  const { place, listed, go } = useLibraryPlace(window);
  const shown = useRef({ from: 0, to: 0 });
  const catalogue = useCatalogue(db);
  const library = useLibraryList(db, catalogue, listed, shown, place.room === "list");
  const list = library.state === "ready" ? library.value : null;
  const bin = useLiveQuery(useCallback(() => countBin(db), [db]));
  const toasts = useToast();
  const undo = useMemo(() => new UndoStack(), []);
  const editing = useHighlightChanges(window, toasts, undo);
  const selection = useSelection(list && { catalogue: list.rows.catalogue, groups: list.found.groups });
  const bulk = useBulkActions(selection, toasts, undo);
  useUndoKey(window, undo, toasts);
  useRoomTitle(window.document, place.room);
  useRoomScroll(window, `${place.room} ${place.termId ?? ""}`);
  return {
    ...{ place, listed, go, shown, catalogue, library, list, toasts, undo, editing, selection, bulk },
    binned: bin.state === "ready" ? bin.value : 0,
    /** Asks the library something else. */
    ask: (question: Partial<LibraryPlace>): void => {
      go({ ...listed, pageKey: null, highlightId: null, exporting: false, ...question });
      window.scrollTo({ top: 0 });
    },
    /** The choice of formats that the address asked for is open: the address asks no more. */
    closeExport: (): void => go({ ...place, exporting: false }),
    onExport: (request: ExportRequest): void =>
      void exportLibrary(db, request, window.document).then(toasts.say),
  };
}
