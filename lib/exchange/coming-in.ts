import type { ImportedMute } from "@/lib/imports/import-slice";
import type { OwnTerm } from "@/lib/own-terms/own-term";
import type { LibraryPlan } from "./plan-library-import";
import { isHolding } from "./plan-mutes";
import { missingTerms, type RefusedOwnTerm } from "./plan-own-terms";
import type { TextAside } from "./text-aside";

/** What becomes of an entry that is here and in the file otherwise. */
export const CONFLICT_CHOICES = ["skip", "overwrite", "keep-both"] as const;

/** One of {@link CONFLICT_CHOICES}. Only highlights can be kept twice; of anything else what is here stays then. */
export type ConflictChoice = (typeof CONFLICT_CHOICES)[number];

/** What of own terms, mutes and texts comes in: what is new, and what takes the place of what is here. */
export interface ComingIn {
  ownTerms: { added: OwnTerm[]; changed: OwnTerm[]; refused: RefusedOwnTerm[] };
  mutes: { added: ImportedMute[]; changed: ImportedMute[] };
  texts: { added: TextAside[]; changed: TextAside[] };
}

/** How many entries there are of each kind. */
export interface EntryCounts {
  highlights: number;
  ownTerms: number;
  /** Own terms that their reader deleted, and can restore. */
  deletedTerms: number;
  /** Those that hold. */
  mutes: number;
  texts: number;
}

/** What of a plan comes in besides highlights. No mute does whose own term is refused and not here. */
export function comingIn({ ownTerms, mutes, texts }: LibraryPlan, choice: ConflictChoice): ComingIn {
  const isTaken = choice === "overwrite";
  const { added, refused } = isTaken ? ownTerms.ifTaken : ownTerms.ifKept;
  const missing = missingTerms({ added, refused });
  return {
    ownTerms: { added, refused, changed: isTaken ? ownTerms.changed.map(({ term }) => term) : [] },
    mutes: {
      added: mutes.added.filter(({ termId }) => !missing.has(termId)),
      changed: isTaken ? mutes.changed : [],
    },
    texts: { added: texts.added, changed: isTaken ? texts.changed : [] },
  };
}

/** How many entries of a file are not here, and come in. */
export function countNew(plan: LibraryPlan, { ownTerms, mutes, texts }: ComingIn): EntryCounts {
  const live = ownTerms.added.filter(({ deletedAt }) => deletedAt === null).length;
  return {
    highlights: plan.added.length,
    ownTerms: live,
    deletedTerms: ownTerms.added.length - live,
    mutes: mutes.added.filter(isHolding).length,
    texts: texts.added.length,
  };
}

/** How many entries of a file are here and say the same. */
export function countSame({ same, ownTerms, mutes, texts }: LibraryPlan): number {
  return same + ownTerms.same + mutes.same + texts.same;
}

/** How many entries of a file are here otherwise. */
export function countDiffering({ changed, ownTerms, mutes, texts }: LibraryPlan): number {
  return [changed, ownTerms.changed, mutes.changed, texts.changed].flat().length;
}

/** How many live entries are here that the file has deleted. */
export function countDeletions({ changed, ownTerms }: LibraryPlan): number {
  const pairs = [
    ...changed.map(({ row, stored }) => [row, stored] as const),
    ...ownTerms.changed.map(({ term, stored }) => [term, stored] as const),
  ];
  return pairs.filter(([there, here]) => there.deletedAt !== null && here.deletedAt === null).length;
}
