import type { ComparableText } from "./comparable-text";
import type { PassageFit } from "./fit-passage";
import { type Passage, weightAround } from "./passage";
import { isSameSeat, seatOf } from "./seat";
import type { Whereabouts } from "./whereabouts";

/** Words of this weight (see `passage.ts`) are not met again by chance, nor a block of so many units. */
const ENOUGH = 10;
/** Context on one side that is no other. */
const ALIKE = 0.5;

/**
 * Decides among the fits of a passage by its landmarks and by how it sat in its block. Its context, which a copy may
 * have as well, or which may be gone, is not needed for that.
 *
 * @returns the fit that it is, else `null` and the fits that it may be
 */
export function settleCopies(
  text: ComparableText,
  passage: Passage,
  fits: readonly PassageFit[],
  whereabouts: Whereabouts,
): { fit: PassageFit | null; open: readonly PassageFit[] } {
  const seat = passage.surroundings?.seat;
  const sits = ({ start, end }: PassageFit): boolean =>
    seat !== undefined && isSameSeat(seat, seatOf(text, start, end));
  const exact = fits.filter(({ errors }) => errors === 0);
  const placed = exact.find(({ start }) => start === whereabouts.place);
  if (placed && (isNoChance(text, passage, placed, whereabouts) || sits(placed)))
    return { fit: placed, open: [] };
  const seated = exact.filter(sits);
  const sizeOfBlock = seat ? seat.before + passage.exact.length + seat.after : 0;
  const isOnlyOne = whereabouts.hasMoved || (seat?.copies === 1 && sizeOfBlock >= ENOUGH);
  if (isOnlyOne && seated.length === 1) return { fit: seated[0]!, open: [] };
  const divided = fits.filter(({ pieces, start }) => pieces > 1 && whereabouts.keepsDistance(start));
  if (divided.length === 1 && exact.length === 0) return { fit: divided[0]!, open: [] };
  const mayBe = ({ errors, start }: PassageFit): boolean =>
    errors === 0 ? !whereabouts.isOther(start) : !whereabouts.isElsewhere(start);
  return { fit: null, open: fits.filter(mayBe) };
}

/** Whether the same words where the passage belongs are it, and not others put in there after it went. */
function isNoChance(
  text: ComparableText,
  passage: Passage,
  { start, before, after }: PassageFit,
  whereabouts: Whereabouts,
): boolean {
  return (
    weightAround(text, passage, start) >= ENOUGH ||
    Math.max(before ?? 0, after ?? 0) >= ALIKE ||
    whereabouts.keepsDistance(start) ||
    whereabouts.isNoLonger
  );
}
