import { useEffect, useState } from "preact/hooks";
import { KeySheet } from "@/components/KeySheet";
import { onKeySheet } from "@/components/on-key-sheet";
import { ToastPlace } from "@/components/ToastPlace";
import type { Database } from "@/lib/store/database";
import { ExportPanel } from "./ExportPanel";
import type { ExportOpening } from "./export-scopes";
import { ImportDialog } from "./ImportDialog";
import { keySheetEntries } from "./key-sheet-entries";
import { LibraryBin } from "./LibraryBin";
import { LibraryHead } from "./LibraryHead";
import { LibraryMain } from "./LibraryMain";
import { LibrarySelection } from "./LibrarySelection";
import { LibraryTags } from "./LibraryTags";
import { useExportAsked } from "./use-export-asked";
import { useLibraryPage } from "./use-library-page";

/** Props of {@link App}. */
export interface AppProps {
  db: Database;
  window: Window;
}

/** The library as a page of its own: everything that was kept, searched and grouped, its tags, its bin. */
export function App({ db, window }: AppProps) {
  const { document } = window;
  const page = useLibraryPage(db, window);
  const { room, enter, ask, onExport, toasts, list } = page;
  const [keys, setKeys] = useKeySheet(document);
  const [importing, setImporting] = useState(false);
  const [exporting, setExporting] = useState<ExportOpening | null>(null);
  useExportAsked(db, page.place, page.closeExport, setExporting);
  const exportMore = (what: Partial<ExportOpening>): void =>
    setExporting({ article: null, query: page.place.query, selection: [], ...what });
  return (
    <div class="tl-surface tl-page tl-library">
      <LibraryHead
        query={page.place.query}
        document={document}
        onQuery={(query) => ask({ query })}
        onExport={onExport}
        onImport={() => setImporting(true)}
        onExportMore={() => exportMore({})}
      />
      {importing && <ImportDialog db={db} onClose={() => setImporting(false)} />}
      {room === "bin" && <LibraryBin db={db} toasts={toasts} onBack={() => enter("list")} />}
      {room === "tags" && (
        <LibraryTags {...page} onBack={() => enter("list")} onTag={(query) => ask({ query })} />
      )}
      {room === "list" && (
        <LibraryMain
          {...page}
          db={db}
          window={window}
          ownOrigin={window.location.origin}
          onGrouping={(grouping) => ask({ grouping })}
          onTags={() => enter("tags")}
          onBin={() => enter("bin")}
          onKeys={() => setKeys(true)}
          onQuery={(query) => ask({ query })}
          onExport={(pageKey, format, target) => onExport({ pageKey, format, target })}
          onExportMore={(article) => exportMore({ article })}
        />
      )}
      {room === "list" && list && (
        <LibrarySelection
          {...page}
          all={list.found.count}
          onExport={(selected) => exportMore({ selection: selected })}
        />
      )}
      {exporting && (
        <ExportPanel
          db={db}
          document={document}
          opening={exporting}
          onDone={toasts.say}
          onClose={() => setExporting(null)}
        />
      )}
      {keys && <KeySheet entries={keySheetEntries()} onClose={() => setKeys(false)} />}
      <ToastPlace toast={toasts.toast} onDismiss={toasts.dismiss} />
    </div>
  );
}

/** Whether the sheet of keys is open; `?` opens it. */
function useKeySheet(document: Document): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const ending = new AbortController();
    onKeySheet(document, () => setOpen(true), ending.signal);
    return () => ending.abort();
  }, [document]);
  return [open, setOpen];
}
