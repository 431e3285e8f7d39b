import { isIgnorable } from "./ignorable";

/** A character with more marks than this is no word; the rest of the marks stand alone. Keeps the work linear. */
const MAX_MARKS = 16;
/** A sign that unfolds to more units than this per unit (U+FDFA: 18) is kept as it is: a bound on memory. */
const MAX_GROWTH = 4;

const MARK = /^\p{M}$/u;
const JAMO = /^[\u1160-\u11ff]$/;

/** What one source character, with the marks on it, becomes. */
export interface FoldedSequence {
  /** The result, `""` when it is dropped. */
  text: string;
  /** How many UTF-16 units of the source it stands for. */
  consumed: number;
}

function characterAt(text: string, index: number): string {
  return String.fromCodePoint(text.codePointAt(index)!);
}

/** Whether the character at `index` composes with the one before it: a combining mark, or a Hangul vowel or final. */
export function joinsPrevious(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (unit < 0x300) return false;
  const character = characterAt(text, index);
  return (MARK.test(character) && !isIgnorable(unit)) || JAMO.test(character);
}

/**
 * Folds the character at `index` of `text` together with the combining marks after it (up to `end`) by NFKC
 * (https://unicode.org/reports/tr15/). Lone surrogates are kept.
 */
export function foldSequence(text: string, index: number, end: number): FoldedSequence {
  let stop = index + characterAt(text, index).length;
  for (let marks = 0; marks < MAX_MARKS && stop < end && joinsPrevious(text, stop); marks++) {
    stop += characterAt(text, stop).length;
  }
  const source = text.slice(index, stop);
  const folded = source.normalize("NFKC");
  const tooLong = folded.length > MAX_GROWTH * source.length;
  return { text: tooLong ? source : folded, consumed: stop - index };
}
