import type { ImportKind, ImportRequest, ImportSlice } from "@/lib/imports/import-slice";
import type { Settings } from "@/lib/settings/settings";
import { inTransaction, type StoreContext } from "./context";
import type { Database, ImportRow } from "./database";
import { nextStamp, receiveStamp } from "./device-store";
import { ImportWriter } from "./import-writer";

/** Thrown when the parts of an import are not all here: another import was begun, or this one was given up. */
export class ImportGoneError extends Error {
  override name = "ImportGone";
}

/** Thrown when the reader gave an import up while it was being made, or its undo. Nothing was written. */
export class ImportCancelledError extends Error {
  override name = "ImportCancelled";
}

/**
 * Begins an import: from now on its slices are taken. What is left of another one of its kind that was never made goes; the
 * one that was made last stays until this one is made.
 *
 * @throws StorageFullError.
 */
export function beginImport(
  ctx: StoreContext,
  importId: string,
  kind: ImportKind = "library",
): Promise<void> {
  const { imports, importSlices } = ctx.db;
  return inTransaction(ctx, async () => {
    await dropImports(ctx.db, (row) => row.state === "staged" && kindOf(row) === kind);
    await imports.put({
      id: importId,
      kind,
      state: "staged",
      at: ctx.now(),
      added: 0,
      changed: 0,
      stamp: "",
      latestStamp: "",
      settings: { after: {}, before: {}, pending: false },
    });
  }, [imports, importSlices]);
}

/**
 * Takes a part of an import. The library does not change. Taking the same part twice is taking it once.
 *
 * @param at which part it is, from 0.
 * @throws ImportGoneError; StorageFullError.
 */
export function stageImport(
  ctx: StoreContext,
  importId: string,
  at: number,
  slice: ImportSlice,
): Promise<void> {
  const { imports, importSlices } = ctx.db;
  return inTransaction(ctx, async () => {
    await stagedRow(ctx.db, importId);
    await importSlices.put({ importId, at, slice, undo: null });
  }, [imports, importSlices]);
}

/** What happens while an import is made or taken back. */
export interface ImportWatch {
  /** Told after each part how many of how many are done. None of them is seen by others before all are. */
  onSlice(done: number, of: number): void;
  /** Aborts, with nothing written. */
  signal: AbortSignal;
}

/** What happens while an import is made. */
export interface CommitWatch extends ImportWatch {
  /** The settings in force. */
  settings: Partial<Settings>;
}

/**
 * Brings all parts of an import into the library, in one transaction: all of it or nothing. Resolves after a durable
 * commit. Asked again for one that was made, gives that.
 *
 * @throws ImportGoneError; ImportCancelledError; LibraryChangedError where the library is not as it was when the import
 *   was checked; NameTakenError; TooManyTermsError; StorageFullError.
 */
export function commitImport(
  ctx: StoreContext,
  importId: string,
  { slices, settings }: ImportRequest,
  watch: CommitWatch,
): Promise<ImportRow> {
  return inTransaction(
    ctx,
    async () => {
      const made = await ctx.db.imports.get(importId);
      if (made?.state === "made") return made;
      const staged = await stagedRow(ctx.db, importId);
      // One import of a kind can be taken back: the last.
      await dropImports(ctx.db, (row) => row.id !== importId && kindOf(row) === kindOf(staged));
      const writer = new ImportWriter(ctx, { now: ctx.now(), stamp: await nextStamp(ctx) });
      for (let at = 0; at < slices; at += 1) {
        refuseAborted(watch);
        const row = await ctx.db.importSlices.get([importId, at]);
        if (!row?.slice) throw new ImportGoneError(`part ${at} of ${slices} is missing`);
        await ctx.db.importSlices.put({ ...row, slice: null, undo: await writer.write(row.slice) });
        watch.onSlice(at + 1, slices);
      }
      refuseAborted(watch);
      await writer.finish();
      await receiveStamp(ctx, writer.outcome.latestStamp);
      const row: ImportRow = {
        ...staged,
        state: "made",
        ...writer.outcome,
        settings: settingsOf(settings, watch),
      };
      await ctx.db.imports.put(row);
      return row;
    },
    importTables(ctx.db),
  );
}

/** @throws ImportCancelledError where the reader gave it up. */
export function refuseAborted({ signal }: ImportWatch): void {
  if (signal.aborted) throw new ImportCancelledError("the import, or its undo, was given up");
}

/** Gives up an import that was not made. */
export function discardImport(ctx: StoreContext, importId: string): Promise<void> {
  const { imports, importSlices } = ctx.db;
  return inTransaction(
    ctx,
    () => dropImports(ctx.db, (row) => row.id === importId && row.state === "staged"),
    [imports, importSlices],
  );
}

/** Clears away what is left of imports that were never made, or were taken back. For when no page is open that makes one. */
export function tidyImports(ctx: StoreContext): Promise<void> {
  const { imports, importSlices } = ctx.db;
  return inTransaction(
    ctx,
    () => dropImports(ctx.db, ({ state, settings }) => state !== "made" && !settings.pending),
    [imports, importSlices],
  );
}

/** The last import of a kind that was made and can be taken back. Works in Dexie's `liveQuery`. */
export async function lastImport(db: Database, kind: ImportKind = "library"): Promise<ImportRow | null> {
  const rows = await db.imports.toArray();
  return rows.findLast((row) => row.state === "made" && kindOf(row) === kind) ?? null;
}

/** What an import is into. */
export function kindOf({ kind = "library" }: ImportRow): ImportKind {
  return kind;
}

/** Settings of imports that were made, and that are not set yet. */
export async function pendingSettings(db: Database): Promise<ImportRow[]> {
  return (await db.imports.toArray()).filter(({ settings }) => settings.pending);
}

/** Notes that an import's settings are set. */
export function settingsAreSet(ctx: StoreContext, importId: string): Promise<void> {
  return inTransaction(ctx, async () => {
    const row = await ctx.db.imports.get(importId);
    if (row) await ctx.db.imports.put({ ...row, settings: { ...row.settings, pending: false } });
  }, [ctx.db.imports]);
}

/** All that an import or its undo may touch. */
export function importTables(db: Database) {
  const { highlights, articles, tombstones, changes, ownTerms, mutes, texts, encounters } = db;
  const library = [highlights, articles, tombstones, changes, ownTerms, mutes, texts, encounters];
  return [...library, db.imports, db.importSlices];
}

function settingsOf(after: Partial<Settings>, { settings: current }: CommitWatch): ImportRow["settings"] {
  const fields = Object.keys(after) as (keyof Settings)[];
  const before = Object.fromEntries(fields.map((field) => [field, current[field]]));
  return { after, before, pending: fields.length > 0 };
}

async function stagedRow(db: Database, importId: string): Promise<ImportRow> {
  const row = await db.imports.get(importId);
  if (row?.state !== "staged") throw new ImportGoneError(`import ${importId} was given up`);
  return row;
}

async function dropImports(db: Database, isMeant: (row: ImportRow) => boolean): Promise<void> {
  for (const row of await db.imports.toArray()) {
    if (!isMeant(row)) continue;
    await db.importSlices.where(":id").between([row.id, 0], [row.id, Number.POSITIVE_INFINITY]).delete();
    await db.imports.delete(row.id);
  }
}
