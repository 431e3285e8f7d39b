import type { Article, ArticleDraft } from "@/lib/highlights/article";
import type { Stamp } from "@/lib/highlights/highlight";
import type { StoreContext } from "./context";
import type { ArticleRow, Database } from "./database";

/**
 * Keeps what is known of the page that a highlight was made on. What an earlier visit found stays (the reader may have
 * changed it since); what it did not find is filled in. Call it inside the highlight's transaction.
 */
export async function upsertArticle(ctx: StoreContext, draft: ArticleDraft, stamp: Stamp): Promise<void> {
  const stored = await ctx.db.articles.get(draft.pageKey);
  const now = ctx.now();
  if (!stored) {
    const row = { ...draft, id: ctx.newId(), createdAt: now, updatedAt: now, stamps: { title: stamp } };
    await ctx.db.articles.add(row);
    return;
  }
  await ctx.db.articles.put({
    ...stored,
    title: stored.title || draft.title,
    byline: stored.byline || draft.byline,
    siteName: stored.siteName || draft.siteName,
    language: stored.language || draft.language,
    publishedTime: stored.publishedTime || draft.publishedTime,
    stamps: stored.title === "" && draft.title !== "" ? { title: stamp } : stored.stamps,
  });
}

/**
 * Brings an article's place in the library up to date after its highlights changed: with none left it is no longer
 * listed, and comes back with the first that is restored. Call it inside the same transaction.
 *
 * @param changedAt when a highlight was added or edited, ms since the epoch; left out, the article keeps its time.
 */
export async function refreshListing(
  { db }: StoreContext,
  pageKey: string,
  changedAt?: number,
): Promise<void> {
  const row = await db.articles.get(pageKey);
  if (!row) return;
  const kept = await db.highlights
    .where("pageKey")
    .equals(pageKey)
    .filter(({ deletedAt }) => deletedAt === null)
    .first();
  const updatedAt = changedAt ?? row.updatedAt;
  const article = articleOf(row);
  await db.articles.put(kept ? { ...article, updatedAt, listedAt: updatedAt } : { ...article, updatedAt });
}

/**
 * Removes articles that have no highlight left, in the bin or out of it, with all that is known of them. Call it inside a
 * transaction.
 *
 * @param keepsRead whether what was recorded of an article that was only read stays: it was there without highlights.
 */
export async function removeEmptyArticles(
  { db }: StoreContext,
  pageKeys: Iterable<string>,
  { keepsRead = false } = {},
): Promise<void> {
  for (const pageKey of new Set(pageKeys)) {
    if ((await db.highlights.where("pageKey").equals(pageKey).count()) > 0) continue;
    await db.articles.delete(pageKey);
    await db.texts.delete(pageKey);
    const isOnlyRead = keepsRead && (await db.encounters.get(pageKey))?.onlyRead !== undefined;
    if (!isOnlyRead) await db.encounters.delete(pageKey);
  }
}

/** The article of a page, whether it is listed or not. */
export async function readArticle(db: Database, pageKey: string): Promise<Article | undefined> {
  const row = await db.articles.get(pageKey);
  return row && articleOf(row);
}

/** A stored row without what only the database needs. */
export function articleOf({ listedAt: _, ...article }: ArticleRow): Article {
  return article;
}
