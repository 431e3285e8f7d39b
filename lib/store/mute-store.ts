import { inTransaction, type StoreContext } from "./context";
import type { Database, MuteKey, MuteRow } from "./database";
import { nextStamp } from "./device-store";
import { keysOfSameArticle } from "./same-article";

/** Stands for all articles in a row's `pageKey`, which as part of a key must be a string. */
const EVERYWHERE = "";

/** A term that the reader does not want tagged. */
export interface Mute {
  termId: string;
  /** A key of the one article that is meant; `null` for all. */
  pageKey: string | null;
  /** The article's title, `""` where it had none or all are meant. */
  title: string;
}

/**
 * Mutes a term, or takes that back, here or everywhere. An article is meant by whichever of its keys. Resolves after a
 * durable commit; doing it twice changes nothing.
 *
 * @param mute its title counts where none is stored.
 * @throws StorageFullError.
 */
export function setMuted(ctx: StoreContext, { termId, pageKey, title }: Mute, muted: boolean): Promise<void> {
  const { mutes, articles } = ctx.db;
  const own = pageKey ?? EVERYWHERE;
  return inTransaction(ctx, async () => {
    const keys = pageKey === null ? [own] : await allKeys(ctx.db, [own]);
    const rows = await mutes.bulkGet(keys.map((key): MuteKey => [key, termId]));
    const held = rows.filter((row) => row !== undefined).filter(isMuted);
    if (held.length > 0 === muted) return;
    const stamp = await nextStamp(ctx);
    if (!muted) {
      await mutes.bulkPut(held.map((row) => ({ ...row, mutedAt: null, stamp })));
      return;
    }
    // The first title stays: later the mute may be said from elsewhere, say by an undo in a list.
    const known = rows.find((row) => row?.pageKey === own)?.title;
    await mutes.put({ pageKey: own, termId, title: known || title, mutedAt: ctx.now(), stamp });
  }, [mutes, articles]);
}

/**
 * Ids of the terms that are not to be tagged on a page: those muted everywhere, and those muted in the articles that are
 * known by one of its keys.
 */
export function mutedOn(db: Database, pageKeys: readonly string[]): Promise<Set<string>> {
  return db.transaction("r", [db.mutes, db.articles], async () => {
    const keys = await allKeys(db, pageKeys);
    const rows = await db.mutes
      .where("pageKey")
      .anyOf([EVERYWHERE, ...keys])
      .toArray();
    return new Set(rows.filter(isMuted).map(({ termId }) => termId));
  });
}

/** Whether a term is not to be tagged anywhere. Works in Dexie's `liveQuery`. */
export async function isMutedEverywhere(db: Database, termId: string): Promise<boolean> {
  const row = await db.mutes.get([EVERYWHERE, termId]);
  return row !== undefined && isMuted(row);
}

/**
 * All mutes that hold, the last one first. What was muted in an article under several of its keys is one mute, and all
 * mutes of an article have one key and title: those of its last. Call it in a transaction that has mutes and articles.
 */
export async function listMutes(db: Database): Promise<Mute[]> {
  const rows = await db.mutes.orderBy("mutedAt").reverse().toArray();
  const pageKeys = rows.map(({ pageKey }) => pageKey).filter((key) => key !== EVERYWHERE);
  const sameArticle = await keysOfSameArticle(db, pageKeys);
  /** By article, none for everywhere. */
  const heads = new Map<ReadonlySet<string> | undefined, { pageKey: string | null; title: string }>([
    [undefined, { pageKey: null, title: "" }],
  ]);
  for (const { pageKey, title } of rows) {
    const article = sameArticle.get(pageKey);
    const head = heads.get(article);
    if (head === undefined) heads.set(article, { pageKey, title });
    else if (article) head.title ||= title;
  }
  const mutes = new Map<string, Mute>();
  for (const { termId, pageKey } of rows) {
    const head = heads.get(sameArticle.get(pageKey))!;
    mutes.set(JSON.stringify([head.pageKey, termId]), { termId, ...head });
  }
  return [...mutes.values()];
}

/** All keys of the articles that are known by one of the given ones, and these. */
async function allKeys(db: Database, pageKeys: readonly string[]): Promise<string[]> {
  const sets = await keysOfSameArticle(db, pageKeys);
  return [...sets.keys()];
}

function isMuted({ mutedAt }: MuteRow): boolean {
  return mutedAt !== null;
}
