import { useState } from "preact/hooks";
import { ToastPlace } from "@/components/ToastPlace";
import { PageKeys } from "@/entrypoints/own-page/PageKeys";
import { useKeySheet } from "@/entrypoints/own-page/use-key-sheet";
import type { Database } from "@/lib/store/database";
import { ExportPanel } from "./ExportPanel";
import { ImportDialog } from "./ImportDialog";
import { LibraryBin } from "./LibraryBin";
import { LibraryHead } from "./LibraryHead";
import { LibraryInsights } from "./LibraryInsights";
import { LibraryMain } from "./LibraryMain";
import { LibraryNav } from "./LibraryNav";
import { LibrarySelection } from "./LibrarySelection";
import { LibraryTags } from "./LibraryTags";
import { TermsRoom } from "./TermsRoom";
import { useExportOpening } from "./use-export-opening";
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
  const exporting = useExportOpening(db, page);
  return (
    <div class="tl-surface tl-page tl-library">
      <LibraryHead
        query={listed.query}
        document={document}
        onQuery={(query) => ask({ query })}
        onExport={onExport}
        onImport={() => setImporting(true)}
        onExportMore={() => exporting.open({})}
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
          onExportMore={(article) => exporting.open({ article })}
        />
      )}
      {exporting.opening && (
        <ExportPanel
          db={db}
          document={document}
          opening={exporting.opening}
          onDone={toasts.say}
          onClose={exporting.close}
        />
      )}
      {keys.isOpen && <PageKeys page="library" onClose={keys.close} />}
      <div class="tl-library-foot">
        <ToastPlace toast={toasts.toast} onDismiss={toasts.dismiss} work={page.bulk.progress} />
        {room === "list" && list && (
          <LibrarySelection
            {...page}
            all={list.found.count}
            onExport={(selected) => exporting.open({ selection: selected })}
          />
        )}
      </div>
    </div>
  );
}
