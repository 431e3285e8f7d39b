import type { ArticleWithHighlights } from "@/lib/highlights/article";
import type { Highlight } from "@/lib/highlights/highlight";
import { comparePlace } from "@/lib/highlights/page-order";
import { isKept, soundArticle, soundHighlight } from "@/lib/highlights/sound-row";
import type { ParsedQuery } from "@/lib/search/query";
import { articleOf } from "./article-store";
import type { ArticleRow, Database } from "./database";
import { exportableArticles, highlightsByIds, recentArticles } from "./library-query";
import { searchLibrary } from "./search-library";

/** Which part of the library to export. Nothing that is in the bin belongs to any. */
export type ExportScope =
  | { kind: "everything" }
  | { kind: "article"; pageKey: string }
  /** What a search of the library finds. */
  | { kind: "search"; query: ParsedQuery }
  /** The highlights with a tag, in whatever case. */
  | { kind: "tag"; tag: string }
  /** Highlights that were selected, by their ids. */
  | { kind: "selection"; ids: readonly string[] };

/**
 * The articles of a scope, the last changed first, each with those of its highlights that belong to it, in the order of
 * the page.
 *
 * @param limit so many articles are enough, say for a preview.
 */
export async function readScope(
  db: Database,
  scope: ExportScope,
  limit = Number.POSITIVE_INFINITY,
): Promise<ArticleWithHighlights[]> {
  switch (scope.kind) {
    case "article":
      return exportableArticles(db, scope.pageKey);
    case "search":
      return searchLibrary(db, scope.query, { limit });
    case "selection":
      return grouped(db, await highlightsByIds(db, scope.ids));
    case "tag": {
      const wanted = scope.tag.toLowerCase();
      return grouped(
        db,
        await kept(db, ({ tags }) => tags.some((tag) => tag.toLowerCase() === wanted)),
        limit,
      );
    }
    case "everything":
      return limit < Number.POSITIVE_INFINITY
        ? recentArticles(db, { limit })
        : grouped(db, await kept(db, () => true));
  }
}

/** A tag, and how many highlights have it. */
export interface TagCount {
  tag: string;
  count: number;
}

/** All tags with how many highlights have each, in the order of the alphabet; the way of writing that is met first counts. */
export async function listTags(db: Database): Promise<TagCount[]> {
  const found = new Map<string, TagCount>();
  for (const { tags } of await kept(db, ({ tags }) => tags.length > 0)) {
    for (const tag of tags) {
      const entry = found.get(tag.toLowerCase()) ?? { tag, count: 0 };
      found.set(tag.toLowerCase(), { ...entry, count: entry.count + 1 });
    }
  }
  return [...found.values()].sort((a, b) => a.tag.localeCompare(b.tag));
}

/** Read in one go: a query for each article takes many times as long. */
async function kept(db: Database, fits: (highlight: Highlight) => boolean): Promise<Highlight[]> {
  const rows = await db.highlights.toArray();
  return rows.filter(isKept).map(soundHighlight).filter(fits);
}

async function grouped(
  db: Database,
  highlights: readonly Highlight[],
  limit = Number.POSITIVE_INFINITY,
): Promise<ArticleWithHighlights[]> {
  const byPage = new Map<string, Highlight[]>();
  for (const highlight of highlights) {
    const page = byPage.get(highlight.pageKey);
    if (page) page.push(highlight);
    else byPage.set(highlight.pageKey, [highlight]);
  }
  const rows = await db.articles.bulkGet([...byPage.keys()]);
  return rows
    .filter((row): row is ArticleRow => row?.listedAt !== undefined)
    .sort((a, b) => (b.listedAt ?? 0) - (a.listedAt ?? 0) || (a.pageKey < b.pageKey ? 1 : -1))
    .slice(0, limit)
    .map((row) => ({
      article: soundArticle(articleOf(row)),
      highlights: byPage.get(row.pageKey)!.sort(comparePlace),
    }));
}
