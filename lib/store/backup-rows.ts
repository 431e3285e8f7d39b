import type { Table } from "dexie";
import type { Article } from "@/lib/highlights/article";
import type { Encounter } from "@/lib/highlights/encounter";
import type { Highlight } from "@/lib/highlights/highlight";
import type { KeptText } from "@/lib/highlights/kept-text";
import type { OwnTerm } from "@/lib/own-terms/own-term";
import { articleOf } from "./article-store";
import type { Database, MuteRow, TombstoneRow } from "./database";
import { ownTermOf } from "./own-term-row";

/** All rows that belong to the reader; without what only this device is about, and the last changes that can be undone. */
export interface BackupRows {
  articles: Article[];
  highlights: Highlight[];
  tombstones: TombstoneRow[];
  ownTerms: OwnTerm[];
  mutes: MuteRow[];
  texts: KeptText[];
  encounters: Encounter[];
}

/** Takes some rows of a kind; it is done with them when it returns. */
export type TakeRows = <Kind extends keyof BackupRows>(kind: Kind, rows: BackupRows[Kind]) => void;

/** So many rows are in memory at a time; and of texts, which may be books. */
const ROWS_AT_ONCE = 1_000;
const TEXTS_AT_ONCE = 20;

/** Reads them as they are at one moment: kind by kind in the order of {@link BackupRows}, some at a time. */
export function readBackupRows(db: Database, take: TakeRows): Promise<void> {
  const tables = [
    ...[db.articles, db.highlights, db.tombstones],
    ...[db.ownTerms, db.mutes, db.texts, db.encounters],
  ];
  return db.transaction("r", tables, async () => {
    await inParts(db.articles, ROWS_AT_ONCE, (rows) => take("articles", rows.map(articleOf)));
    await inParts(db.highlights, ROWS_AT_ONCE, (rows) => take("highlights", rows));
    await inParts(db.tombstones, ROWS_AT_ONCE, (rows) => take("tombstones", rows));
    await inParts(db.ownTerms, ROWS_AT_ONCE, (rows) => take("ownTerms", rows.map(ownTermOf)));
    await inParts(db.mutes, ROWS_AT_ONCE, (rows) => take("mutes", rows));
    await inParts(db.texts, TEXTS_AT_ONCE, (rows) => take("texts", rows));
    await inParts(db.encounters, ROWS_AT_ONCE, (rows) => take("encounters", rows));
  });
}

/** In the order of their keys. */
async function inParts<Row, Key, Insert>(
  table: Table<Row, Key, Insert>,
  size: number,
  take: (rows: Row[]) => void,
): Promise<void> {
  const keys = await table.toCollection().primaryKeys();
  for (let at = 0; at < keys.length; at += size) {
    const [first, last] = [keys[at]!, keys[Math.min(at + size, keys.length) - 1]!];
    take(await table.where(":id").between(first, last, true, true).toArray());
  }
}

/** When the highlight that was kept first was made, ms since the epoch; `null` where there is none. */
export async function oldestKeptAt(db: Database): Promise<number | null> {
  // Ids are UUIDv7, which sort by time.
  return (await db.highlights.orderBy("id").first())?.createdAt ?? null;
}
