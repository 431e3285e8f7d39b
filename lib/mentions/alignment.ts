import type { Word } from "./long-form-words";

/** The cost of what cannot be. */
export const IMPOSSIBLE = Number.POSITIVE_INFINITY;

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

/** What it costs when not each word gives its first letter to the abbreviation, and nothing else does. */
export const COST = {
  /** A letter right after the first: `Lo` in low. */
  next: 0.15,
  /** One that is written as a capital: `T` in HyperText. */
  capital: 0.05,
  /** Any other. */
  inner: 0.35,
  /** A sound or sign: `2` in to, `X` in explainable and cross-site. */
  sound: 0.1,
  /** `X` for what it likes. */
  cross: 0.6,
  /** A small word of grammar that begins: a full one before it is likelier (`Organisation of …`). */
  stop: 0.01,
  /** A comma inside. */
  comma: 0.2,
  /** A word that no letter stands for. */
  skipped: 1,
  /** Such a word that `and` joins to the one before. */
  joined: 0.7,
  /** Such a word at the end. */
  last: 1.25,
};
const GAP_COST = { none: 0, comma: COST.comma, wall: IMPOSSIBLE };
/** No abbreviation has so many letters, with `W3C` read as `WWWC`. */
const MAX_LETTERS = 64;
/** What an alignment may cost per letter of the abbreviation. */
const LIMIT = 0.35;

/** What it costs to read `letter` as how `word` begins. */
function initialCost(letter: string, word: Word, isFirst: boolean): number {
  if (word.text.charAt(0).normalize("NFD").startsWith(letter)) return 0;
  if (
    letter >= "0" &&
    letter <= "9" &&
    DIGIT_WORDS[Number(letter)]!.some((begin) => word.text.startsWith(begin))
  )
    return COST.sound;
  if (letter !== "x" || word.isStop) return IMPOSSIBLE;
  if (word.text.startsWith("ex") || word.text.startsWith("cross")) return COST.sound;
  return isFirst ? IMPOSSIBLE : COST.cross;
}

/**
 * One abbreviation laid over the words of one text, as cheaply as can be: dynamic programming over words and letters, in
 * time that grows with their product.
 */
export class Alignment {
  private readonly known = new Map<number, number>();

  constructor(
    private readonly words: readonly Word[],
    private readonly letters: string,
    /** How many of the words count. */
    private readonly count: number,
  ) {}

  /** The least cost of a long form that begins with word `first` and ends with the last one; infinite when it is none. */
  from(first: number): number {
    const { words, letters, count } = this;
    const last = words[count - 1]!;
    if (last.isStop || last.isJoinedBehind || words[first]!.isJoinedBefore || count - first < 2)
      return IMPOSSIBLE;
    if (count - first > Math.min(letters.length + 5, letters.length * 2)) return IMPOSSIBLE;
    const cost = this.matched(first, 0);
    if (cost > letters.length * LIMIT) return IMPOSSIBLE;
    // `in Springfield` is no IL, `in the end` no ITE; `in vitro fertilization` is an IVF, `over-the-air` OTA.
    const { isStop, isJoinedBehind } = words[first]!;
    const isWeak = isStop && !isJoinedBehind && this.fullWords(first) < 2;
    if (isWeak || (isStop && cost > 0)) return IMPOSSIBLE;
    return isStop ? COST.stop : cost;
  }

  /** How many words from `first` on are no small words of grammar. */
  private fullWords(first: number): number {
    return this.words.slice(first, this.count).filter(({ isStop }) => !isStop).length;
  }

  private rest(word: number, letter: number): number {
    if (word === this.count) return letter === this.letters.length ? 0 : IMPOSSIBLE;
    const key = word * MAX_LETTERS + letter;
    let cost = this.known.get(key);
    if (cost === undefined) {
      cost =
        GAP_COST[this.words[word]!.gap] +
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
    if (letter >= letters.length) return IMPOSSIBLE;
    let cost = initialCost(letters[letter]!, this.words[word]!, letter === 0);
    let best = IMPOSSIBLE;
    let at = 0;
    let isPrefix = true;
    for (let next = letter + 1; cost < IMPOSSIBLE; next++) {
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
