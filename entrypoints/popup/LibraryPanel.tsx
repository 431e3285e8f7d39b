import { useMemo, useState } from "preact/hooks";
import { ArticleSummary } from "@/components/ArticleSummary";
import { articleLanguage, linkable } from "@/components/article-source";
import { EmptyState } from "@/components/EmptyState";
import { HighlightLine } from "@/components/HighlightLine";
import { SearchField } from "@/components/SearchField";
import { t } from "@/components/translate";
import { BackupReminder } from "@/entrypoints/library/BackupReminder";
import { findMatches } from "@/entrypoints/library/find-matches";
import { type LibraryView, useLibrary } from "@/entrypoints/library/use-library";
import type { Live } from "@/entrypoints/library/use-live-query";
import { highlightLink } from "@/lib/highlights/text-fragment";
import type { Database } from "@/lib/store/database";
import { searchWords } from "@/lib/store/search-fold";

/** So many articles are shown; the whole library is a page of its own. */
const LIMIT = 12;

/** Props of {@link LibraryPanel}. */
export interface LibraryPanelProps {
  db: Database;
  /** The origin of the extension's pages. */
  ownOrigin: string;
  /** Opens the library, at an article where one is meant. */
  onOpenLibrary(pageKey?: string): void;
}

/** The library in little: a search, the articles that were changed last. */
export function LibraryPanel({ db, ownOrigin, onOpenLibrary }: LibraryPanelProps) {
  const [query, setQuery] = useState("");
  const library = useLibrary(db, query, LIMIT);
  return (
    <>
      <SearchField
        query={query}
        label={t("library_search")}
        hint={t("library_search_hint")}
        autoFocus
        onQuery={setQuery}
      />
      <BackupReminder db={db} />
      <Found library={library} ownOrigin={ownOrigin} onOpenLibrary={onOpenLibrary} />
    </>
  );
}

function Found({
  library,
  ownOrigin,
  onOpenLibrary,
}: { library: Live<LibraryView> } & Omit<LibraryPanelProps, "db">) {
  const query = library.state === "ready" ? library.value.query.trim() : "";
  const words = useMemo(() => searchWords(query), [query]);
  const find = (text: string) => findMatches(text, words);
  if (library.state === "loading") return <p class="tl-waiting">{t("popup_loading")}</p>;
  if (library.state === "failed") {
    return <EmptyState title={t("library_failed_title")} hint={t("library_failed_hint")} />;
  }
  const { articles } = library.value;
  if (articles.length === 0) return <Nothing query={query} />;
  return articles.map((item) => {
    const href = linkable(item.article.url, ownOrigin);
    return (
      <ArticleSummary
        key={item.article.pageKey}
        item={item}
        find={find}
        onOpen={() => onOpenLibrary(item.article.pageKey)}
        renderHighlight={(highlight) => (
          <HighlightLine
            highlight={highlight}
            target={href && highlightLink(href, highlight)}
            find={find}
            lang={articleLanguage(item.article)}
          />
        )}
      />
    );
  });
}

function Nothing({ query }: { query: string }) {
  return query === "" ? (
    <EmptyState title={t("library_empty_title")} hint={t("library_empty_hint")} />
  ) : (
    <EmptyState title={t("library_no_results_title", query)} hint={t("library_no_results_hint")} />
  );
}
