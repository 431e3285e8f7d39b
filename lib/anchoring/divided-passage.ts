import type { ComparableText } from "./comparable-text";
import { agreeingBefore, agreeingBehind, type Passage, weightOf } from "./passage";

/**
 * Something put in between a passage's words: how much of them there must be at a stretch (see `weightOf`), how often, and
 * how much at a time, in units. What weighs less than a stretch of them, and stands on no line of its own, is a change of
 * their wording.
 */
const LEAST = 10;
const MOST_BREAKS = 6;
const MOST_PUT_IN = 2_000;
/** So many beginnings are followed up. */
const MOST_BEGINNINGS = 24;

/** A stretch of a comparable text, `end` exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** Where a passage's words stand though something was put in between them. */
export interface DividedPassage {
  /** One where that is no more than a footnote's mark or a word, which belongs to the wording. */
  stretches: readonly Stretch[];
  /** In how many places something was put in. */
  breaks: number;
}

/**
 * Where all of a passage's words stand letter by letter and in their order, but with something put in between them: an
 * advertisement, a box, a sentence. W3C's TextQuoteSelector knows one stretch of text only
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector), which such a passage no longer is. What the reader kept
 * are its words, so it counts as found, and its place is from the first of them to the last; but what was put in was
 * never kept and is not painted. Hence the stretches.
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
  let breaks = 0;
  while (read < length) {
    const next = breaks < MOST_BREAKS ? continuation(text, passage, end, read) : null;
    if (next === null) return null;
    breaks++;
    const back = slide(text, { start, end }, next);
    if (isForeign(text, { start: end - back, end: next - back })) {
      stretches.push({ start, end: end - back });
      start = next - back;
    }
    const more = agreeing(text, passage, next, read);
    read += more;
    end = next + more;
  }
  stretches.push({ start, end });
  // Whole where it stands: not divided.
  return breaks > 0 ? { stretches, breaks } : null;
}

/** Whether what stands between two parts of the words is no part of their wording. */
function isForeign(text: ComparableText, { start, end }: Stretch): boolean {
  const isLine = /\n/.test(spaceBefore(text, start)) && /\n/.test(spaceBefore(text, end));
  return isLine || weightOf(text.units.subarray(start, end)) >= LEAST;
}

/** What a comparable text leaves out before one of its units. */
function spaceBefore(text: ComparableText, at: number): string {
  return text.source.slice(text.sourceEnd(at), text.sourceStart(at));
}

/** Where the words go on after a break, from their unit `read` on: the nearest of the longest runs; `null` for none. */
function continuation(text: ComparableText, passage: Passage, from: number, read: number): number | null {
  const { exact } = passage;
  const to = Math.min(text.length, from + MOST_PUT_IN);
  let longest = 0;
  let found: number | null = null;
  for (let at = from + 1; at < to; at++) {
    if (text.units[at] !== exact[read]) continue;
    const more = agreeing(text, passage, at, read);
    const isLast = read + more === exact.length;
    const run = more + (isLast ? agreeingBehind(text, passage, at + more) : 0);
    if (run <= longest || !isEnough(passage, read, read + run)) continue;
    found = at;
    longest = run;
  }
  return found;
}

/**
 * What was put in may begin with the very letters that follow it. By so many units the break is set back to where
 * a line ends, or a word.
 */
function slide(text: ComparableText, { start, end }: Stretch, next: number): number {
  let furthest = 0;
  while (end - furthest > start + 1 && text.units[end - furthest - 1] === text.units[next - furthest - 1])
    furthest++;
  for (const sign of [/\n/, /\s/]) {
    for (let back = 0; back <= furthest; back++) {
      if (sign.test(spaceBefore(text, end - back)) && sign.test(spaceBefore(text, next - back))) return back;
    }
  }
  return 0;
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
