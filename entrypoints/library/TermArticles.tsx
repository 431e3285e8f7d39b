import { useMemo, useState } from "preact/hooks";
import { articleLanguage, linkable } from "@/components/article-source";
import { countText } from "@/components/count-text";
import { formatTime } from "@/components/format-time";
import { t } from "@/components/translate";
import type { Article } from "@/lib/highlights/article";
import type { MetArticle } from "@/lib/insights/met-article";
import type { Database } from "@/lib/store/database";
import { libraryHash } from "./library-hash";
import type { ReadRecord } from "./use-read-record";
import { useArticles } from "./use-term-details";

/** So many articles are listed at first, and more at each wish for more. */
const STEP = 10;

/** Props of {@link TermArticles}. */
export interface TermArticlesProps {
  id: string;
  db: Database;
  record: ReadRecord;
  ownOrigin: string;
}

/** The articles that mention a term, the one with most mentions first. */
export function TermArticles({ id, db, record, ownOrigin }: TermArticlesProps) {
  const [limit, setLimit] = useState(STEP);
  const all = useMemo(() => mentioning(record.articles, id), [record, id]);
  const listed = all.slice(0, limit);
  const known = useArticles(
    db,
    listed.filter(({ onlyRead }) => !onlyRead).map(({ pageKey }) => pageKey),
  );
  if (all.length === 0) return null;
  return (
    <section class="tl-term-section">
      <h3 class="tl-term-heading">{t("term_in_articles")}</h3>
      <ul class="tl-term-articles">
        {listed.map((met) => (
          <ArticleLine
            key={met.pageKey}
            id={id}
            met={met}
            article={known.get(met.pageKey)}
            ownOrigin={ownOrigin}
          />
        ))}
      </ul>
      {listed.length < all.length && (
        <button type="button" class="tl-quiet-button" onClick={() => setLimit(limit + STEP)}>
          {t("term_more")}
        </button>
      )}
    </section>
  );
}

function mentioning(articles: readonly MetArticle[], id: string): MetArticle[] {
  return articles
    .filter(({ counts }) => counts.has(id))
    .sort((a, b) => b.counts.get(id)! - a.counts.get(id)! || b.lastSeenAt - a.lastSeenAt);
}

interface ArticleLineProps {
  id: string;
  met: MetArticle;
  /** Absent until it is read, and for one that was only read. */
  article: Article | undefined;
  ownOrigin: string;
}

/** An article of the library leads to its highlights, another one to itself. */
function ArticleLine({ id, met, article, ownOrigin }: ArticleLineProps) {
  const { onlyRead, pageKey, host, lastSeenAt, counts } = met;
  const name = (onlyRead ? onlyRead.title : article?.title) || (onlyRead?.url ?? t("library_untitled"));
  const lang = article ? articleLanguage(article) : "";
  const href = onlyRead ? linkable(onlyRead.url, ownOrigin) : libraryHash({ pageKey });
  return (
    <li>
      {href ? (
        <a href={href} lang={lang} {...(onlyRead && { target: "_blank", rel: "noopener noreferrer" })}>
          {name}
        </a>
      ) : (
        <span lang={lang}>{name}</span>
      )}
      <p class="tl-term-source">
        {host !== "" && <span class="tl-group-part">{host}</span>}
        <span class="tl-group-part">{countText("term_mentions", counts.get(id) ?? 0)}</span>
        <span class="tl-group-part">{formatTime(lastSeenAt, "day")}</span>
        {onlyRead && <span class="tl-group-part">{t("term_only_read")}</span>}
      </p>
    </li>
  );
}
