import type { Highlight } from "@/lib/highlights/highlight";
import { isSameSite } from "@/lib/highlights/same-site";
import { inTransaction, type StoreContext } from "./context";
import type { Database } from "./database";
import { listPageHighlights } from "./highlight-store";

/** So many further addresses an article has at most; a page whose address never stays the same is not to fill the disk. */
const MOST_ADDRESSES = 50;

/**
 * The keys of the articles that are known at an address, the one of the address itself first; that alone, where none is
 * known.
 */
export async function articleKeysAt(db: Database, address: string): Promise<string[]> {
  const others = await db.articles.where("addresses").equals(address).primaryKeys();
  const isKnown = others.length === 0 || (await db.articles.get(address)) !== undefined;
  return [...new Set(isKnown ? [address, ...others] : others)];
}

/** The keys of the articles of a site, in whatever form of it (see `same-site.ts`), that have a title. */
export async function articleKeysByTitle(db: Database, title: string, host: string): Promise<string[]> {
  const keys = await db.articles.where("title").equals(title).primaryKeys();
  return keys.filter((key) => URL.canParse(key) && isSameSite(new URL(key).host, host));
}

/** The highlights of articles, without those in the bin. */
export async function listHighlightsOf(db: Database, pageKeys: readonly string[]): Promise<Highlight[]> {
  return (await Promise.all(pageKeys.map((key) => listPageHighlights(db, key)))).flat();
}

/**
 * Takes down that an article's passages were found at another address. Does nothing for an article that is not there.
 *
 * @throws StorageFullError (named `QuotaExceededError`).
 */
export function addAddress(ctx: StoreContext, pageKey: string, address: string): Promise<void> {
  const { articles } = ctx.db;
  return inTransaction(ctx, async () => {
    const row = await articles.get(pageKey);
    const known = row?.addresses ?? [];
    if (!row || address === pageKey || known.includes(address)) return;
    await articles.put({ ...row, addresses: [...known, address].slice(-MOST_ADDRESSES) });
  });
}
