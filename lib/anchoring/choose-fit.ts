import { BitPattern } from "./bit-pattern";
import { isChangedWording } from "./changed-wording";
import type { ComparableText } from "./comparable-text";
import { MOST_RIVALS } from "./find-rivals";
import { IN_PLACE, type PassageFit } from "./fit-passage";
import { knownRivalOf } from "./known-rivals";
import { differInNumbersOnly } from "./other-numbers";
import { agreeingBefore, agreeingBehind, type Passage, weightAround, weightOf } from "./passage";
import type { Rival } from "./selector";
import { settleCopies } from "./settle-copies";
import type { Whereabouts } from "./whereabouts";

/** On what ground; see `How` of `find-spans.ts`. */
type Ground = "position" | "quote" | "context" | "pieces" | "similar";

/** Which of a passage's fits is it, how sure that is (0 to 1) and on what ground; or why none is. */
export type FitChoice =
  | { fit: PassageFit; confidence: number; how: Ground }
  | { fit: null; why: "missing" | "ambiguous" };

/** What errors in the words, and the context on each side, count in the score. */
const ERRORS_COUNT = 2;
const WORDS_COUNT = 0.5;
const CONTEXT_COUNT = 0.25;
/** What the same headings above, and the place where it used to stand, add. */
const HEADING_BONUS = 0.05;
const HINT_BONUS = 0.05;
/** How much better than the next one the best fit must be. */
const MARGIN = 0.1;
/**
 * Words of this weight (see {@link weightOf}) are found again by themselves: those that certainly stand nowhere else,
 * and those of which that is not known.
 */
const ENOUGH_ONCE_ALONE = 10;
const ENOUGH_ALONE = 30;
/** So much must be as it was where changed words begin and end, see {@link weightOf}. */
const ENOUGH_AT_END = 10;
/** Context on one side that is no other. */
const ALIKE = 0.5;

/** So much of what stood next to a passage may be the part of a neighbour that is compared. */
const NEIGHBOUR_PART = 0.8;
/** A context that agrees for so many units less is another one. */
const CLEARLY_SHORTER = 4;

/** Says which headings stand above a place of the comparable text, outermost first. */
export type HeadingsAt = (index: number) => readonly string[];

/**
 * Chooses among the fits of one passage. A tie between look-alikes is no match: a wrong highlight is worse than none.
 *
 * @param whereabouts of the passage's exact words; `null` where no landmarks are known
 */
export function chooseFit(
  text: ComparableText,
  passage: Passage,
  fits: readonly PassageFit[],
  headingsAt: HeadingsAt | null,
  whereabouts: Whereabouts | null,
): FitChoice {
  if (!whereabouts) return chooseByContext(text, passage, fits, headingsAt, false);
  const { fit, open } = settleCopies(text, passage, fits, whereabouts);
  if (fit) return { fit, confidence: 1, how: "position" };
  return chooseByContext(text, passage, open, headingsAt, whereabouts.hasMoved);
}

