/** A passage with what stands before and after it, `""` where that is not known. */
export interface PassageInContext {
  quote: string;
  prefix: string;
  suffix: string;
}

/** Up to so much text at an edge is cut into words, in UTF-16 units: far more than the longest word. */
const EDGE_WINDOW = 200;

/**
 * Cuts a text into words as browsers bound them (Unicode Standard Annex #29, Chinese by dictionary); what stands between
 * words is a segment too. Made once: making one takes longer than cutting a sentence.
 */
const WORDS = new Intl.Segmenter("zh", { granularity: "word" });

/** The segment that a unit of a text belongs to; `undefined` where the text has no such unit. */
function segmentAt(segments: Intl.Segments, at: number): Intl.SegmentData | undefined {
  return segments.containing(at) as Intl.SegmentData | undefined;
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
    prefix: before.slice(segmentAt(WORDS.segment(before), 0)?.segment.length ?? 0),
    quote: prefix.slice(begin) + quote + suffix.slice(0, end - tail.length),
    suffix: after.slice(0, segmentAt(WORDS.segment(after), after.length - 1)?.index ?? 0),
  };
}

/** The text up to the end of its `count`-th word; all of it when it has fewer. */
export function firstWords(text: string, count: number): string {
  let left = count;
  for (const { segment, index, isWordLike } of WORDS.segment(text.slice(0, EDGE_WINDOW))) {
    if (isWordLike) left -= 1;
    if (left === 0) return text.slice(0, index + segment.length);
  }
  return withinWindow(text, 0);
}

/** The text from the beginning of its `count`-th word from the end; all of it when it has fewer. */
export function lastWords(text: string, count: number): string {
  const offset = Math.max(0, text.length - EDGE_WINDOW);
  const segments = WORDS.segment(text.slice(offset));
  let left = count;
  let found = segmentAt(segments, text.length - offset - 1);
  while (found) {
    if (found.isWordLike) left -= 1;
    if (left === 0) return text.slice(offset + found.index);
    found = segmentAt(segments, found.index - 1);
  }
  return withinWindow(text, offset);
}

function withinWindow(text: string, offset: number): string {
  return offset === 0 ? text.slice(0, EDGE_WINDOW) : text.slice(offset);
}

function wordStart(text: string, offset: number): number {
  const cut = segmentAt(WORDS.segment(text), offset);
  return cut?.isWordLike && cut.index < offset ? cut.index : offset;
}

function wordEnd(text: string, offset: number): number {
  const cut = segmentAt(WORDS.segment(text), offset);
  return cut?.isWordLike && cut.index < offset ? cut.index + cut.segment.length : offset;
}
