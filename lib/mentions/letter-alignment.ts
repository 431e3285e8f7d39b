import { shortFormKey } from "@/lib/glossary/short-form";

/** A word of a long form; `text` in lower case. */
interface Word {
  text: string;
  start: number;
  end: number;
  /** The word as it is written. */
  written: string;
  isStop: boolean;
  /** What it costs that this word and the one before are one long form: a comma between them. */
  gap: number;
  /** Whether a hyphen joins it to the word before, and to the one behind: no long form begins or ends in between. */
  isJoinedBefore: boolean;
  isJoinedBehind: boolean;
}

const WORD = /[A-Za-z0-9\u00c0-\u024f]+(?:'[a-z]+)?/g;
/** What may stand between two words of one long form. */
const GAP = /^[ ,/&-]{1,3}$/;
const STOP_WORDS = new Set(
  "a an and are as at be by for from in into is its of on or our over per such than that the their these this to under using via was were we when where which with".split(
    " ",
  ),
);
/** How the words begin that a digit stands for: `B2B`, `2FA`, `5G`. */
const DIGIT_WORDS: readonly (readonly string[])[] = [
  ["zero", "null"],
  ["one", "first"],
  ["to", "two", "second", "double", "dual"],
  ["three", "third", "tri", "triple"],
  ["for", "four"],
  ["five", "fifth"],
  ["six"],
  ["seven"],
  ["eight"],
  ["nine", "ninth"],
];

/**
 * What it costs when a letter of the abbreviation is not the first letter of a word: the ones right after it (`Lo` in
 * low), one that is written as a capital, any other; a sound (`2` for to, `X` for ex-, `X` for what it likes); a comma
 * inside; a word that no letter stands for, one that `and` joins to the
 * word before, and one at the end.
 */
const COST = {
  next: 0.15,
  capital: 0.05,
  inner: 0.35,
  sound: 0.1,
  cross: 0.6,
  comma: 0.2,
  skipped: 1,
  joined: 0.7,
  last: 1.25,
};
/** What an alignment may cost per letter of the abbreviation. */
const LIMIT = 0.35;
/** A stretch of text that is aligned holds no more words. */
const MAX_WORDS = 16;

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const start = index;
    const lower = written.toLowerCase();
    const between = words.length === 0 ? " " : text.slice(words.at(-1)!.end, start);
    const gap = !GAP.test(between) ? Number.POSITIVE_INFINITY : between.includes(",") ? COST.comma : 0;
    const end = start + written.length;
    const isJoinedBefore = between === "-";
    const isJoinedBehind = text.charAt(end) === "-";
    // `sign-on` ends with a word of its own.
    const isStop = STOP_WORDS.has(lower) && (isJoinedBehind || !isJoinedBefore);
    words.push({ text: lower, start, end, written, isStop, gap, isJoinedBefore, isJoinedBehind });
  }
  return words;
}

/** The letters to align, and the same with `W3C` read as `WWWC`. */
function readings(short: string): string[] {
  const letters = shortFormKey(short).toLowerCase();
  const repeated = letters.replace(/([a-z])([2-9])/g, (_, letter: string, times) =>
    letter.repeat(Number(times)),
  );
  return repeated === letters ? [letters] : [letters, repeated];
}

/** What it costs to read `letter` as how `word` begins. */
function initialCost(letter: string, word: Word, isFirst: boolean): number {
  if (word.text.charAt(0).normalize("NFD").startsWith(letter)) return 0;
  if (
    letter >= "0" &&
    letter <= "9" &&
    DIGIT_WORDS[Number(letter)]!.some((begin) => word.text.startsWith(begin))
  )
    return COST.sound;
  if (letter !== "x" || word.isStop) return Number.POSITIVE_INFINITY;
  if (word.text.startsWith("ex")) return COST.sound;
  return isFirst ? Number.POSITIVE_INFINITY : COST.cross;
}

/** One abbreviation laid over the words of one text: dynamic programming over words and letters. */
class Alignment {
  private readonly known = new Map<number, number>();

  constructor(
    private readonly words: readonly Word[],
    private readonly letters: string,
    /** How many of the words count. */
    private readonly count: number,
  ) {}

