/** A passage with what stands before and after it, `""` where that is not known. */
export interface PassageInContext {
  quote: string;
  prefix: string;
  suffix: string;
}

/** Up to so much text at an edge is cut into words, in UTF-16 units: far more than the longest word. */
const EDGE_WINDOW = 200;

/**
 * The words of a text as browsers bound them (Unicode Standard Annex #29, Chinese by dictionary); what stands between
 * words is a segment too.
 */
function segments(text: string): Intl.SegmentData[] {
  return [...new Intl.Segmenter("zh", { granularity: "word" }).segment(text)];
}

/**
 * A passage brought to whole words: a word that its beginning or end cuts is taken in whole from the context, and
 * words that the far ends of the context cut are left out of it. White space is not touched.
 */
export function wholeWords(prefix: string, quote: string, suffix: string): PassageInContext {
  const head = quote.slice(0, EDGE_WINDOW);
  const tail = quote.slice(-EDGE_WINDOW);
  const begin = wordStart(prefix + head, prefix.length);
  const end = wordEnd(tail + suffix, tail.length);
  const before = prefix.slice(0, begin);
  const after = suffix.slice(end - tail.length);
  return {
    prefix: before.slice(segments(before)[0]?.segment.length ?? 0),
    quote: prefix.slice(begin) + quote + suffix.slice(0, end - tail.length),
    suffix: after.slice(0, segments(after).at(-1)?.index ?? 0),
  };
}

/** The text up to the end of its `count`-th word; all of it when it has fewer. */
export function firstWords(text: string, count: number): string {
  const words = segments(text.slice(0, EDGE_WINDOW)).filter(({ isWordLike }) => isWordLike);
  const last = words[count - 1];
  return last ? text.slice(0, last.index + last.segment.length) : withinWindow(text, 0);
}

/** The text from the beginning of its `count`-th word from the end; all of it when it has fewer. */
export function lastWords(text: string, count: number): string {
  const offset = Math.max(0, text.length - EDGE_WINDOW);
  const words = segments(text.slice(offset)).filter(({ isWordLike }) => isWordLike);
  const first = words.at(-count);
  return first && words.length >= count ? text.slice(offset + first.index) : withinWindow(text, offset);
}

function withinWindow(text: string, offset: number): string {
  return offset === 0 ? text.slice(0, EDGE_WINDOW) : text.slice(offset);
}

function wordStart(text: string, offset: number): number {
  const cut = segments(text).find(({ index, segment }) => index < offset && index + segment.length > offset);
  return cut?.isWordLike ? cut.index : offset;
}

function wordEnd(text: string, offset: number): number {
  const cut = segments(text).find(({ index, segment }) => index < offset && index + segment.length > offset);
  return cut?.isWordLike ? cut.index + cut.segment.length : offset;
}
