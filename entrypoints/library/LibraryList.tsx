import { useMemo } from "preact/hooks";
import { countText } from "@/components/count-text";
import { EmptyState } from "@/components/EmptyState";
import type { ExportTarget } from "@/components/ExportMenu";
import { t } from "@/components/translate";
import type { ExportFormatId } from "@/lib/exchange/formats";
import type { Article } from "@/lib/highlights/article";
import type { Database } from "@/lib/store/database";
import { searchWords } from "@/lib/store/search-fold";
import { BackupReminder } from "./BackupReminder";
import { findMatches } from "./find-matches";
import { LibraryArticle } from "./LibraryArticle";
import { LibraryFault } from "./LibraryFault";
import type { HighlightEditing } from "./use-highlight-changes";
import type { LibraryView } from "./use-library";
import type { Live } from "./use-live-query";
import { useReachEnd } from "./use-reach-end";
import type { Selection } from "./use-selection";
import { useTarget } from "./use-target";

/** Props of {@link LibraryList}. */
export interface LibraryListProps {
  db: Database;
  document: Document;
  library: Live<LibraryView>;
  /** The page key of the article to scroll to, once. */
  target: string | null;
  editing: HighlightEditing;
  selection: Selection;
  /** The origin of the extension's pages. */
  ownOrigin: string;
  /** More articles are wanted: because the end of these is near, or because the target is not among them. */
  onMore(why: "end" | "target"): void;
  /** How many highlights are in the bin. */
  binned: number;
  /** Opens the bin. */
  onBin(): void;
  onQuery(query: string): void;
  onExport(pageKey: string, format: ExportFormatId, target: ExportTarget): void;
  /** Opens the choice of all formats for an article. */
  onExportMore(article: Article): void;
}

/** The library's articles, or what stands in their place. */
export function LibraryList(props: LibraryListProps) {
  const { library } = props;
  if (library.state === "loading") {
    return (
      <main class="tl-library-main">
        <p class="tl-waiting">{t("library_loading")}</p>
      </main>
    );
  }
  return (
    <main class="tl-library-main">
      {library.state === "ready" && <BackupReminder db={props.db} />}
      {library.state === "failed" ? (
        <LibraryFault db={props.db} document={props.document} />
      ) : (
        <Articles {...props} view={library.value} />
      )}
      {library.state === "ready" && props.binned > 0 && (
        <button type="button" class="tl-quiet-button tl-to-bin" onClick={() => props.onBin()}>
          {countText("bin_open", props.binned)}
        </button>
      )}
    </main>
  );
}

function Articles(props: LibraryListProps & { view: LibraryView }) {
  const { view, target, onMore } = props;
  const { articles, complete, query } = view;
  const words = useMemo(() => searchWords(query), [query]);
  const find = (text: string) => findMatches(text, words);
  const list = useTarget(view, target, () => onMore("target"));
  return (
    <>
      <p class={words.length > 0 && articles.length > 0 ? "tl-found" : "tl-visually-hidden"} role="status">
        {words.length > 0 && complete && countText("library_found", articles.length)}
      </p>
      {articles.length === 0 && <NothingHere query={query.trim()} onQuery={props.onQuery} />}
      <div ref={list}>
        {articles.map((item) => (
          <LibraryArticle
            key={item.article.pageKey}
            item={item}
            isTarget={item.article.pageKey === target}
            editing={props.editing}
            selection={props.selection}
            ownOrigin={props.ownOrigin}
            find={find}
            onQuery={props.onQuery}
            onExport={props.onExport}
            onExportMore={props.onExportMore}
          />
        ))}
      </div>
      {/* The key: a longer list watches for its end anew, also where that is still in view. */}
      {!complete && <More key={articles.length} onMore={() => onMore("end")} />}
    </>
  );
}

function NothingHere({ query, onQuery }: { query: string } & Pick<LibraryListProps, "onQuery">) {
  if (query !== "") {
    return (
      <EmptyState title={t("library_no_results_title", query)} hint={t("library_no_results_hint")}>
        <button type="button" class="tl-button" onClick={() => onQuery("")}>
          {t("library_clear_search")}
        </button>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t("library_empty_title")} hint={t("library_empty_hint")}>
      <a class="tl-button" href="/welcome.html">
        {t("library_try_demo")}
      </a>
    </EmptyState>
  );
}

function More({ onMore }: { onMore(): void }) {
  const end = useReachEnd<HTMLButtonElement>(onMore);
  return (
    <button type="button" class="tl-quiet-button" ref={end} onClick={() => onMore()}>
      {t("library_show_more")}
    </button>
  );
}
