import { inTransaction, type StoreContext } from "./context";
import type { Database, MuteRow } from "./database";
import { nextStamp } from "./device-store";

/** Stands for all articles in a row's `pageKey`, which as part of a key must be a string. */
const EVERYWHERE = "";

/** A term that the reader does not want tagged. */
export interface Mute {
  termId: string;
  /** The one article that is meant; `null` for all. */
  pageKey: string | null;
  /** The article's title, `""` where it had none or all are meant. */
  title: string;
}

/**
 * Mutes a term, or takes that back, here or everywhere. Resolves after a durable commit; doing it twice changes nothing.
 *
 * @param mute its title counts where none is stored.
 * @throws StorageFullError.
 */
export function setMuted(ctx: StoreContext, { termId, pageKey, title }: Mute, muted: boolean): Promise<void> {
  return inTransaction(ctx, async () => {
    const key: [string, string] = [pageKey ?? EVERYWHERE, termId];
    const stored = await ctx.db.mutes.get(key);
    if (((stored?.mutedAt ?? null) !== null) === muted) return;
    await ctx.db.mutes.put({
      pageKey: key[0],
      termId,
      // The first title stays: later the mute may be said from elsewhere, say by an undo in a list.
      title: stored?.title || title,
      mutedAt: muted ? ctx.now() : null,
      stamp: await nextStamp(ctx),
    });
  }, [ctx.db.mutes]);
}

/** Ids of the terms that are not to be tagged on a page: those muted there and those muted everywhere. */
export async function mutedOn(db: Database, pageKey: string): Promise<Set<string>> {
  const rows = await db.mutes.where("pageKey").anyOf([EVERYWHERE, pageKey]).toArray();
  return new Set(rows.filter(isMuted).map(({ termId }) => termId));
}

/** Whether a term is not to be tagged anywhere. Works in Dexie's `liveQuery`. */
export async function isMutedEverywhere(db: Database, termId: string): Promise<boolean> {
  const row = await db.mutes.get([EVERYWHERE, termId]);
  return row !== undefined && isMuted(row);
}

/** All mutes that hold, the last one first. */
export async function listMutes(db: Database): Promise<Mute[]> {
  const rows = await db.mutes.orderBy("mutedAt").reverse().toArray();
  return rows.map(({ termId, pageKey, title }) => ({
    termId,
    pageKey: pageKey === EVERYWHERE ? null : pageKey,
    title,
  }));
}

function isMuted({ mutedAt }: MuteRow): boolean {
  return mutedAt !== null;
}
