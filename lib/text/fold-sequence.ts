import { isIgnorable } from "./ignorable";

/** A character with more marks than this is no word; the rest of the marks stand alone. Keeps the work linear. */
const MAX_MARKS = 16;
/** A sign that unfolds to more units than this per unit (U+FDFA: 18) is kept as it is: a bound on memory. */
const MAX_GROWTH = 4;
/** No text of real life holds more characters that the fold table has no answer for. */
const MAX_KNOWN = 4096;
const FIRST_MARK = 0x300;
const REPLACEMENT = "\ufffd";

const MARK = /^\p{M}$/u;
const JAMO = /^[\u1160-\u11ff]$/;

/** What one source character, with the marks on it, becomes. */
export interface FoldedSequence {
  /** The result, `""` when it is dropped. */
  text: string;
  /** How many UTF-16 units of the source it stands for. */
  consumed: number;
}

/** What is known of a character. */
interface Character {
  /** Whether it composes with the one before: a combining mark, or a Hangul vowel or final. */
  joins: boolean;
  /** What it becomes with no mark on it. */
  folded: string;
  /** How many UTF-16 units it is. */
  length: number;
}

/** By code point; filled as characters turn up, since asking the platform takes a hundred times as long. */
const CHARACTERS = new Map<number, Character>();

function folded(source: string): string {
  const result = source.toWellFormed().normalize("NFKC");
  return result.length > MAX_GROWTH * source.length ? source : result;
}

function characterAt(text: string, index: number): Character {
  const codePoint = text.codePointAt(index)!;
  const known = CHARACTERS.get(codePoint);
  if (known !== undefined) return known;
  const source = String.fromCodePoint(codePoint);
  const joins = (MARK.test(source) || JAMO.test(source)) && !isIgnorable(codePoint);
  const character = { joins, folded: folded(source), length: source.length };
  if (CHARACTERS.size === MAX_KNOWN) CHARACTERS.clear();
  CHARACTERS.set(codePoint, character);
  return character;
}

/** Whether the character at `index` composes with the one before it: a combining mark, or a Hangul vowel or final. */
export function joinsPrevious(text: string, index: number): boolean {
  return text.charCodeAt(index) >= FIRST_MARK && characterAt(text, index).joins;
}

/**
 * Folds the character at `index` of `text` together with the combining marks after it (up to `end`) by NFKC
 * (https://unicode.org/reports/tr15/). A lone surrogate becomes U+FFFD, so that two of them that an invisible unit kept
 * apart are no character.
 */
export function foldSequence(text: string, index: number, end: number): FoldedSequence {
  const first = characterAt(text, index);
  if (index + first.length > end) return { text: REPLACEMENT, consumed: 1 };
  let stop = index + first.length;
  for (let marks = 0; marks < MAX_MARKS && stop < end && joinsPrevious(text, stop); marks++) {
    stop += characterAt(text, stop).length;
  }
  const alone = stop === index + first.length;
  return { text: alone ? first.folded : folded(text.slice(index, stop)), consumed: stop - index };
}
