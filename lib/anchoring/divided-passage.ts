import { type ComparableText, spaceBefore } from "./comparable-text";
import { agreeingBefore, agreeingBehind, type Passage, weightOf } from "./passage";

/**
 * How much of a passage's words must stand at a stretch (see `weightOf`), how often something may be put in between them,
 * and how much at a time, in units. What weighs less than a stretch, and stands on no line of its own, is a change of
 * their wording.
 */
const LEAST = 10;
const MOST_BREAKS = 2;
const MOST_PUT_IN = 2_000;
/** Share of the words up to which what was put in within a line is a change of them. */
export const MOST_CHANGED = 0.1;
/** So many beginnings are followed up. */
const MOST_BEGINNINGS = 24;

/** A stretch of a comparable text, `end` exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** Where a passage's words stand though something was put in between them. */
export interface DividedPassage {
  /** In the order of the words, at least two. */
  stretches: readonly Stretch[];
  /** Whether each stretch is enough by itself, and nothing else between them reads like a part of the words. */
  isClear: boolean;
}

/** Where a break begins and ends. */
interface Break extends Stretch {
  isClear: boolean;
}

/**
 * Where all of a passage's words stand letter by letter and in their order, but with something put in between them that
 * begins or ends with a line: an advertisement, a box. W3C's TextQuoteSelector knows one stretch of text only
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector), which such a passage no longer is. What the reader kept
 * are its words, so its place is from the first of them to the last; but what was put in was never kept and is not
 * painted. Hence the stretches. What was put in within a line is a change of the wording if it is little, else never clear.
 *
 * @param places where its words may begin, sorted
 * @returns one for each place where they do
 */
export function dividedAt(
  text: ComparableText,
  passage: Passage,
  places: readonly number[],
): DividedPassage[] {
  const begins = (place: number): boolean =>
    place >= 0 && isEnough(passage, -agreeingBefore(text, passage, place), agreeing(text, passage, place, 0));
  return [...new Set(places)]
    .filter(begins)
    .slice(0, MOST_BEGINNINGS)
    .flatMap((place) => {
      const divided = follow(text, passage, place);
      return divided ? [divided] : [];
    });
}

/** Reads the words from a place on, and at each break from where they go on; `null` where that leads nowhere. */
function follow(text: ComparableText, passage: Passage, place: number): DividedPassage | null {
  const { length } = passage.exact;
  const stretches: Stretch[] = [];
  let start = place;
  let read = agreeing(text, passage, place, 0);
  let end = start + read;
  let isClear = true;
  while (read < length) {
    const next = stretches.length < MOST_BREAKS ? continuation(text, passage, end, read) : null;
    const gap = next && breakAt(text, { start, end }, next.start, length);
    if (!gap) return null;
    isClear &&= next.isClear && gap.isClear;
    stretches.push({ start, end: gap.start });
    start = gap.end;
    read += next.end - next.start;
    end = next.end;
  }
  stretches.push({ start, end });
  const isLong = (part: Stretch): boolean => weightOf(text.units.subarray(part.start, part.end)) >= LEAST;
  // Whole where it stands: not divided.
  return stretches.length > 1 ? { stretches, isClear: isClear && stretches.every(isLong) } : null;
}

/**
 * What was put in may begin with the very letters that follow it. So the break is set back to where what was put in
 * stands on a line of its own, else to where it begins or ends with a line and cuts no word. `null` where it does
 * neither and is little: then it is a change of the wording.
 *
 * @param length of the words
 */
function breakAt(text: ComparableText, { start, end }: Stretch, next: number, length: number): Break | null {
  const same = (back: number): boolean => text.units[end - back - 1] === text.units[next - back - 1];
  let furthest = 0;
  while (end - furthest > start + 1 && same(furthest)) furthest++;
  const backs = Array.from({ length: furthest + 1 }, (_, back) => back);
  const spaces = (back: number): string[] => [spaceBefore(text, end - back), spaceBefore(text, next - back)];
  const isLine = (back: number): boolean => spaces(back).every((space) => space.includes("\n"));
  const isBeside = (back: number): boolean =>
    spaces(back).some((space) => space.includes("\n")) && spaces(back).every((space) => space !== "");
  const lines = backs.filter(isLine);
  const isMuch = weightOf(text.units.subarray(end, next)) >= LEAST;
  const possible = lines.length > 0 || !isMuch ? lines : backs.filter(isBeside);
  const isChange = !isMuch || next - end <= length * MOST_CHANGED;
  if (possible.length === 0 && isChange) return null;
  const back = possible[0] ?? 0;
  return { start: end - back, end: next - back, isClear: possible.length === 1 };
}

/**
 * Where the words go on after a break, from their unit `read` on: the nearest of the longest runs, clear if it is the
 * only one of some length; `null` for none.
 */
function continuation(text: ComparableText, passage: Passage, from: number, read: number): Break | null {
  const { exact } = passage;
  const to = Math.min(text.length, from + MOST_PUT_IN);
  let longest = 0;
  let found: Stretch | null = null;
  let likely = 0;
  for (let start = from + 1; start < to; start++) {
    if (text.units[start] !== exact[read]) continue;
    const end = start + agreeing(text, passage, start, read);
    const isLast = read + end - start === exact.length;
    const run = end - start + (isLast ? agreeingBehind(text, passage, end) : 0);
    if (!isEnough(passage, read, read + run)) continue;
    likely++;
    if (run <= longest) continue;
    found = { start, end };
    longest = run;
  }
  return found && { ...found, isClear: likely === 1 };
}

/** Whether there is enough from one index to another, counted from the beginning of the words, with their context. */
function isEnough({ prefix, exact, suffix }: Passage, from: number, to: number): boolean {
  const before = prefix.subarray(prefix.length + Math.min(0, from));
  const words = exact.subarray(Math.max(0, from), Math.max(0, to));
  const after = suffix.subarray(0, Math.max(0, to - exact.length));
  return to > 0 && weightOf(before) + weightOf(words) + weightOf(after) >= LEAST;
}

/** How many units agree from `at` in the text and `from` in the words on. */
function agreeing({ units, length }: ComparableText, { exact }: Passage, at: number, from: number): number {
  let agreed = 0;
  while (from + agreed < exact.length && at + agreed < length && units[at + agreed] === exact[from + agreed])
    agreed++;
  return agreed;
}
