import { Dexie, type EntityTable, type Table } from "dexie";
import type { Article } from "@/lib/highlights/article";
import type { ChangeFields } from "@/lib/highlights/change-fields";
import type { Encounter } from "@/lib/highlights/encounter";
import type { Highlight, Stamp } from "@/lib/highlights/highlight";
import type { KeptText } from "@/lib/highlights/kept-text";
import type { ChangedSince, ImportKind, ImportSlice } from "@/lib/imports/import-slice";
import type { OwnTerm } from "@/lib/own-terms/own-term";
import type { Settings } from "@/lib/settings/settings";
import { markUnindexed } from "./mark-unindexed";
import { hasOldKeys, renewKeys } from "./own-term-keys";
import { SEARCH_STORES, type SearchTables } from "./search-rows";

/** An article as it is stored. */
export interface ArticleRow extends Article {
  /**
   * Equal to `updatedAt` while a highlight of the article is not in the bin, absent otherwise. Rows without it are not
   * in its index, so the library pages through exactly what it shows.
   */
  listedAt?: number;
}

/** This device, in one row. */
export interface DeviceRow {
  key: "this";
  /** The device's name in stamps. */
  id: string;
  /** Where its hybrid clock stands. */
  lastStamp: Stamp | null;
}

/** What is left of a highlight or own term that was cleared out of the bin: enough to tell another device that it is gone. */
export interface TombstoneRow {
  /** The id of what it was. */
  id: string;
  /** The stamp of its deletion. */
  stamp: Stamp;
}

/** A term of the reader's as it is stored. */
export interface OwnTermRow extends OwnTerm {
  /** What it claims, see `claim-key.ts`; `[]` while it is deleted, so that a name is free again. */
  keys: string[];
  /** Equal to `createdAt` while the term is not deleted, absent otherwise: its index holds what is listed. */
  listedAt?: number;
}

/** That a term is not to be tagged, or that this was taken back. */
export interface MuteRow {
  termId: string;
  /** The article that is meant; `""` for all. */
  pageKey: string;
  /** The article's title when it was muted there, `""` where it had none. */
  title: string;
  /** Ms since the epoch; `null` once it was taken back. */
  mutedAt: number | null;
  /** Of the last change, either way. */
  stamp: Stamp;
}

/** By which a mute is found: its `pageKey` and `termId`. */
export type MuteKey = [pageKey: string, termId: string];

/**
 * One change of a highlight by its reader: what lets a message that was sent twice change once, and what an undo takes
 * back. Written in the transaction of the change itself.
 */
export interface ChangeRow {
  /** UUIDv7, chosen where the change was made. */
  id: string;
  /** Ids of all messages that made, continued, undid or redid it. */
  messages: string[];
  pageKey: string;
  highlightId: string;
  /** Ms since the epoch. */
  at: number;
  /** The fields that changed, as they were and as they are since. */
  before: Partial<ChangeFields>;
  after: Partial<ChangeFields>;
  /** Ids of other highlights that went to the bin with it: they were joined with this one. Absent where none did. */
  absorbed?: string[];
  /** Whether an undo took it back. */
  undone: boolean;
}

/** An import: the one that is being prepared, or the last one that was made, which can be taken back. */
export interface ImportRow {
  /** UUIDv7. */
  id: string;
  /** Absent where an earlier version made it: all were of the library. */
  kind?: ImportKind;
  /** `staged` while its slices come in; then all of it is in the library, or not any more. */
  state: "staged" | "made" | "undone";
  /** Ms since the epoch when it was begun, then when it was made. */
  at: number;
  /** How many entries were added and changed: highlights, own terms, mutes that hold, texts; of a pack its terms. */
  added: number;
  changed: number;
  /** Of all that it changed; `""` before. */
  stamp: Stamp;
  /** The latest of its own and all that came in: a row with a later one was changed since. */
  latestStamp: Stamp;
  /** Settings that it changed, as they are to be and as they were; kept elsewhere, so set after the commit. */
  settings: { after: Partial<Settings>; before: Partial<Settings>; pending: boolean };
  /** Once it was taken back. */
  changedSince?: ChangedSince;
}

/** Part of an import: what is to come in, and once that is made, what takes it back. */
export interface ImportSliceRow {
  importId: string;
  /** Which part it is, from 0. */
  at: number;
  slice: ImportSlice | null;
  undo: ImportUndo | null;
}

