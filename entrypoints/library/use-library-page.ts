import { useCallback, useMemo, useRef, useState } from "preact/hooks";
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
import { useSelection } from "./use-selection";
import { useToast } from "./use-toast";
import { useUndoKey } from "./use-undo-key";

/** What the library page shows, one at a time. */
export type LibraryRoom = "list" | "tags" | "bin";

/** All that the library page knows and does. */
export type LibraryPage = ReturnType<typeof useLibraryPage>;

/** Holds the library page together: where it is, what it shows, what is selected, what can be taken back. */
export function useLibraryPage(db: Database, window: Window) {
  const [place, go] = useLibraryPlace(window);
  const [room, setRoom] = useState<LibraryRoom>("list");
  const shown = useRef({ from: 0, to: 0 });
  const catalogue = useCatalogue(db);
  const library = useLibraryList(db, catalogue, place, shown);
  const list = library.state === "ready" ? library.value : null;
  const bin = useLiveQuery(useCallback(() => countBin(db), [db]));
  const toasts = useToast();
  const undo = useMemo(() => new UndoStack(), []);
  const editing = useHighlightChanges(window, toasts, undo);
  const selection = useSelection(list && { catalogue: list.rows.catalogue, groups: list.found.groups });
  const bulk = useBulkActions(selection, toasts, undo);
  useUndoKey(window, undo, toasts);
  const enter = (next: LibraryRoom): void => {
    setRoom(next);
    window.scrollTo({ top: 0 });
  };
  return {
    ...{ place, room, shown, catalogue, library, list, toasts, editing, selection, bulk, enter },
    binned: bin.state === "ready" ? bin.value : 0,
    /** Asks the library something else. */
    ask: (question: Partial<LibraryPlace>): void => {
      go({ ...place, pageKey: null, highlightId: null, exporting: false, ...question });
      enter("list");
    },
    /** The choice of formats that the address asked for is open: the address asks no more. */
    closeExport: (): void => go({ ...place, exporting: false }),
    onExport: (request: ExportRequest): void =>
      void exportLibrary(db, request, window.document).then(toasts.say),
  };
}
