import { useState } from "preact/hooks";
import { ToastPlace } from "@/components/ToastPlace";
import { PageKeys } from "@/entrypoints/own-page/PageKeys";
import { useKeySheet } from "@/entrypoints/own-page/use-key-sheet";
import type { Database } from "@/lib/store/database";
import { ExportPanel } from "./ExportPanel";
import type { ExportOpening } from "./export-scopes";
import { ImportDialog } from "./ImportDialog";
import { LibraryBin } from "./LibraryBin";
import { LibraryHead } from "./LibraryHead";
import { LibraryInsights } from "./LibraryInsights";
import { LibraryMain } from "./LibraryMain";
import { LibraryNav } from "./LibraryNav";
import { LibrarySelection } from "./LibrarySelection";
import { LibraryTags } from "./LibraryTags";
import { TermsRoom } from "./TermsRoom";
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
  const { place, listed, ask, onExport, toasts, list } = page;
  const { room } = place;
  const keys = useKeySheet(document);
  const [importing, setImporting] = useState(false);
  const [exporting, setExporting] = useState<ExportOpening | null>(null);
  useExportAsked(db, place, page.closeExport, setExporting);
  const exportMore = (what: Partial<ExportOpening>): void =>
    setExporting({ article: null, query: listed.query, selection: [], ...what });
  return (
    <div class="tl-surface tl-page tl-library">
      <LibraryHead
        query={listed.query}
        document={document}
        onQuery={(query) => ask({ query })}
        onExport={onExport}
        onImport={() => setImporting(true)}
        onExportMore={() => exportMore({})}
      />
      {importing && <ImportDialog db={db} onClose={() => setImporting(false)} />}
      <LibraryNav {...page} document={document} onKeys={keys.open} />
      {room === "bin" && <LibraryBin {...page} db={db} window={window} />}
      {room === "tags" && <LibraryTags {...page} onTag={(query) => ask({ query })} />}
      {room === "insights" && <LibraryInsights {...page} db={db} window={window} />}
      {room === "terms" && <TermsRoom {...page} db={db} window={window} />}
      {room === "list" && (
        <LibraryMain
          {...page}
          place={listed}
          db={db}
          window={window}
          ownOrigin={window.location.origin}
          onGrouping={(grouping) => ask({ grouping })}
          onQuery={(query) => ask({ query })}
          onRestore={() => setImporting(true)}
          onExport={(pageKey, format, target) => onExport({ pageKey, format, target })}
          onExportMore={(article) => exportMore({ article })}
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
      {keys.isOpen && <PageKeys page="library" onClose={keys.close} />}
      <div class="tl-library-foot">
        <ToastPlace toast={toasts.toast} onDismiss={toasts.dismiss} work={page.bulk.progress} />
        {room === "list" && list && (
          <LibrarySelection
            {...page}
            all={list.found.count}
            onExport={(selected) => exportMore({ selection: selected })}
          />
        )}
      </div>
    </div>
  );
}
