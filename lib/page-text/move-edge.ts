import type { TextSpan } from "./page-text";

/** One end of a passage. */
export type Edge = "start" | "end";

/** How far a step goes: a character as the reader sees it, or a word. */
export type Step = "character" | "word";

/** So much text on each side of an end is cut into characters or words, UTF-16 units: far more than the longest. */
const WINDOW = 200;

const segmenters = new Map<Step, Intl.Segmenter>();

/**
 * Cuts text into characters or words, as Unicode Standard Annex #29 bounds them, Chinese words by dictionary. Made when
 * first needed: that takes some milliseconds, which the script's start is not to wait for.
 */
function segmenterOf(step: Step): Intl.Segmenter {
  const made = segmenters.get(step);
  if (made) return made;
  const granularity = step === "word" ? "word" : "grapheme";
  const segmenter = new Intl.Segmenter("zh", { granularity });
  segmenters.set(step, segmenter);
  return segmenter;
}

/**
 * A passage with one end brought to an offset, or to what is nearest to it: white space is left out at both ends, and
 * the ends never meet.
 */
export function moveEdge(text: string, span: TextSpan, edge: Edge, offset: number): TextSpan {
  if (edge === "start") {
    const start = skipSpace(text, offset, 1);
    return start < span.end ? { start, end: span.end } : { start: lastCharacter(text, span), end: span.end };
  }
  const end = skipSpace(text, offset, -1);
  return end > span.start ? { start: span.start, end } : { start: span.start, end: firstEnd(text, span) };
}

/** A passage with one end a step further towards the text's end (1) or beginning (-1); as it is where it cannot go. */
export function stepEdge(text: string, span: TextSpan, edge: Edge, step: Step, direction: 1 | -1): TextSpan {
  const to = stops(text, span[edge], edge, step).filter((stop) => (stop - span[edge]) * direction > 0);
  const next = direction === 1 ? to[0] : to.at(-1);
  const isPast = next === undefined || (edge === "start" ? next >= span.end : next <= span.start);
  return isPast ? span : { ...span, [edge]: next };
}

/** Offsets near an end where it could be: before characters or words for the start, behind them for the end. */
function stops(text: string, at: number, edge: Edge, step: Step): number[] {
  const from = Math.max(0, at - WINDOW);
  const near = text.slice(from, at + WINDOW);
  const segments = [...segmenterOf(step).segment(near)];
  const meant = segments.filter(({ segment, isWordLike }) =>
    step === "word" ? isWordLike : segment.trim() !== "",
  );
  // Where there are no words, signs will have to do.
  if (step === "word" && meant.length === 0) return stops(text, at, edge, "character");
  return meant.map(({ index, segment }) => from + index + (edge === "end" ? segment.length : 0));
}

function skipSpace(text: string, offset: number, direction: 1 | -1): number {
  let at = offset;
  while (/^\s$/.test(text.charAt(direction === 1 ? at : at - 1))) at += direction;
  return at;
}

function lastCharacter(text: string, { start, end }: TextSpan): number {
  const from = Math.max(start, end - WINDOW);
  return from + ([...segmenterOf("character").segment(text.slice(from, end))].at(-1)?.index ?? 0);
}

function firstEnd(text: string, { start, end }: TextSpan): number {
  const [first] = segmenterOf("character").segment(text.slice(start, Math.min(end, start + WINDOW)));
  return start + (first?.segment.length ?? 0);
}
