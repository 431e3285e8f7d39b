import type { Highlight } from "@/lib/highlights/highlight";
import type { ImportedArticle } from "@/lib/imports/import-slice";
import type { StoreContext } from "./context";
import type { ArticleRow, ImportUndo } from "./database";
import type { ChangeMoment } from "./own-term-row";

/**
 * Writes the articles of a part of an import. What is known here stays, what is missing is filled in. Call it inside the
 * import's transaction, after its highlights were added.
 *
 * @param added the highlights of that part that are new.
 * @param undo is given the rows as they were.
 */
export async function importArticles(
  { db, newId }: StoreContext,
  articles: readonly ImportedArticle[],
  added: readonly Highlight[],
  moment: ChangeMoment,
  undo: ImportUndo,
): Promise<void> {
  const stored = await db.articles.bulkGet(articles.map(({ pageKey }) => pageKey));
  const byPage = new Map<string, Highlight[]>();
  for (const highlight of added) {
    const page = byPage.get(highlight.pageKey);
    if (page) page.push(highlight);
    else byPage.set(highlight.pageKey, [highlight]);
  }
  const rows = articles.map((article, index) => {
    const before = stored[index];
    if (before) undo.before.articles.push(before);
    else undo.added.articles.push(article.pageKey);
    const highlights = byPage.get(article.pageKey) ?? [];
    return listed(
      before ? filledIn(before, article, highlights, moment) : newRow(article, newId, highlights, moment),
      highlights,
    );
  });
  await db.articles.bulkPut(rows);
}

function newRow(
  { kept, ...draft }: ImportedArticle,
  newId: () => string,
  added: readonly Highlight[],
  moment: ChangeMoment,
): ArticleRow {
  if (kept) return { ...draft, ...kept };
  const first = added.reduce((least, { createdAt }) => Math.min(least, createdAt), moment.now);
  return {
    ...draft,
    id: newId(),
    createdAt: first,
    updatedAt: latestOf(added, first),
    stamps: { title: moment.stamp },
  };
}

function filledIn(
  before: ArticleRow,
  { kept, ...article }: ImportedArticle,
  added: readonly Highlight[],
  { stamp }: ChangeMoment,
): ArticleRow {
  const updatedAt = kept ? Math.max(before.updatedAt, kept.updatedAt) : latestOf(added, before.updatedAt);
  return {
    ...before,
    title: before.title || article.title,
    byline: before.byline || article.byline,
    siteName: before.siteName || article.siteName,
    language: before.language || article.language,
    publishedTime: before.publishedTime || article.publishedTime,
    ...withAddresses(before, article),
    updatedAt,
    stamps: before.title === "" && article.title !== "" ? { ...before.stamps, title: stamp } : before.stamps,
  };
}

/** All addresses that either knows; absent where neither knows any. */
function withAddresses(
  before: ArticleRow,
  article: Pick<ArticleRow, "addresses">,
): Pick<ArticleRow, "addresses"> {
  const addresses = [...new Set([...(before.addresses ?? []), ...(article.addresses ?? [])])];
  return addresses.length > 0 ? { addresses } : {};
}

/** Listed once a highlight of it is not in the bin. */
function listed(row: ArticleRow, added: readonly Highlight[]): ArticleRow {
  const isListed = row.listedAt !== undefined || added.some(({ deletedAt }) => deletedAt === null);
  return isListed ? { ...row, listedAt: row.updatedAt } : row;
}

function latestOf(added: readonly Highlight[], least: number): number {
  return added.reduce((latest, { updatedAt }) => Math.max(latest, updatedAt), least);
}