  /** The least cost of a long form that begins with word `first` and ends with the last one. */
  from(first: number): number {
    const { words, letters, count } = this;
    const last = words[count - 1]!;
    if (last.isStop || last.isJoinedBehind || words[first]!.isJoinedBefore || count - first < 2)
      return Number.POSITIVE_INFINITY;
    if (count - first > Math.min(letters.length + 5, letters.length * 2)) return Number.POSITIVE_INFINITY;
    const cost = this.matched(first, 0);
    if (cost > letters.length * LIMIT) return Number.POSITIVE_INFINITY;
    // `in Springfield` is no IL; `in vitro fertilization` is an IVF.
    return words[first]!.isStop && (cost > 0 || letters.length < 3) ? Number.POSITIVE_INFINITY : cost;
  }

  private rest(word: number, letter: number): number {
    if (word === this.count) return letter === this.letters.length ? 0 : Number.POSITIVE_INFINITY;
    const key = word * 32 + letter;
    let cost = this.known.get(key);
    if (cost === undefined) {
      cost =
        this.words[word]!.gap +
        Math.min(this.skipCost(word) + this.rest(word + 1, letter), this.matched(word, letter));
      this.known.set(key, cost);
    }
    return cost;
  }

  private skipCost(word: number): number {
    if (this.words[word]!.isStop) return 0;
    if (this.words[word - 1]!.text === "and") return COST.joined;
    return word === this.count - 1 ? COST.last : COST.skipped;
  }

  /** The cost when `word` begins with `letter` and gives as many of the letters that follow as is cheapest. */
  private matched(word: number, letter: number): number {
    const { letters } = this;
    const { text, written } = this.words[word]!;
    if (letter >= letters.length) return Number.POSITIVE_INFINITY;
    let cost = initialCost(letters[letter]!, this.words[word]!, letter === 0);
    let best = Number.POSITIVE_INFINITY;
    let at = 0;
    let isPrefix = true;
    for (let next = letter + 1; cost < Number.POSITIVE_INFINITY; next++) {
      best = Math.min(best, cost + this.rest(word + 1, next));
      if (next === letters.length) break;
      const found = text.indexOf(letters[next]!, at + 1);
      if (found < 0) break;
      isPrefix &&= found === at + 1;
      const isCapital = written.charAt(found) !== text.charAt(found);
      cost += isCapital ? COST.capital : isPrefix ? COST.next : COST.inner;
      at = found;
    }
    return best;
  }
}

/** Whether the words from `first` to `end`, exclusive, say more than the abbreviation itself. */
function saysMore(words: readonly Word[], first: number, end: number, short: string): boolean {
  const key = shortFormKey(short);
  return (
    words[end - 1]!.end - words[first]!.start > short.length + 1 &&
    words.slice(first, end).every(({ written }) => shortFormKey(written) !== key)
  );
}

/** What it costs to read `short` in the words from a first one to `end`, exclusive. */
function reader(words: readonly Word[], end: number, short: string): (first: number) => number {
  const alignments = readings(short).map((letters) => new Alignment(words, letters, end));
  return (first) =>
    saysMore(words, first, end, short)
      ? Math.min(...alignments.map((alignment) => alignment.from(first)))
      : Number.POSITIVE_INFINITY;
}

/** `i18n`: the first letter, how many are left out, the last one. */
function isNumeronym(word: Word, short: string): boolean {
  const [, first, count, last] = /^([a-z])(\d{1,2})([a-z])$/.exec(short.toLowerCase()) ?? [];
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
  let least = Number.POSITIVE_INFINITY;
  const costFrom = reader(words, words.length, short);
  for (let first = words.length - 1; first >= 0; first--) {
    const cost = costFrom(first);
    if (cost < least) {
      least = cost;
      best = words[first]!.start;
    }
    if (words[first]!.gap === Number.POSITIVE_INFINITY) break;
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
  let least = isExact ? COST.comma : Number.POSITIVE_INFINITY;
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
  return reader(words, words.length, short)(0) < Number.POSITIVE_INFINITY;
}
