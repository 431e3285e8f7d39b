import type { Article, ArticleWithHighlights } from "@/lib/highlights/article";
import type { Highlight } from "@/lib/highlights/highlight";
import { findMatches } from "@/lib/search/find-matches";
import { foldName, siteNames } from "@/lib/search/fold-name";
import { parseQuery } from "@/lib/search/parse-query";
import { type Criterion, isWrong } from "@/lib/search/query";

/** The ids of the highlights that a query finds, by looking at every one: what the index is held against. Sorted. */
export function plainSearch(
  items: readonly ArticleWithHighlights[],
  query: string,
  orphans: ReadonlySet<string> = new Set(),
): string[] {
  const parsed = parseQuery(query);
  if (isWrong(parsed)) return [];
  return items
    .flatMap(({ article, highlights }) =>
      highlights.filter((highlight) =>
        parsed.clauses.every(
          ({ criterion, not }) => fulfils(criterion, highlight, article, orphans.has(highlight.id)) !== not,
        ),
      ),
    )
    .map(({ id }) => id)
    .sort();
}

function fulfils(criterion: Criterion, highlight: Highlight, article: Article, orphan: boolean): boolean {
  const host = URL.canParse(article.url) ? new URL(article.url).host : "";
  switch (criterion.kind) {
    case "words": {
      const own = [highlight.quote, highlight.note, ...highlight.tags];
      const texts = [...own, article.title, article.byline, article.siteName, host];
      return texts.some((text) => findMatches(text, [criterion.phrase]).length > 0);
    }
    case "tag":
      return highlight.tags.some((tag) => foldName(tag) === criterion.name);
    case "term":
      return criterion.ids.some((id) => highlight.terms.includes(id));
    case "site":
      return siteNames(host, article.siteName).includes(criterion.name);
    case "color":
      return highlight.color === criterion.color;
    case "time":
      return highlight.createdAt >= criterion.from && highlight.createdAt < criterion.to;
    case "note":
      return highlight.note.trim() !== "";
    case "orphan":
      return orphan;
  }
}
