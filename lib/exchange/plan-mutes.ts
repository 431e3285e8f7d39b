import type { ImportedMute } from "@/lib/imports/import-slice";
import { recordIdIn } from "./record-id";

/** What a backup's mutes would do. One that was taken back says nothing where none is here; it comes in all the same. */
export interface MutesPlan {
  added: ImportedMute[];
  /** Those that are here, and otherwise: taken back there or here. */
  changed: ImportedMute[];
  /** How many hold here and in the file. */
  same: number;
}

/**
 * Holds the mutes of a backup against those here. One of an own term that is neither here nor comes in is about nothing and
 * left out.
 *
 * @param ownTerms ids of all that are here or in the file.
 * @param missing ids of those that do not come in where what is here otherwise becomes as in the file.
 */
export function planMutes(
  mutes: readonly ImportedMute[],
  stored: readonly ImportedMute[],
  ownTerms: ReadonlySet<string>,
  missing: ReadonlySet<string>,
): MutesPlan {
  const known = new Map(stored.map((mute) => [keyOf(mute), isHolding(mute)]));
  const plan: MutesPlan = { added: [], changed: [], same: 0 };
  for (const mute of mutes) {
    if (recordIdIn(mute.termId) !== null && !ownTerms.has(mute.termId)) continue;
    const held = known.get(keyOf(mute));
    if (held === undefined) plan.added.push(mute);
    else if (held === isHolding(mute)) plan.same += held ? 1 : 0;
    else if (!missing.has(mute.termId)) plan.changed.push(mute);
  }
  return plan;
}

/** Whether a mute was not taken back. */
export function isHolding({ mutedAt }: ImportedMute): boolean {
  return mutedAt !== null;
}

function keyOf({ pageKey, termId }: ImportedMute): string {
  return JSON.stringify([pageKey, termId]);
}
