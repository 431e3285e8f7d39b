import { useEffect, useMemo, useRef } from "preact/hooks";
import { ArticleSummary } from "@/components/ArticleSummary";
import { articleLanguage, linkable } from "@/components/article-source";
import { countText } from "@/components/count-text";
import { EmptyState } from "@/components/EmptyState";
import { HighlightLine } from "@/components/HighlightLine";
import { LibraryFailed } from "@/components/LibraryFailed";
import { t } from "@/components/translate";
import { BackupReminder } from "@/entrypoints/library/BackupReminder";
import { FoundTexts } from "@/entrypoints/library/FoundTexts";
import { noResultsHint } from "@/entrypoints/library/no-results-hint";
import { SearchFaults } from "@/entrypoints/library/SearchFaults";
import { type LibraryView, useLibrary } from "@/entrypoints/library/use-library";
import type { Live } from "@/entrypoints/library/use-live-query";
import type { ResolvedQuery } from "@/entrypoints/library/use-resolved-query";
import { highlightLink } from "@/lib/highlights/text-fragment";
import { findMatches } from "@/lib/search/find-matches";
import { isWrong, phrasesToMark } from "@/lib/search/query";
import type { Database } from "@/lib/store/database";
import { STOPS } from "./popup-keys";

/** So many articles are shown; the whole library is a page of its own. */
const LIMIT = 12;

/** Props of {@link LibraryPanel}. */
export interface LibraryPanelProps {
  db: Database;
  /** What is searched for, `""` for nothing. */
  query: string;
  /** Whether the library is gone, so that an empty one is no beginning. */
  isLost: boolean;
  /** A search of which the first hit is wanted as soon as it is found; `null` for none. */
  entered: string | null;
  onEntered(): void;
  /** The origin of the extension's pages. */
  ownOrigin: string;
  /** Opens the library, at an article where one is meant. */
  onOpenLibrary(pageKey?: string): void;
}

/** The library in little: what a search finds, in kept texts too, else the articles that were changed last. */
export function LibraryPanel({ db, query, entered, onEntered, ...props }: LibraryPanelProps) {
  const library = useLibrary(db, query, LIMIT);
  const list = useRef<HTMLDivElement>(null);
  const found = library.state === "ready" ? library.value.query : null;
  useEffect(() => {
    if (entered === null || entered !== found) return;
    onEntered();
    list.current?.querySelector<HTMLElement>(STOPS)?.click();
  }, [entered, found]);
  return (
    <div ref={list}>
      {query === "" && <BackupReminder db={db} />}
      <Found library={library} {...props} />
    </div>
  );
}

function Found({
  library,
  isLost,
  ownOrigin,
  onOpenLibrary,
}: { library: Live<LibraryView> } & Pick<LibraryPanelProps, "isLost" | "ownOrigin" | "onOpenLibrary">) {
  const parsed = library.state === "ready" ? library.value.parsed : null;
  const phrases = useMemo(() => (parsed ? phrasesToMark(parsed) : []), [parsed]);
  const find = (text: string) => findMatches(text, phrases);
  if (library.state === "loading") return <p class="tl-waiting">{t("popup_loading")}</p>;
  if (library.state === "failed") return <LibraryFailed />;
  const { articles, texts, inText } = library.value;
  const query = library.value.query.trim();
  if (isWrong(library.value.parsed)) return <SearchFaults query={query} parsed={library.value.parsed} />;
  if (articles.length + inText === 0) {
    return isLost && query === "" ? null : <Nothing query={query} parsed={library.value.parsed} />;
  }
  return (
    <>
      <SearchFaults query={query} parsed={library.value.parsed} />
      {articles.map((item) => {
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
      })}
      {inText > 0 && (
        <FoundTexts count={inText} found={texts} phrases={phrases} library="/library.html">
          {inText > texts.length && (
            <button type="button" class="tl-quiet-button" onClick={() => onOpenLibrary()}>
              {countText("library_more_texts", inText - texts.length)}
            </button>
          )}
        </FoundTexts>
      )}
    </>
  );
}

function Nothing({ query, parsed }: ResolvedQuery) {
  return query === "" ? (
    <EmptyState title={t("library_empty_title")} hint={t("library_empty_hint")} />
  ) : (
    <EmptyState title={t("library_no_results_title", query)} hint={noResultsHint(parsed)} />
  );
}
