import { useState } from "preact/hooks";
import { articleLanguage } from "@/components/article-source";
import { HighlightLine } from "@/components/HighlightLine";
import { t } from "@/components/translate";
import type { Database } from "@/lib/store/database";
import { libraryHash } from "./library-hash";
import { pagesOf, useArticles, usePassages } from "./use-term-details";

/** So many passages are listed at first, and more at each wish for more. */
const STEP = 10;

/** Props of {@link TermPassageList}. */
export interface TermPassageListProps {
  id: string;
  db: Database;
  window: Window;
}

/** The passages kept on a term, the newest first; each leads to its article in the list of highlights. */
export function TermPassageList({ id, db, window }: TermPassageListProps) {
  const [limit, setLimit] = useState(STEP);
  const { highlights, complete } = usePassages(db, id, limit);
  const articles = useArticles(db, pagesOf(highlights));
  if (highlights.length === 0) return null;
  return (
    <section class="tl-term-section">
      <h3 class="tl-term-heading">{t("term_passages")}</h3>
      <ul class="tl-lines">
        {highlights.map((highlight) => {
          const article = articles.get(highlight.pageKey);
          return (
            <li key={highlight.id}>
              <HighlightLine
                highlight={highlight}
                target={() => {
                  window.location.hash = libraryHash({ pageKey: highlight.pageKey });
                }}
                lang={article ? articleLanguage(article) : ""}
              />
              <p class="tl-term-source" lang={article ? articleLanguage(article) : undefined}>
                {article?.title || t("library_untitled")}
              </p>
            </li>
          );
        })}
      </ul>
      <p class="tl-term-more">
        {!complete && (
          <button type="button" class="tl-quiet-button" onClick={() => setLimit(limit + STEP)}>
            {t("term_more")}
          </button>
        )}
        <a href={libraryHash({ query: `term:${id}` })}>{t("term_passages_in_list")}</a>
      </p>
    </section>
  );
}
