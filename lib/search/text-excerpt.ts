import { findMatches, type Stretch } from "./find-matches";
import type { Phrase } from "./phrase";

/** How much of a text stands around what was found in it, UTF-16 units on each side. */
const AROUND = 90;
/** And so much of what was found: one character again and again is one match. */
const MOST_FOUND = 200;
/** A text is looked through piece by piece, which overlap by as much as a phrase may be long. */
const PIECE = 20_000;
const OVERLAP = 500;

/** A short piece of a text. */
export interface Excerpt {
  /** With `…` where the text goes on; white space collapsed. */
  text: string;
  /** What of it to mark. */
  marks: Stretch[];
}

/** The piece of a text around the first place where one of some phrases stands; its beginning where none does. */
export function excerptOf(text: string, phrases: readonly Phrase[]): Excerpt {
  const first = firstMatch(text, phrases);
  const from = first ? wordStart(text, first.start - AROUND) : 0;
  const to = first
    ? wordEnd(text, Math.min(first.end, first.start + MOST_FOUND) + AROUND)
    : wordEnd(text, 2 * AROUND);
  const words = text.slice(from, to).replace(/\s+/g, " ").trim();
  const excerpt = `${from > 0 ? "…" : ""}${words}${to < text.length ? "…" : ""}`;
  return { text: excerpt, marks: findMatches(excerpt, phrases) };
}

function firstMatch(text: string, phrases: readonly Phrase[]): Stretch | null {
  for (let from = 0; from < text.length; from += PIECE - OVERLAP) {
    const [match] = findMatches(text.slice(from, from + PIECE), phrases);
    if (match) return { start: from + match.start, end: from + match.end };
  }
  return null;
}

/** Where a word begins at or before an offset, not far from it. */
function wordStart(text: string, offset: number): number {
  if (offset <= 0) return 0;
  const space = text.slice(Math.max(0, offset - 20), offset).search(/\S*$/);
  return Math.max(0, offset - 20) + space;
}

function wordEnd(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  return offset + /^\S{0,20}/.exec(text.slice(offset, offset + 20))![0].length;
}
