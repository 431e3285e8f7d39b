import {
  type Encounter,
  joinEncounters,
  type ReadPage,
  sameCounts,
  type TermCounts,
} from "@/lib/highlights/encounter";
import { articleKeysAt } from "./address-store";
import { inTransaction, type StoreContext } from "./context";
import type { Database } from "./database";

/** A page is tagged again whenever its text changes: within this time, ms, that is the same visit. */
const VISIT_MS = 60 * 60 * 1000;

/** A page whose text was just read. */
export interface TaggedPage extends ReadPage {
  pageKey: string;
  counts: TermCounts;
}

/**
 * Takes down which terms stand in an article of the library. Of another page nothing is taken down, unless `onlyRead`
 * says that the reader wants that, and then only where terms stand in it.
 *
 * @throws StorageFullError (named `QuotaExceededError`).
 */
export function noteEncounter(ctx: StoreContext, page: TaggedPage, onlyRead: boolean): Promise<void> {
  const { db, now } = ctx;
  return inTransaction(ctx, async () => {
    const [pageKey = page.pageKey] = await articleKeysAt(db, page.pageKey);
    const isKept = (await db.articles.get(pageKey)) !== undefined;
    const stored = await db.encounters.get(pageKey);
    if (!isKept && !onlyRead) return;
    if (!stored && Object.keys(page.counts).length === 0) return;
    const at = now();
    if (stored && isSameVisit(stored, page, at) && (stored.onlyRead === undefined) === isKept) return;
    const { url, title, counts } = page;
    await db.encounters.put({
      pageKey,
      counts,
      firstSeenAt: stored?.firstSeenAt ?? at,
      lastSeenAt: at,
      ...(!isKept && { onlyRead: { url, title } }),
    });
  }, [db.encounters, db.articles]);
}

/** How many articles are known that were only read. Works in Dexie's `liveQuery`. */
export function countOnlyRead(db: Database): Promise<number> {
  return db.transaction("r", [db.encounters, db.articles], async () => (await onlyReadKeys(db)).length);
}

/** Forgets all articles that were only read; those of the library keep their terms. */
export function forgetOnlyRead(ctx: StoreContext): Promise<void> {
  const { db } = ctx;
  return inTransaction(ctx, async () => db.encounters.bulkDelete(await onlyReadKeys(db)), [
    db.encounters,
    db.articles,
  ]);
}

/**
 * Brings encounters in that are known from elsewhere, of articles of the library and others alike; resolves to how the
 * rows were. Call it inside a transaction.
 */
export async function importEncounters(
  { db }: StoreContext,
  rows: readonly Encounter[],
): Promise<{ added: string[]; before: Encounter[] }> {
  const articles = await db.articles.bulkGet(rows.map(({ pageKey }) => pageKey));
  // Of an article that did not come in nothing is known here.
  const known = rows.filter(({ onlyRead }, index) => onlyRead !== undefined || articles[index] !== undefined);
  const stored = await db.encounters.bulkGet(known.map(({ pageKey }) => pageKey));
  await db.encounters.bulkPut(
    known.map((row, index) => {
      const before = stored[index];
      return before ? joinEncounters(before, row) : row;
    }),
  );
  return {
    added: known.filter((_, index) => !stored[index]).map(({ pageKey }) => pageKey),
    before: stored.filter((row) => row !== undefined),
  };
}

/**
 * Takes out again what {@link importEncounters} brought in; articles that were read since stay as they are. Call it inside
 * a transaction.
 *
 * @param importedAt ms since the epoch.
 */
export async function takeBackEncounters(
  { db }: StoreContext,
  added: readonly string[] = [],
  before: readonly Encounter[] = [],
  importedAt: number,
): Promise<void> {
  const keys = [...added, ...before.map(({ pageKey }) => pageKey)];
  const rows = await db.encounters.bulkGet(keys);
  const readSince = new Set(keys.filter((_, index) => (rows[index]?.lastSeenAt ?? 0) > importedAt));
  await db.encounters.bulkDelete(added.filter((key) => !readSince.has(key)));
  await db.encounters.bulkPut(before.filter(({ pageKey }) => !readSince.has(pageKey)));
}

/** A row may still say so of an article that came into the library since. */
async function onlyReadKeys(db: Database): Promise<string[]> {
  const keys = await db.encounters.orderBy("onlyRead.url").primaryKeys();
  const articles = await db.articles.bulkGet(keys);
  return keys.filter((_, index) => articles[index] === undefined);
}

function isSameVisit(stored: Encounter, { counts }: TaggedPage, at: number): boolean {
  return at - stored.lastSeenAt < VISIT_MS && sameCounts(stored.counts, counts);
}
