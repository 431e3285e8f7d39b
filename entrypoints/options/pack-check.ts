import { uuidv7 } from "uuidv7";
import { type ImportPlan, planImport } from "@/lib/exchange/plan-import";
import type { PackFault, PackReader } from "@/lib/exchange/term-pack";
import { runInSlices } from "@/lib/page-text/time-slices";
import type { Database } from "@/lib/store/database";
import { listOwnTerms } from "@/lib/store/own-term-store";

/** A pack that was checked and not imported. */
export interface PackCheck {
  /** What importing the good rows would do. */
  plan: ImportPlan;
  /** All that is wrong, by row; with any of it nothing is imported unless the reader says so. */
  faults: PackFault[];
}

/**
 * The dry run: reads a pack and holds it against the reader's own terms, letting the page have its turn in between.
 *
 * @throws the signal's reason when aborted; what reading the database throws.
 */
export async function checkPack(reader: PackReader, db: Database, signal: AbortSignal): Promise<PackCheck> {
  const { rows, faults } = await runInSlices(reader, signal);
  const stored = await listOwnTerms(db);
  signal.throwIfAborted();
  const plan = planImport(rows, stored, uuidv7);
  const all = [...faults, ...plan.faults].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { plan, faults: all };
}
