import { packSlices } from "@/lib/exchange/pack-slices";
import { type ImportPlan, planImport } from "@/lib/exchange/plan-import";
import { readTermPack } from "@/lib/exchange/read-term-pack";
import { runAtOnce } from "@/lib/page-text/time-slices";
import type { StoreContext } from "@/lib/store/context";
import type { ImportRow } from "@/lib/store/database";
import { commitImport } from "@/lib/store/import-store";
import { stageSlices, watch } from "./import-into";

/** The dry run of a pack against all own terms that a store holds. */
export async function planPack({ db, newId }: StoreContext, text: string): Promise<ImportPlan> {
  return planImport(runAtOnce(readTermPack(text)).rows, await db.ownTerms.toArray(), newId);
}

/** Sends a checked pack to a store and has it made. */
export async function makePack(ctx: StoreContext, plan: ImportPlan): Promise<ImportRow> {
  const importId = ctx.newId();
  const slices = await stageSlices(ctx, packSlices(plan), importId, "pack");
  return commitImport(ctx, importId, { slices, settings: {} }, watch());
}

/** Imports a pack into a store, from the dry run to the commit. */
export async function packInto(ctx: StoreContext, text: string): Promise<ImportRow> {
  return makePack(ctx, await planPack(ctx, text));
}
