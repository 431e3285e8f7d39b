import type { ConflictChoice } from "@/lib/exchange/coming-in";
import type { ImportReading } from "@/lib/exchange/import-reading";
import { importSlices } from "@/lib/exchange/import-slices";
import { type LibraryPlan, planLibraryImport } from "@/lib/exchange/plan-library-import";
import type { ImportKind, ImportSlice } from "@/lib/imports/import-slice";
import { parseRequest } from "@/lib/messages/request-schemas";
import { runAtOnce } from "@/lib/page-text/time-slices";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import type { StoreContext } from "@/lib/store/context";
import type { ImportRow } from "@/lib/store/database";
import { beginImport, commitImport, stageImport } from "@/lib/store/import-store";

/** The dry run of a reading against all that a store holds. */
export async function planInto({ db }: StoreContext, reading: ImportReading): Promise<LibraryPlan> {
  const view = {
    highlights: await db.highlights.toArray(),
    ownTerms: await db.ownTerms.toArray(),
    mutes: await db.mutes.toArray(),
    texts: await db.texts.toArray(),
    encounters: await db.encounters.toArray(),
    settings: DEFAULT_SETTINGS,
  };
  return runAtOnce(planLibraryImport(reading, view));
}

/** Sends a plan to a store in slices, as messages do, without making it. Returns how many slices there were. */
export async function stage(
  ctx: StoreContext,
  plan: LibraryPlan,
  choice: ConflictChoice,
  importId: string,
): Promise<number> {
  const options = { choice, color: "yellow", now: ctx.now(), newId: ctx.newId } as const;
  return stageSlices(ctx, importSlices(plan, options), importId, "library");
}

/** Sends slices to a store, as messages do. Returns how many there were. */
export async function stageSlices(
  ctx: StoreContext,
  slices: Iterable<ImportSlice> | AsyncIterable<ImportSlice>,
  importId: string,
  kind: ImportKind,
): Promise<number> {
  await beginImport(ctx, importId, kind);
  let at = 0;
  for await (const slice of slices) {
    const sent: unknown = JSON.parse(JSON.stringify({ importId, at, slice }));
    await stageImport(ctx, importId, at, parseRequest("import/stage", sent).slice);
    at += 1;
  }
  return at;
}

/** What a commit is watched by where nobody watches. */
export function watch(onSlice: (done: number) => void = () => undefined) {
  return { onSlice, signal: new AbortController().signal, settings: DEFAULT_SETTINGS };
}

/** Imports a reading into a store, from the dry run to the commit. */
export async function importInto(
  ctx: StoreContext,
  reading: ImportReading,
  choice: ConflictChoice = "skip",
): Promise<ImportRow> {
  const plan = await planInto(ctx, reading);
  const importId = ctx.newId();
  const slices = await stage(ctx, plan, choice, importId);
  return commitImport(ctx, importId, { slices, settings: plan.settings }, watch());
}
