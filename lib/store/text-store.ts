import { type ArticleBody, bodyText } from "@/lib/article/article-body";
import { mayReplace } from "@/lib/article/text-digest";
import type { KeptText } from "@/lib/highlights/kept-text";
import { inTransaction, type StoreContext } from "./context";
import type { Database } from "./database";
import { nextStamp } from "./device-store";

/**
 * Keeps an article's text, or a later version of it. One that is much shorter than what is kept, say of a page that now
 * asks for a login, does not replace it. Nothing is kept of an article without highlights that are not in the bin, nor
 * again of one whose text the reader took away. Resolves after a durable commit to whether it was kept.
 *
 * @param digest of the page's own text, see `textDigest`.
 * @throws StorageFullError (named `QuotaExceededError`).
 */
export function keepText(
  ctx: StoreContext,
  pageKey: string,
  body: ArticleBody,
  digest: string,
): Promise<boolean> {
  const { texts, articles } = ctx.db;
  return inTransaction(ctx, async () => {
    const article = await articles.get(pageKey);
    const stored = await texts.get(pageKey);
    const units = bodyText(body).length;
    if (article?.listedAt === undefined || units === 0 || stored?.body === null) return false;
    if (stored?.body && !mayReplace(units, bodyText(stored.body).length)) return false;
    await texts.put({ pageKey, body, digest, keptAt: ctx.now(), stamp: await nextStamp(ctx) });
    return true;
  }, [texts, articles]);
}

/**
 * Takes an article's text away, at its reader's wish, and returns what it was; `null` where there is none. It is not
 * kept again.
 *
 * @throws StorageFullError.
 */
export function removeText(ctx: StoreContext, pageKey: string): Promise<KeptText | null> {
  const { texts } = ctx.db;
  return inTransaction(ctx, async () => {
    const stored = await texts.get(pageKey);
    if (!stored?.body) return null;
    await texts.put({ pageKey, body: null, digest: "", keptAt: ctx.now(), stamp: await nextStamp(ctx) });
    return stored;
  }, [texts]);
}

/**
 * Takes {@link removeText} back. Does nothing where a text is kept, or the article is gone by now.
 *
 * @throws StorageFullError.
 */
export function restoreText(
  ctx: StoreContext,
  text: Pick<KeptText, "pageKey" | "digest" | "keptAt"> & { body: ArticleBody },
): Promise<void> {
  const { texts, articles } = ctx.db;
  const { pageKey, body, digest, keptAt } = text;
  return inTransaction(ctx, async () => {
    const stored = await texts.get(pageKey);
    if (stored?.body || (await articles.get(pageKey)) === undefined) return;
    await texts.put({ pageKey, body, digest, keptAt, stamp: await nextStamp(ctx) });
  }, [texts, articles]);
}

/** A text that is kept. */
export type ReadableText = KeptText & { body: ArticleBody };

/** The text of an article as it is kept; `undefined` where none is. Works in Dexie's `liveQuery`. */
export async function readText(db: Database, pageKey: string): Promise<ReadableText | undefined> {
  const row = await db.texts.get(pageKey);
  return row?.body ? { ...row, body: row.body } : undefined;
}

/** The digest of the text that is kept of an article, `""` where none is; `null` where none is to be kept again. */
export async function keptDigest(db: Database, pageKey: string): Promise<string | null> {
  const row = await db.texts.get(pageKey);
  return row?.body === null ? null : (row?.digest ?? "");
}

/** Those of some articles whose texts are kept. Reads no text. */
export async function articlesWithText(db: Database, pageKeys: readonly string[]): Promise<Set<string>> {
  const keys = await db.texts.where("pageKey").anyOf(pageKeys).primaryKeys();
  const removed = new Set(keys.length > 0 ? await db.texts.where("digest").equals("").primaryKeys() : []);
  return new Set(keys.filter((key) => !removed.has(key)));
}
