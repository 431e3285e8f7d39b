import { Dexie, type Table } from "dexie";
import type { Highlight } from "@/lib/highlights/highlight";
import type { KeptText } from "@/lib/highlights/kept-text";
import { isKept, soundArticle, soundHighlight } from "@/lib/highlights/sound-row";
import { articleSegment } from "@/lib/search/article-segment";
import { highlightSegment } from "@/lib/search/highlight-segment";
import { SEGMENT_SIZE } from "@/lib/search/postings";
import { type IndexKind, type Segment, splitColumn } from "@/lib/search/segment";
import { TEXT_SEGMENT_SIZE, textSegment } from "@/lib/search/text-segment";
import type { ArticleRow, Database } from "./database";
import type { SegmentRow } from "./search-rows";

/** Behind all keys; in the database that is no text, but nobody looks at it. */
const AFTER_ALL = Dexie.maxKey as unknown as string;
/** Texts last: the list does without them. */
const KINDS: readonly IndexKind[] = ["article", "highlight", "text"];

/**
 * How many rows of a kind the search's index does not hold as they are: written since, or not indexed yet. Works in
 * Dexie's `liveQuery`.
 */
export async function countUnindexed(db: Database, kind: IndexKind): Promise<number> {
  const marks = db.unindexed.where("[kind+key]").between([kind, Dexie.minKey], [kind, AFTER_ALL]);
  return (await marks.count()) + (await countBelow(db, kind));
}

/** Whether every row of some kinds has a segment, if only one that says nothing of it yet. */
export async function isWhole(db: Database, kinds: readonly IndexKind[]): Promise<boolean> {
  const states = await db.indexState.bulkGet([...kinds]);
  return states.every((state) => state?.whole === true);
}

/**
 * Brings one stretch of the index up to date: a segment with rows that changed since, else the next one that was never
 * made, the newest rows first. All or nothing, in one transaction. False where there was nothing to do.
 *
 * @param size how many rows a segment holds at most; another one is for tests.
 */
export async function indexSlice(db: Database, size = SEGMENT_SIZE): Promise<boolean> {
  const { highlights, articles, texts, orphans } = db;
  const { segments, segmentKeys, buckets, unindexed, indexState } = db;
  const rows = [highlights, articles, texts, orphans];
  const tables = [...rows, segments, segmentKeys, buckets, unindexed, indexState];
  return db.transaction("rw", tables, async () => {
    for (const kind of KINDS) {
      const most = kind === "text" ? Math.min(size, TEXT_SEGMENT_SIZE) : size;
      if ((await renewOne(db, kind, most)) || (await coverMore(db, kind, most))) return true;
    }
    return false;
  });
}

async function renewOne(db: Database, kind: IndexKind, size: number): Promise<boolean> {
  const first = await lowest(db, kind);
  if (first === undefined) return false;
  const mark = await db.unindexed.where("[kind+key]").between([kind, first], [kind, AFTER_ALL]).first();
  if (!mark) return false;
  const segments = db.segments.where("[kind+from]");
  const old = (await segments.between([kind, first], [kind, mark.key], true, true).last())!;
  const next = await segments.between([kind, old.from], [kind, AFTER_ALL], false).first();
  const to = next?.from ?? AFTER_ALL;
  const keys = await tableOf(db, kind)
    .where(":id")
    .between(old.from, to)
    .limit(size + 1)
    .primaryKeys();
  const cut = keys[size];
  if (cut !== undefined) await leaveOver(db, old, cut);
  await remove(db, old);
  await write(db, kind, old.from, cut ?? to);
  return true;
}

/** What is too much for one segment becomes one of its own, with none of its rows in it yet: all of them are marked. */
async function leaveOver(db: Database, { kind, from, count }: SegmentRow, cut: string): Promise<void> {
  const stored = await db.segmentKeys.get([kind, from]);
  const left = splitColumn(stored?.keys ?? "", count).filter((key) => key >= cut);
  await db.unindexed.bulkPut(left.map((key) => ({ kind, key })));
  await put(db, { kind, from: cut, made: await nextMade(db, kind) }, segmentOf(kind, [], new Set()));
}

async function coverMore(db: Database, kind: IndexKind, size: number): Promise<boolean> {
  const state = await db.indexState.get(kind);
  if (state?.whole) return false;
  const to = (await lowest(db, kind)) ?? AFTER_ALL;
  const keys = await tableOf(db, kind).where(":id").below(to).reverse().limit(size).primaryKeys();
  const whole = keys.length < size;
  await write(db, kind, whole ? "" : keys.at(-1)!, to);
  await db.indexState.update(kind, { whole });
  return true;
}

/** Makes a segment of all rows from one key to before another, and takes the marks off these rows. */
async function write(db: Database, kind: IndexKind, from: string, to: string): Promise<void> {
  await db.unindexed.where("[kind+key]").between([kind, from], [kind, to]).delete();
  const rows = await tableOf(db, kind).where(":id").between(from, to).toArray();
  const orphans = new Set(await db.orphans.where(":id").between(from, to).primaryKeys());
  await put(db, { kind, from, made: await nextMade(db, kind) }, segmentOf(kind, rows, orphans));
}

function segmentOf(kind: IndexKind, rows: readonly IndexedRow[], orphans: ReadonlySet<string>) {
  if (kind === "text") return textSegment(rows as KeptText[]);
  if (kind === "article") return articleSegment((rows as ArticleRow[]).map(soundArticle));
  return highlightSegment((rows as Highlight[]).filter(isKept).map(soundHighlight), orphans);
}

async function nextMade(db: Database, kind: IndexKind): Promise<number> {
  const state = (await db.indexState.get(kind)) ?? { kind, whole: false, written: 0 };
  await db.indexState.put({ ...state, written: state.written + 1 });
  return state.written + 1;
}

async function put(
  db: Database,
  head: { kind: IndexKind; from: string; made: number },
  { count, columns, keys, buckets }: Segment<SegmentRow["columns"]>,
): Promise<void> {
  await db.segments.put({ ...head, count, columns, buckets: [...buckets.keys()] });
  await db.segmentKeys.put({ ...head, keys });
  await db.buckets.bulkPut([...buckets].map(([name, bucket]) => ({ ...head, name, ...bucket })));
}

async function remove(db: Database, { kind, from, buckets }: SegmentRow): Promise<void> {
  await db.segments.delete([kind, from]);
  await db.segmentKeys.delete([kind, from]);
  await db.buckets.bulkDelete(buckets.map((name) => [kind, name, from]));
}

/** Where the covered keys begin; `undefined` where none are. */
async function lowest(db: Database, kind: IndexKind): Promise<string | undefined> {
  const keys = db.segments.where("[kind+from]").between([kind, Dexie.minKey], [kind, AFTER_ALL]);
  return (await keys.limit(1).primaryKeys())[0]?.[1];
}

async function countBelow(db: Database, kind: IndexKind): Promise<number> {
  if ((await db.indexState.get(kind))?.whole) return 0;
  const table = tableOf(db, kind);
  const first = await lowest(db, kind);
  return first === undefined ? table.count() : table.where(":id").below(first).count();
}

type IndexedRow = ArticleRow | Highlight | KeptText;

function tableOf(db: Database, kind: IndexKind): Table<IndexedRow, string> {
  return db.table(`${kind}s`);
}
