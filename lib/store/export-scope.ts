import type { ArticleWithHighlights } from "@/lib/highlights/article";
import type { Highlight } from "@/lib/highlights/highlight";
import { comparePlace } from "@/lib/highlights/page-order";
import { isKept, soundArticle, soundHighlight } from "@/lib/highlights/sound-row";
import { foldName } from "@/lib/search/fold-name";
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
  /** The highlights with a tag, in whatever way it is written. */
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
      const nameOf = tagFolder();
      const wanted = nameOf(scope.tag);
      return grouped(db, await kept(db, ({ tags }) => tags.some((tag) => nameOf(tag) === wanted)), limit);
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
  const nameOf = tagFolder();
  const found = new Map<string, TagCount>();
  for (const { tags } of await kept(db, ({ tags }) => tags.length > 0)) {
    const counted = new Set<string>();
    for (const tag of tags) {
      const name = nameOf(tag);
      const entry = found.get(name) ?? { tag, count: 0 };
      // A highlight that has it in two ways of writing is one.
      if (!counted.has(name)) found.set(name, { ...entry, count: entry.count + 1 });
      counted.add(name);
    }
  }
  return [...found.values()].sort((a, b) => a.tag.localeCompare(b.tag));
}

/** Folds tags as the library's room of tags does, each once: highlights are many and tags few. */
function tagFolder(): (tag: string) => string {
  const names = new Map<string, string>();
  return (tag) => {
    const name = names.get(tag) ?? foldName(tag);
    names.set(tag, name);
    return name;
  };
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
