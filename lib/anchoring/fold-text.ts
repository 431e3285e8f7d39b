/** A text without what two renderings of one passage may differ in, and the way back to the text. */
export interface FoldedText {
  text: string;
  /** For each unit of `text`, its UTF-16 offset in the original. */
  offsets: Int32Array;
}

/** White space of every kind, soft hyphens, zero-width characters: none of it is what the reader kept. */
const IGNORED = /[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g;

/**
 * Drops white space and invisible characters, so that a line break, a `<br>`, an indentation or a soft hyphen between
 * two renderings of a passage makes no difference.
 */
export function foldText(text: string): FoldedText {
  const folded = text.replace(IGNORED, "");
  const offsets = new Int32Array(folded.length);
  let from = 0;
  let written = 0;
  for (const gap of text.matchAll(IGNORED)) {
    while (from < gap.index) offsets[written++] = from++;
    from = gap.index + gap[0].length;
  }
  while (from < text.length) offsets[written++] = from++;
  return { text: folded, offsets };
}

/** Index of the first folded unit at or behind an offset of the original text. */
export function foldedIndex(folded: FoldedText, offset: number): number {
  let low = 0;
  let high = folded.offsets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (folded.offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
