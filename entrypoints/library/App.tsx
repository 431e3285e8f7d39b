import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { KeySheet } from "@/components/KeySheet";
import { onKeySheet } from "@/components/on-key-sheet";
import { ToastPlace } from "@/components/ToastPlace";
import { countBin } from "@/lib/store/bin-store";
import type { Database } from "@/lib/store/database";
import { type ExportRequest, exportLibrary } from "./export-library";
import { keySheetEntries } from "./key-sheet-entries";
import { LibraryBin } from "./LibraryBin";
import { LibraryHead } from "./LibraryHead";
import { LibraryMain } from "./LibraryMain";
import { LibrarySelection } from "./LibrarySelection";
import { LibraryTags } from "./LibraryTags";
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

/** Props of {@link App}. */
export interface AppProps {
  db: Database;
  window: Window;
}

/** The library as a page of its own: everything that was kept, searched and grouped, its tags, its bin. */
export function App({ db, window }: AppProps) {
  const { document } = window;
  const [place, go] = useLibraryPlace(window);
  const [room, setRoom] = useState<"list" | "tags" | "bin">("list");
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
  const [keys, setKeys] = useState(false);
  useUndoKey(window, undo, toasts);
  useEffect(() => {
    const ending = new AbortController();
    onKeySheet(document, () => setKeys(true), ending.signal);
    return () => ending.abort();
  }, [document]);
  const enter = (next: typeof room): void => {
    setRoom(next);
    window.scrollTo({ top: 0 });
  };
  const ask = (question: Partial<LibraryPlace>): void => {
    go({ ...place, pageKey: null, ...question });
    enter("list");
  };
  const onExport = (request: ExportRequest): void =>
    void exportLibrary(db, request, document).then(toasts.say);
  return (
    <div class="tl-surface tl-page tl-library">
      <LibraryHead
        query={place.query}
        document={document}
        onQuery={(query) => ask({ query })}
        onExport={onExport}
      />
      {room === "bin" && <LibraryBin db={db} toasts={toasts} onBack={() => enter("list")} />}
      {room === "tags" && (
        <LibraryTags
          catalogue={catalogue}
          bulk={bulk}
          onBack={() => enter("list")}
          onTag={(query) => ask({ query })}
        />
      )}
      {room === "list" && (
        <LibraryMain
          db={db}
          window={window}
          library={library}
          place={place}
          shown={shown}
          binned={bin.state === "ready" ? bin.value : 0}
          editing={editing}
          selection={selection}
          bulk={bulk}
          ownOrigin={window.location.origin}
          onGrouping={(grouping) => ask({ grouping })}
          onTags={() => enter("tags")}
          onBin={() => enter("bin")}
          onKeys={() => setKeys(true)}
          onQuery={(query) => ask({ query })}
          onExport={(pageKey, format, target) => onExport({ pageKey, format, target })}
        />
      )}
      {room === "list" && list && (
        <LibrarySelection selection={selection} bulk={bulk} all={list.found.count} onExport={onExport} />
      )}
      {keys && <KeySheet entries={keySheetEntries()} onClose={() => setKeys(false)} />}
      <ToastPlace toast={toasts.toast} onDismiss={toasts.dismiss} />
    </div>
  );
}
