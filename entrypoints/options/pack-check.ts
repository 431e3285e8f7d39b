import { uuidv7 } from "uuidv7";
import { type ImportPlan, planImport } from "@/lib/exchange/plan-import";
import type { PackFault, PackReading } from "@/lib/exchange/term-pack";
import type { Database } from "@/lib/store/database";

/** A pack that was checked and not imported. */
export interface PackCheck {
  /** What was read of it, to be checked again. */
  reading: PackReading;
  /** What importing the good rows would do. */
  plan: ImportPlan;
  /** All that is wrong, by row; with any of it nothing is imported unless the reader says so. */
  faults: PackFault[];
}

/** The dry run: holds what was read of a pack against the reader's own terms. Throws what reading the database throws. */
export async function checkPack(reading: PackReading, db: Database): Promise<PackCheck> {
  const plan = planImport(reading.rows, await db.ownTerms.toArray(), uuidv7);
  const faults = [...reading.faults, ...plan.faults].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { reading, plan, faults };
}

/** How many terms of a checked pack can be imported; none where there would be too many. */
export function importableOf({ plan: { added, changed, faults } }: PackCheck): number {
  return faults.some(({ rule }) => rule === "too-many-terms") ? 0 : added.length + changed.length;
}
