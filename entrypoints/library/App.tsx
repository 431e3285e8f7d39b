import { useCallback, useEffect, useState } from "preact/hooks";
import { SelectionBar } from "@/components/SelectionBar";
import { ToastPlace } from "@/components/ToastPlace";
import { readArticle } from "@/lib/store/article-store";
import { countBin } from "@/lib/store/bin-store";
import type { Database } from "@/lib/store/database";
import { ExportPanel } from "./ExportPanel";
import { type ExportRequest, exportLibrary } from "./export-library";
import type { ExportOpening } from "./export-scopes";
import { ImportDialog } from "./ImportDialog";
import { LibraryBin } from "./LibraryBin";
import { LibraryHead } from "./LibraryHead";
import { LibraryList } from "./LibraryList";
import type { LibraryPlace } from "./library-hash";
import { useHighlightChanges } from "./use-highlight-changes";
import { useLibrary } from "./use-library";
import { useLibraryPlace } from "./use-library-place";
import { useLiveQuery } from "./use-live-query";
import { useSelection } from "./use-selection";
import { useToast } from "./use-toast";

/** So many articles are read at first, and so many more each time the end comes near. */
const STEP = 20;

/** Props of {@link App}. */
export interface AppProps {
  db: Database;
  window: Window;
}

/** The library as a page of its own: everything that was kept, by article. */
export function App({ db, window }: AppProps) {
  const [place, go] = useLibraryPlace(window);
  const [limit, setLimit] = useState(STEP);
  const library = useLibrary(db, place.query, limit);
  const [inBin, setInBin] = useState(false);
  const [importing, setImporting] = useState(false);
  const bin = useLiveQuery(useCallback(() => countBin(db), [db]));
  const toasts = useToast();
  const editing = useHighlightChanges(window, toasts);
  const [exporting, setExporting] = useState<ExportOpening | null>(null);
  useExportAsked(db, place, () => go({ ...place, exporting: false }), setExporting);
  const selection = useSelection();
  const { document } = window;
  const onQuery = (query: string): void => {
    go({ query, pageKey: null, exporting: false });
    setInBin(false);
    setLimit(STEP);
    window.scrollTo({ top: 0 });
  };
  const onExport = (request: ExportRequest): void =>
    void exportLibrary(db, request, document).then(toasts.say);
  return (
    <div class="tl-surface tl-page tl-library">
      <LibraryHead
        query={place.query}
        document={document}
        onQuery={onQuery}
        onExport={onExport}
        onImport={() => setImporting(true)}
        onExportMore={() => setExporting({ article: null, query: place.query, selection: [] })}
      />
      {importing && <ImportDialog db={db} onClose={() => setImporting(false)} />}
      {inBin ? (
        <LibraryBin db={db} toasts={toasts} onBack={() => setInBin(false)} />
      ) : (
        <LibraryList
          db={db}
          document={document}
          binned={bin.state === "ready" ? bin.value : 0}
          onBin={() => {
            setInBin(true);
            window.scrollTo({ top: 0 });
          }}
          library={library}
          target={place.pageKey}
          editing={editing}
          selection={selection}
          onMore={(why) => setLimit((now) => (why === "target" ? now * 2 : now + STEP))}
          onQuery={onQuery}
          onExport={(pageKey, format, target) => onExport({ pageKey, format, target })}
          onExportMore={(article) => setExporting({ article, query: place.query, selection: [] })}
          ownOrigin={window.location.origin}
        />
      )}
      {selection.ids.size > 0 && (
        <SelectionBar
          count={selection.ids.size}
          onClear={selection.clear}
          onExport={() => setExporting({ article: null, query: place.query, selection: [...selection.ids] })}
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
      <ToastPlace toast={toasts.toast} onDismiss={toasts.dismiss} />
    </div>
  );
}

/** Opens the choice of formats where the page's address asks for it, once. */
function useExportAsked(
  db: Database,
  { pageKey, query, exporting }: LibraryPlace,
  onAsked: () => void,
  open: (opening: ExportOpening) => void,
): void {
  useEffect(() => {
    if (!exporting) return;
    onAsked();
    const article = pageKey === null ? Promise.resolve(undefined) : readArticle(db, pageKey);
    void article.then((found) => open({ article: found ?? null, query, selection: [] }));
  }, [exporting]);
}