/** What takes part of an import back. */
export interface ImportUndo {
  /** Ids of highlights, own terms and tombstones, and keys of articles and mutes, that were not there. */
  added: {
    highlights: string[];
    articles: string[];
    ownTerms: string[];
    mutes: MuteKey[];
    tombstones: string[];
    /** Page keys; absent where an earlier version made the import. */
    texts?: string[];
    /** Absent in imports from before there were any. */
    encounters?: string[];
  };
  /** Rows as they were. */
  before: {
    highlights: Highlight[];
    articles: ArticleRow[];
    ownTerms: OwnTermRow[];
    mutes: MuteRow[];
    texts?: KeptText[];
    encounters?: Encounter[];
  };
}

/** The library's database. IndexedDB is the truth; only the background writes, pages read with Dexie's `liveQuery`. */
export type Database = Dexie & {
  highlights: EntityTable<Highlight, "id">;
  articles: EntityTable<ArticleRow, "pageKey">;
  tombstones: EntityTable<TombstoneRow, "id">;
  device: Table<DeviceRow, DeviceRow["key"]>;
  ownTerms: EntityTable<OwnTermRow, "id">;
  mutes: Table<MuteRow, MuteKey>;
  changes: EntityTable<ChangeRow, "id">;
  imports: EntityTable<ImportRow, "id">;
  /** By `[importId, at]`. */
  importSlices: Table<ImportSliceRow, [string, number]>;
  /** Apart from `articles`, so that lists do not read them. */
  texts: EntityTable<KeptText, "pageKey">;
  encounters: EntityTable<Encounter, "pageKey">;
} & SearchTables;

/** The version that this program writes. */
const LATEST_VERSION = 9;

/**
 * Opens the database, or makes it. Nothing is read until the first query.
 *
 * Transactions are strictly durable: one that has completed survives a crash of the browser and of the machine
 * (https://developer.mozilla.org/docs/Web/API/IDBTransaction/durability).
 *
 * One that a newer version has written is not opened: each query fails with a VersionError.
 *
 * @param name for tests, which take one each.
 */
export function openDatabase(name = "termlight"): Database {
  const db = new Dexie(name, { chromeTransactionDurability: "strict" }) as Database;
  // A version that was released never changes; a new one is added below it, with its upgrade.
  // `deletedAt` is null in live rows, and null is no key: its index holds the bin alone.
  db.version(1).stores({
    highlights: "id, pageKey, deletedAt",
    articles: "pageKey, listedAt",
    tombstones: "id",
    device: "key",
  });
  db.version(2).stores({
    ownTerms: "id, listedAt, deletedAt, *keys",
    mutes: "[pageKey+termId], pageKey, mutedAt",
  });
  db.version(3)
    .stores({ changes: "id, *messages, pageKey, highlightId", highlights: "id, pageKey, deletedAt, *terms" })
    .upgrade((transaction) =>
      // Which terms an older highlight mentions is not known.
      transaction.table<Highlight>("highlights").toCollection().modify({ terms: [] }),
    );
  db.version(4).stores({ articles: "pageKey, listedAt, title, *addresses" });
  // The index of an older library is made afterwards, in slices: see `index-slice.ts`.
  db.version(5).stores(SEARCH_STORES);
  db.version(6).stores({ imports: "id", importSlices: "[importId+at]" });
  db.version(7).stores({ texts: "pageKey, digest" });
  db.version(8).stores({ encounters: "pageKey, onlyRead.url" });
  // What own terms claim was folded less.
  db.version(9).upgrade((transaction) =>
    transaction.table<OwnTermRow>("ownTerms").filter(hasOldKeys).modify(renewKeys),
  );
  db.use(markUnindexed);
  // Each time that it opens: another window's newer version closes it, and the next query opens it again.
  db.on("ready", () => refuseNewer(db), true);
  return db;
}

/**
 * Dexie opens what a newer version has written as if it were its own (https://dexie.org/docs/Dexie/Dexie.open()), but
 * rows that are unknown here would be damaged by writing to them.
 *
 * @throws VersionError.
 */
function refuseNewer(db: Database): void {
  // The browser counts in tenths of Dexie's versions; an older program that misses an index in a newer database has
  // Dexie put it there, as the next tenth of the same version.
  const written = Math.floor(db.backendDB().version / 10);
  if (written > LATEST_VERSION)
    throw new Dexie.VersionError(`version ${written} is newer than ${LATEST_VERSION}`);
}
