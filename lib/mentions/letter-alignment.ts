import { shortFormKey } from "@/lib/glossary/short-form";
import { Alignment, COST, IMPOSSIBLE } from "./alignment";
import { type Word, wordsOf } from "./long-form-words";

/** A stretch of text that is aligned holds no more words. */
const MAX_WORDS = 16;

/** The letters to align; the same with `W3C` read as `WWWC`, and with the `s` that may be of a plural or of a word (`REDs`). */
function readings(short: string): Iterable<string> {
  const letters = shortFormKey(short).toLowerCase();
  const repeated = letters.replace(/([a-z])([2-9])/g, (_, letter: string, times) =>
    letter.repeat(Number(times)),
  );
  return new Set([letters, repeated, /[A-Z]s$/.test(short) ? `${letters}s` : letters]);
}

/** In so many words one may be the abbreviation in other letters: `Zero Redundancy Optimizer (ZeRO)`. */
const LEAST_AROUND_WORD = 3;

/** Whether the words from `first` to `end`, exclusive, say more than the abbreviation itself. */
function saysMore(words: readonly Word[], first: number, end: number, short: string): boolean {
  const key = shortFormKey(short);
  return (
    words[end - 1]!.end - words[first]!.start > short.length + 1 &&
    words
      .slice(first, end)
      .every(
        ({ written }) =>
          shortFormKey(written) !== key ||
          (end - first >= LEAST_AROUND_WORD && /[a-z]$/.test(written) && written !== short),
      )
  );
}

/** What it costs to read `short` in the words from a first one to `end`, exclusive. */
function reader(words: readonly Word[], end: number, short: string): (first: number) => number {
  const alignments = Array.from(readings(short), (letters) => new Alignment(words, letters, end));
  return (first) =>
    saysMore(words, first, end, short)
      ? Math.min(...alignments.map((alignment) => alignment.from(first)))
      : IMPOSSIBLE;
}

/** `i18n`: the first letter, how many are left out, the last one; not of a word so short that none needs it (`data` for D2A). */
function isNumeronym(word: Word, short: string): boolean {
  const [, first, count, last] = /^([a-z])([5-9]|\d\d)([a-z])$/.exec(short.toLowerCase()) ?? [];
  return (
    first !== undefined &&
    word.text.length === Number(count) + 2 &&
    word.text.startsWith(first) &&
    word.text.endsWith(last!)
  );
}

/**
 * Where in `text` the words begin that `short` spells out if they end where `text` ends; -1 when none do. As in
 * A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003,
 * https://psb.stanford.edu/psb-online/proceedings/psb03/schwartz.pdf), the letters stand in the words in their order and
 * the first one begins a word. Of all ways to lay them over the words the cheapest is taken, not the first from the right:
 * letters that begin words cost nothing, others and words left out cost (compare the ranked strategies of S. Sohn et al.,
 * "Abbreviation definition identification based on automatic precision estimates", 2008,
 * https://doi.org/10.1186/1471-2105-9-402). Of equal ones the shortest.
 */
export function spelledEnd(text: string, short: string): number {
  const words = wordsOf(text).slice(-MAX_WORDS);
  const last = words.at(-1);
  if (last === undefined || last.end !== text.length) return -1;
  if (isNumeronym(last, short)) return last.start;
  let best = -1;
  let least = IMPOSSIBLE;
  const costFrom = reader(words, words.length, short);
  for (let first = words.length - 1; first >= 0; first--) {
    const cost = costFrom(first);
    if (cost < least) {
      least = cost;
      best = words[first]!.start;
    }
    if (words[first]!.gap === "wall") break;
  }
  return best;
}

/**
 * Where the words end that `short` spells out if they begin where `text` begins; -1 when none do. See {@link spelledEnd}.
 * @param isExact whether each of their first letters must be in the abbreviation, and nothing else
 */
export function spelledStart(text: string, short: string, isExact = false): number {
  const words = wordsOf(text).slice(0, MAX_WORDS);
  if (words[0]?.start !== 0) return -1;
  if (isNumeronym(words[0], short)) return words[0].end;
  let best = -1;
  let least = isExact ? COST.comma : IMPOSSIBLE;
  for (let end = 2; end <= words.length; end++) {
    const cost = reader(words, end, short)(0);
    if (cost < least) {
      least = cost;
      best = words[end - 1]!.end;
    }
  }
  return best;
}

/** Whether `short` spells out the whole of `text`. See {@link spelledEnd}. */
export function isSpelled(text: string, short: string): boolean {
  const words = wordsOf(text);
  const last = words.at(-1);
  if (last === undefined || words.length > MAX_WORDS || words[0]!.start !== 0 || last.end !== text.length)
    return false;
  if (words.length === 1) return isNumeronym(last, short);
  return reader(words, words.length, short)(0) < IMPOSSIBLE;
}
