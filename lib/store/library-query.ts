import type { ArticleWithHighlights } from "@/lib/highlights/article";
import type { Highlight } from "@/lib/highlights/highlight";
import { articleOf } from "./article-store";
import type { ArticleRow, Database } from "./database";
import { listPageHighlights } from "./highlight-store";
import { matchArticle } from "./match-article";
import { searchWords } from "./search-fold";

/** How many articles a search reads at a time, before it looks whether it has enough. */
const SEARCH_STEP = 100;

/** Which part of the library to read. */
export interface LibraryPage {
  /** At most so many articles. */
  limit: number;
  /** So many articles of the newest left out. */
  offset?: number;
}

/**
 * Articles with something kept on them, the last changed first, each with its highlights in the order of the page.
 * Reads only these. Without the bin. Works in Dexie's `liveQuery`, as all functions here do.
 */
export async function recentArticles(
  db: Database,
  { limit, offset = 0 }: LibraryPage,
): Promise<ArticleWithHighlights[]> {
  return db.transaction("r", [db.articles, db.highlights], async () => {
    const rows = await db.articles.orderBy("listedAt").reverse().offset(offset).limit(limit).toArray();
    return withHighlights(db, rows);
  });
}

/**
 * Articles in which all words of `query` are found, the last changed first, each with the highlights that match: a word
 * counts when the highlight's quote, note or tags have it, or the article's title, author, site or host. So words that
 * the article alone has give all its highlights. An empty query gives the recent articles.
 *
 * Stops reading when it has `limit` articles.
 */
export async function searchLibrary(
  db: Database,
  query: string,
  { limit }: { limit: number },
): Promise<ArticleWithHighlights[]> {
  const words = searchWords(query);
  if (words.length === 0) return recentArticles(db, { limit });
  return db.transaction("r", [db.articles, db.highlights], async () => {
    const rows = (await db.articles.orderBy("listedAt").toArray()).reverse();
    const found: ArticleWithHighlights[] = [];
    for (let start = 0; start < rows.length && found.length < limit; start += SEARCH_STEP) {
      for (const item of await withHighlights(db, rows.slice(start, start + SEARCH_STEP))) {
        const highlights = matchArticle(item, words);
        if (highlights.length > 0) found.push({ article: item.article, highlights });
      }
    }
    return found.slice(0, limit);
  });
}

/** The highlights with these ids, in the order of the ids; without unknown ones and those in the bin. */
export async function highlightsByIds(db: Database, ids: readonly string[]): Promise<Highlight[]> {
  const rows = await db.highlights.bulkGet([...ids]);
  return rows.filter((row): row is Highlight => row !== undefined && row.deletedAt === null);
}

/** What an export of everything, or of one page, writes: as {@link recentArticles}, all at once. */
export async function exportableArticles(db: Database, pageKey?: string): Promise<ArticleWithHighlights[]> {
  if (pageKey === undefined) return recentArticles(db, { limit: Number.POSITIVE_INFINITY });
  return db.transaction("r", [db.articles, db.highlights], async () => {
    const row = await db.articles.get(pageKey);
    return row?.listedAt === undefined ? [] : withHighlights(db, [row]);
  });
}

function withHighlights(db: Database, rows: readonly ArticleRow[]): Promise<ArticleWithHighlights[]> {
  return Promise.all(
    rows.map(async (row) => ({
      article: articleOf(row),
      highlights: await listPageHighlights(db, row.pageKey),
    })),
  );
}
