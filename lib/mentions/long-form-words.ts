/** A word of a long form; `text` in lower case. */
export interface Word {
  text: string;
  start: number;
  end: number;
  /** The word as it is written. */
  written: string;
  isStop: boolean;
  /** What stands between this word and the one before: nothing that matters, a comma, or what parts two phrases. */
  gap: "none" | "comma" | "wall";
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
/** The words of a stretch of text in Latin letters, in their order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const start = index;
    const lower = written.toLowerCase();
    const between = words.length === 0 ? " " : text.slice(words.at(-1)!.end, start);
    const gap = !GAP.test(between) ? "wall" : between.includes(",") ? "comma" : "none";
    const end = start + written.length;
    const isJoinedBefore = between === "-";
    const isJoinedBehind = text.charAt(end) === "-";
    // `sign-on` ends with a word of its own.
    const isStop = STOP_WORDS.has(lower) && (isJoinedBehind || !isJoinedBefore);
    words.push({ text: lower, start, end, written, isStop, gap, isJoinedBefore, isJoinedBehind });
  }
  return words;
}
