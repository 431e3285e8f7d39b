import { likenessOf, type PassageFit } from "./fit-passage";
import type { Passage } from "./passage";
import type { Likeness, Rival } from "./selector";

/** Likenesses that differ by no more are the same, unless one is clearly nearer to the passage itself. */
const SAME = 0.02;
/** A look-alike no farther off can move into the passage's place when that goes, in comparable units. */
const NEXT = 600;

/**
 * Whether a fit is a look-alike that was there already when the passage was kept: as like it as that one was, in its
 * words and on both sides; or, for one that stood next to the passage, on the side away from it, since the other side
 * becomes the passage's own when the passage goes.
 */
export function knownRivalOf(passage: Passage, fit: PassageFit): Rival | undefined {
  const own = likenessOf(passage, fit);
  return passage.surroundings?.rivals.find((rival) => {
    if (!isSame(own.words, rival.words)) return false;
    const before = isSame(own.before, rival.before);
    const after = isSame(own.after, rival.after);
    return (before && after) || (isNext(passage, rival) && movedUp(rival, { before, after }));
  });
}

/** Whether a look-alike may come to stand in the passage's context when that goes. */
function isNext({ exact, prefix, suffix, surroundings }: Passage, { words, distance }: Rival): boolean {
  const between = Math.abs(distance) - exact.length;
  const seat = surroundings?.seat;
  if (!seat || words < 1) return between <= NEXT;
  const [inBlock, context] = distance > 0 ? [seat.after, prefix.length] : [seat.before, suffix.length];
  const left = between < inBlock ? between : between - inBlock;
  return left < context;
}

function movedUp(rival: Rival, same: { before: boolean; after: boolean }): boolean {
  const [side, isSameThere] = rival.distance > 0 ? [rival.after, same.after] : [rival.before, same.before];
  // What agrees wholly says nothing about which of the two it is.
  return isSameThere && (side !== 1 || rival.words < 1);
}

function isSame(own: Likeness["before"], rivals: Likeness["before"]): boolean {
  if (own === null || rivals === null) return own === rivals;
  if (own > rivals && own - rivals >= (1 - rivals) / 2) return own === rivals;
  return Math.abs(own - rivals) <= SAME;
}
