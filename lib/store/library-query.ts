import type { ArticleWithHighlights } from "@/lib/highlights/article";
import type { Highlight } from "@/lib/highlights/highlight";
import { isKept, soundArticle, soundHighlight } from "@/lib/highlights/sound-row";
import { articleOf } from "./article-store";
import type { ArticleRow, Database } from "./database";
import { listPageHighlights } from "./highlight-store";

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

/** The highlights with these ids, in the order of the ids; without unknown ones and those in the bin. */
export async function highlightsByIds(db: Database, ids: readonly string[]): Promise<Highlight[]> {
  const rows = await db.highlights.bulkGet([...ids]);
  return rows.filter((row): row is Highlight => row !== undefined && isKept(row)).map(soundHighlight);
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
      article: soundArticle(articleOf(row)),
      highlights: await listPageHighlights(db, row.pageKey),
    })),
  );
}
