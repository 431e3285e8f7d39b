import { Dexie } from "dexie";
import { IDBKeyRange, indexedDB } from "fake-indexeddb";
import type { ImportReading } from "@/lib/exchange/import-reading";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { createStoreContext } from "@/lib/store/context";
import { openDatabase } from "@/lib/store/database";
import { commitImport } from "@/lib/store/import-store";
import type { Random } from "../bench/seeded-random";
import { planInto, stage } from "../lib/exchange/import-into";

Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

/**
 * Imports what was read into a database of its own, breaking off after some part of it or not at all.
 *
 * @throws Error where the library then has neither all nor nothing.
 */
export async function abortedImport(reading: ImportReading, random: Random): Promise<void> {
  const db = openDatabase("termlight-fuzz");
  try {
    await db.delete();
    await db.open();
    const ctx = createStoreContext(db);
    const plan = await planInto(ctx, reading);
    const importId = ctx.newId();
    const slices = await stage(ctx, plan, "overwrite", importId);
    const stopAfter = Math.floor(random() * (slices + 1));
    const ending = new AbortController();
    const onSlice = (done: number): void => {
      if (done > stopAfter) ending.abort();
    };
    if (stopAfter === 0) ending.abort();
    const watch = { onSlice, signal: ending.signal, settings: DEFAULT_SETTINGS };
    await commitImport(ctx, importId, { slices, settings: {} }, watch).catch((error: unknown) => {
      if (!(error instanceof Error) || error.name !== "ImportCancelled") throw error;
    });
    const count = await db.highlights.count();
    if (count !== 0 && count !== plan.added.length)
      throw new Error(`${count} of ${plan.added.length} highlights`);
  } finally {
    await db.delete();
  }
}
