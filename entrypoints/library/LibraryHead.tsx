import { useRef } from "preact/hooks";
import { ExportMenu } from "@/components/ExportMenu";
import { Icon } from "@/components/Icon";
import { onSlash } from "@/components/on-slash";
import { SearchField } from "@/components/SearchField";
import { t } from "@/components/translate";
import { useListening } from "@/components/use-listening";
import { QUICK_FORMATS } from "@/lib/exchange/quick-formats";
import type { ExportRequest } from "./export-library";

/** Props of {@link LibraryHead}. */
export interface LibraryHeadProps {
  query: string;
  /** Where `/` is listened for, which leads to the search. */
  document: Document;
  onQuery(query: string): void;
  onExport(request: ExportRequest): void;
  /** Opens the choice of all formats. */
  onExportMore(): void;
  onImport(): void;
}

/** The head of the library: its name, the search, import, the export of everything, the way to the settings. */
export function LibraryHead({
  query,
  document,
  onQuery,
  onExport,
  onExportMore,
  onImport,
}: LibraryHeadProps) {
  const head = useRef<HTMLElement>(null);
  useListening(
    (signal) => {
      const toSearch = (): void => {
        // A room with a search of its own is searched by it.
        const search = document.querySelector<HTMLInputElement>("main input[type=search]");
        (search ?? head.current?.querySelector("input"))?.select();
      };
      onSlash(document, toSearch, signal);
    },
    [document],
  );
  return (
    <header class="tl-library-head" ref={head}>
      <h1 class="tl-wordmark">
        <img src="/icon/logo.svg" alt="" width="26" height="26" />
        {t("library_title")}
      </h1>
      <SearchField
        query={query}
        label={t("library_search")}
        hint={t("library_search_short")}
        autoFocus={false}
        onQuery={onQuery}
      />
      <div class="tl-library-ways">
        <button type="button" class="tl-button" onClick={() => onImport()}>
          {t("import_open")}
        </button>
        <ExportMenu
          label={t("export_everything")}
          formats={QUICK_FORMATS}
          onExport={(format, target) => onExport({ format, target })}
          onMore={onExportMore}
        />
        <a class="tl-button tl-settings-way" href="/options.html">
          <Icon name="settings" />
          {t("options_title")}
        </a>
      </div>
    </header>
  );
}
