import { useEffect, useRef, useState } from "preact/hooks";
import { ExportMenu } from "@/components/ExportMenu";
import { onSlash } from "@/components/on-slash";
import { SearchField } from "@/components/SearchField";
import { ToastPlace } from "@/components/ToastPlace";
import { t } from "@/components/translate";
import { EXPORT_FORMATS } from "@/lib/exchange/formats";
import type { Database } from "@/lib/store/database";
import { type ExportRequest, exportLibrary } from "./export-library";
import { LibraryList } from "./LibraryList";
import { useHighlightChanges } from "./use-highlight-changes";
import { useLibrary } from "./use-library";
import { useLibraryPlace } from "./use-library-place";
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
  const toasts = useToast();
  const editing = useHighlightChanges(window, toasts);
  const search = useRef<HTMLElement>(null);
  const { document } = window;
  useEffect(() => {
    const ending = new AbortController();
    onSlash(document, () => search.current?.querySelector("input")?.select(), ending.signal);
    return () => ending.abort();
  }, [document]);
  const onQuery = (query: string): void => {
    go({ query, pageKey: null });
    setLimit(STEP);
    window.scrollTo({ top: 0 });
  };
  const onExport = (request: ExportRequest): void =>
    void exportLibrary(db, request, document).then(toasts.say);
  return (
    <div class="tl-surface tl-page tl-library">
      <header class="tl-library-head" ref={search}>
        <h1 class="tl-wordmark">
          <img src="/icon/logo.svg" alt="" width="26" height="26" />
          {t("library_title")}
        </h1>
        <SearchField
          query={place.query}
          label={t("library_search")}
          hint={t("library_search_hint")}
          autoFocus={false}
          onQuery={onQuery}
        />
        <ExportMenu
          label={t("export_everything")}
          formats={EXPORT_FORMATS}
          onExport={(format, target) => onExport({ format, target })}
        />
      </header>
      <LibraryList
        library={library}
        target={place.pageKey}
        editing={editing}
        onMore={(why) => setLimit((now) => (why === "target" ? now * 2 : now + STEP))}
        onQuery={onQuery}
        onExport={(pageKey, format, target) => onExport({ pageKey, format, target })}
        ownOrigin={window.location.origin}
      />
      <ToastPlace toast={toasts.toast} onDismiss={toasts.dismiss} />
    </div>
  );
}
