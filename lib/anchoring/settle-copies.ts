import type { ComparableText } from "./comparable-text";
import type { PassageFit } from "./fit-passage";
import { type Passage, weightAround, weightOf } from "./passage";
import { isSameSeat, seatOf } from "./seat";
import type { Whereabouts } from "./whereabouts";

/** Words of this weight (see `passage.ts`) are not met again by chance, nor a block of so many units. */
const ENOUGH = 10;
/** Context on one side that is no other. */
const ALIKE = 0.5;

/** What came of it: the fit that it is, else those that it may be. */
interface Settlement {
  fit: PassageFit | null;
  open: readonly PassageFit[];
}

/**
 * Decides among the fits of a passage by its landmarks and by how it sat in its block. Its context, which a copy may
 * have as well, or which may be gone, is not needed for that.
 */
export function settleCopies(
  text: ComparableText,
  passage: Passage,
  fits: readonly PassageFit[],
  whereabouts: Whereabouts,
): Settlement {
  const { seat } = passage.surroundings ?? {};
  const sits = ({ start, end }: PassageFit): boolean =>
    seat !== undefined && isSameSeat(seat, seatOf(text, start, end));
  const weight = ({ start }: PassageFit): number => weightAround(text, passage, start);
  const exact = fits.filter(({ errors }) => errors === 0);
  const placed = exact.find(({ start }) => start === whereabouts.place);
  const agreeing = placed ? weight(placed) - weightOf(passage.exact) : 0;
  if (placed && (agreeing >= ENOUGH || whereabouts.keepsDistance(placed.start) || sits(placed)))
    return { fit: placed, open: [] };
  const open = exact.filter(({ start }) => whereabouts.isOpen(start));
  const seated = (placed ? exact : open).filter(sits);
  const sizeOfBlock = seat ? seat.before + passage.exact.length + seat.after : 0;
  const isOnlyOne = whereabouts.hasMoved || (seat?.copies === 1 && sizeOfBlock >= ENOUGH);
  if (isOnlyOne && seated.length === 1) return { fit: seated[0]!, open: [] };
  const isNoChance = placed && (whereabouts.isNoLonger || isAlike(placed) || weight(placed) >= ENOUGH);
  // Hardly anything around it is as it was; but none of its copies can have come in its place.
  if (isNoChance && whereabouts.isComplete) return { fit: placed, open: [] };
  const mayBe = (fit: PassageFit): boolean => fit !== placed && !whereabouts.isOther(fit.start);
  const changed = fits.filter(({ errors, start }) => errors > 0 && !whereabouts.isElsewhere(start));
  return { fit: null, open: [...open.filter(mayBe), ...changed] };
}

function isAlike({ before, after }: PassageFit): boolean {
  return Math.max(before ?? 0, after ?? 0) >= ALIKE;
}
