import type { Highlight } from "@/lib/highlights/highlight";
import { removeEmptyArticles } from "./article-store";
import { inTransaction, type StoreContext } from "./context";
import type { Database } from "./database";

/** How long a deleted highlight can be brought back, in ms: 30 days. */
export const BIN_PERIOD = 30 * 24 * 60 * 60 * 1000;

/** A highlight in the bin. */
export interface BinnedHighlight {
  highlight: Highlight & { deletedAt: number };
  /** The title of its article, `""` where that has none. */
  title: string;
}

/** Which rows of the bin: the first, from 0, and the one behind the last. */
export interface BinStretch {
  from: number;
  to: number;
}

const ALL: BinStretch = { from: 0, to: Number.POSITIVE_INFINITY };

/** The highlights in the bin, the last deleted first; all of them, or a stretch. Works in Dexie's `liveQuery`. */
export async function listBin(db: Database, { from, to } = ALL): Promise<BinnedHighlight[]> {
  return db.transaction("r", [db.highlights, db.articles], async () => {
    const rows = await inBin(db)
      .reverse()
      .offset(from)
      .limit(to - from)
      .toArray();
    const articles = await db.articles.bulkGet(rows.map(({ pageKey }) => pageKey));
    return rows.flatMap((row, index) =>
      isBinned(row) ? [{ highlight: row, title: articles[index]?.title ?? "" }] : [],
    );
  });
}

/** How many highlights are in the bin. */
export function countBin(db: Database): Promise<number> {
  return inBin(db).count();
}

/** In the order of their deletion. What an odd import wrote for a time is no time, and its row not in the bin. */
function inBin(db: Database) {
  return db.highlights
    .where("deletedAt")
    .between(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, true, true);
}

/**
 * Clears out of the bin what has been there longer than `period` ms, for good but for a tombstone each; articles with
 * nothing left go too. Returns how many highlights went.
 */
export function purgeBin(ctx: StoreContext, period = BIN_PERIOD): Promise<number> {
  return inTransaction(ctx, async () => {
    const old = await ctx.db.highlights
      .where("deletedAt")
      .below(ctx.now() - period)
      .toArray();
    return removeForGood(ctx, old);
  });
}

/**
 * Clears highlights out of the bin for good but for a tombstone each; what is not in it stays. Returns how many went.
 *
 * @throws StorageFullError.
 */
export function deleteForGood(ctx: StoreContext, ids: readonly string[]): Promise<number> {
  return inTransaction(ctx, async () => {
    const rows = await ctx.db.highlights.bulkGet([...ids]);
    return removeForGood(
      ctx,
      rows.filter((row) => row !== undefined),
    );
  });
}

async function removeForGood(ctx: StoreContext, highlights: readonly Highlight[]): Promise<number> {
  const binned = highlights.filter(isBinned);
  const ids = binned.map(({ id }) => id);
  await ctx.db.tombstones.bulkPut(binned.map(({ id, stamps }) => ({ id, stamp: stamps.deletedAt })));
  await ctx.db.highlights.bulkDelete(ids);
  await ctx.db.orphans.bulkDelete(ids);
  // What the passage and its note were is to be gone.
  await ctx.db.changes.where("highlightId").anyOf(ids).delete();
  await removeEmptyArticles(
    ctx,
    binned.map(({ pageKey }) => pageKey),
  );
  return binned.length;
}

function isBinned(highlight: Highlight): highlight is Highlight & { deletedAt: number } {
  return typeof highlight.deletedAt === "number";
}