/** @param hasMoved whether it is known that the exact words went elsewhere, and all copies are accounted for */
function chooseByContext(
  text: ComparableText,
  passage: Passage,
  fits: readonly PassageFit[],
  headingsAt: HeadingsAt | null,
  hasMoved: boolean,
): FitChoice {
  const rivalOf = (fit: PassageFit): Rival | undefined =>
    hasMoved && fit.errors === 0 ? undefined : knownRivalOf(passage, fit);
  const rivals = new Map(fits.map((fit) => [fit, rivalOf(fit)]));
  const scored: ScoredFit[] = fits
    .filter((fit) => !rivals.get(fit) && (fit.errors === 0 || isStillIt(text, passage, fit)))
    .map((fit) => ({ fit, score: scoreOf(passage, fit, headingsAt) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (!best) return { fit: null, why: "missing" };
  const rival = scored.find(({ fit }) => fit.start >= best.fit.end || fit.end <= best.fit.start);
  const isClear = !rival || best.score - rival.score >= MARGIN || outdoes(best.fit, rival.fit);
  const wasOneOfMany = (passage.surroundings?.copies ?? 1) > 1 && fits.some(({ errors }) => errors === 0);
  if (!isClear || wasOneOfMany) return breakTie(text, passage, scored);
  const isEnough = hasMoved
    ? weightAround(text, passage, best.fit.start) >= ENOUGH_ONCE_ALONE
    : weightOf(passage.exact) >= enoughAlone(passage, new Set(rivals.values()));
  const how = groundOf(passage, best.fit, isEnough);
  return how ? { fit: best.fit, confidence: Math.min(1, best.score), how } : { fit: null, why: "missing" };
}

interface ScoredFit {
  fit: PassageFit;
  score: number;
}

/**
 * Of equal words in surroundings that are nearly equal, the one whose surroundings agree letter by letter the furthest on
 * both sides; where that is a tie as well, they are counted.
 */
function breakTie(text: ComparableText, passage: Passage, scored: readonly ScoredFit[]): FitChoice {
  const tied = scored
    .filter(({ fit, score }) => fit.errors === 0 && scored[0]!.score - score < MARGIN)
    .map(({ fit, score }) => ({ fit, score, run: runAround(text, passage, fit) }))
    .sort((a, b) => b.run - a.run);
  const [first, second] = tied;
  if (scored[0]!.fit.errors > 0 || !first) return { fit: null, why: "ambiguous" };
  const whole = passage.prefix.length + passage.suffix.length;
  if (second && first.run === whole && whole - second.run >= CLEARLY_SHORTER) {
    return { fit: first.fit, confidence: Math.min(1, first.score), how: "context" };
  }
  const alike = tied.filter(({ run }) => first.run - run < CLEARLY_SHORTER);
  const counted = countedOff(passage, alike);
  if (!counted) return { fit: null, why: "ambiguous" };
  return { fit: counted.fit, confidence: Math.min(1, counted.score), how: "position" };
}

/** Of places that nothing tells apart, the one that it was, as long as there are as many of them as there were. */
function countedOff({ surroundings, hints }: Passage, alike: readonly ScoredFit[]): ScoredFit | undefined {
  if (!surroundings) return alike.find(({ fit }) => hints.includes(fit.start));
  if (surroundings.copies !== alike.length) return undefined;
  return [...alike].sort((a, b) => a.fit.start - b.fit.start)[surroundings.copy];
}

/** How many units around a fit agree with the context. */
function runAround(text: ComparableText, passage: Passage, { start, end }: PassageFit): number {
  return agreeingBefore(text, passage, start) + agreeingBehind(text, passage, end);
}

function scoreOf(passage: Passage, fit: PassageFit, headingsAt: HeadingsAt | null): number {
  const { before, after } = contextOf(fit);
  const words = WORDS_COUNT * (1 - (ERRORS_COUNT * fit.errors) / passage.exact.length);
  const hint = passage.hints.includes(fit.start) ? HINT_BONUS : 0;
  return words + CONTEXT_COUNT * (before + after) + hint + headingBonus(passage, fit, headingsAt);
}

function headingBonus({ surroundings }: Passage, fit: PassageFit, headingsAt: HeadingsAt | null): number {
  const heading = surroundings?.headings.at(-1);
  return heading !== undefined && heading === headingsAt?.(fit.start).at(-1) ? HEADING_BONUS : 0;
}

/** The context on each side; a side without any says what the other says. */
function contextOf({ before, after }: PassageFit): { before: number; after: number } {
  return { before: before ?? after ?? 1, after: after ?? before ?? 1 };
}

/** Whether something was put in between the words, which themselves are as they were. */
function isDivided({ pieces }: PassageFit): boolean {
  return pieces.length > 1;
}

/** Exact words beat changed ones that do not stand in a better place. */
function outdoes(fit: PassageFit, rival: PassageFit): boolean {
  return fit.errors === 0 && rival.errors > 0;
}

function isInPlace(passage: Passage, fit: PassageFit): boolean {
  return fit.errors === 0 && passage.hints.includes(fit.start);
}

/** On what ground a fit is the passage, `null` where it has none but its words, and they are not enough. */
function groundOf(passage: Passage, fit: PassageFit, isEnough: boolean): Ground | null {
  if (isDivided(fit)) return "pieces";
  if (fit.errors > 0) return "similar";
  const { before, after } = contextOf(fit);
  if (Math.max(before, after) >= ALIKE) return isInPlace(passage, fit) ? "position" : "context";
  return isEnough ? "quote" : null;
}

/** Whether changed words stand where the passage belongs, and are not another record or sentence of its pattern. */
function isStillIt(text: ComparableText, passage: Passage, fit: PassageFit): boolean {
  const { before, after } = contextOf(fit);
  if (before + after < IN_PLACE || !hasItsEnds(text, passage, fit)) return false;
  if (isDivided(fit)) return true;
  const stretch = text.units.slice(fit.start, fit.end);
  // A number may have been set right, where all around is as it was.
  const isOther = before + after < 2 && differInNumbersOnly(stretch, passage.exact);
  return !isOther && isChangedWording(text, passage, fit) && !readsLikeNeighbour(text, passage, fit);
}

/** Whether enough stands letter by letter where the words begin and end: else they may be cut off by what was put in. */
function hasItsEnds(text: ComparableText, passage: Passage, { start, end, errors }: PassageFit): boolean {
  const { exact, prefix, suffix } = passage;
  const isEnough = (from: number, to: number): boolean =>
    weightOf(text.units.subarray(from, to)) >= ENOUGH_AT_END;
  const before = (at: number): number => agreeingBefore(text, passage, at);
  const behind = (at: number): number => agreeingBehind(text, passage, at);
  // Where nothing stood around the words, nothing but the page's own beginning or end agrees.
  const isWhole = (agreed: number, context: Uint16Array, isPageEnd: boolean): boolean =>
    agreed === context.length && (agreed > 0 || isPageEnd);
  // Where a letter at an end is changed, the end is not certain.
  const near = (at: number): number[] =>
    Array.from({ length: 2 * errors + 1 }, (_, index) => at - errors + index).filter(
      (place) => place >= 0 && place <= text.length,
    );
  return (
    (near(start).some((at) => isWhole(before(at), prefix, at === 0) || isEnough(at - before(at), at)) ||
      isEnough(start, start + agreeingBehind(text, { suffix: exact }, start))) &&
    (near(end).some(
      (at) => isWhole(behind(at), suffix, at === text.length) || isEnough(at, at + behind(at)),
    ) ||
      isEnough(end - agreeingBefore(text, { prefix: exact }, end), end))
  );
}

/** Where all places that had the same words are accounted for, what is left over is the passage. */
function enoughAlone({ surroundings }: Passage, seen: ReadonlySet<Rival | undefined>): number {
  if (!surroundings || surroundings.rivals.length === MOST_RIVALS) return ENOUGH_ALONE;
  const isAccounted = (rival: Rival): boolean => rival.words < 1 || seen.has(rival);
  return surroundings.rivals.every(isAccounted) ? ENOUGH_ONCE_ALONE : ENOUGH_ALONE;
}

/**
 * Whether a changed passage reads more like something that used to stand next to it: then it is gone, and its neighbour
 * (the next row of a table, a paragraph made after the same pattern) has moved into its place.
 */
function readsLikeNeighbour(
  text: ComparableText,
  { exact, prefix, suffix }: Passage,
  fit: PassageFit,
): boolean {
  const stretch = text.units.slice(fit.start, fit.end);
  const isIn = (neighbour: Uint16Array, part: Uint16Array): boolean => {
    const pattern = new BitPattern(part);
    const errorsIn = (units: Uint16Array): number =>
      pattern.find(units, 0, units.length, units.length).errors;
    return errorsIn(neighbour) < errorsIn(exact);
  };
  const length = (side: Uint16Array): number =>
    Math.min(stretch.length, Math.floor(side.length * NEIGHBOUR_PART));
  const [head, tail] = [length(suffix), length(prefix)];
  return (
    (head > 0 && isIn(suffix, stretch.slice(0, head))) || (tail > 0 && isIn(prefix, stretch.slice(-tail)))
  );
}
