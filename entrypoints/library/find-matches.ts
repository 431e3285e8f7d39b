import type { Span } from "@/lib/mentions/mention";
import { foldForSearch } from "@/lib/store/search-fold";

/** A character with its combining marks: what the search's folding treats as one. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gsu;
const CJK_START = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u;
const CJK_END = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]$/u;

/** A text as the search compares it, and for each of its UTF-16 units where it came from. */
interface FoldedText {
  text: string;
  starts: number[];
  ends: number[];
}

/**
 * Where a search's words stand in a text, for marking: sorted spans that do not overlap, in UTF-16 offsets of `text`.
 * Compares as the library's search does, so what it found is what gets marked.
 *
 * @param words folded by `searchWords`.
 */
export function findMatches(text: string, words: readonly string[]): Span[] {
  if (words.length === 0 || text === "") return [];
  const folded = foldWithMap(text);
  const found = words.flatMap((word) => occurrences(folded, word));
  return merged(found.sort((a, b) => a.start - b.start || a.end - b.end));
}

function foldWithMap(text: string): FoldedText {
  const folded: FoldedText = { text: "", starts: [], ends: [] };
  let space: Span | null = null;
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const span = { start: index, end: index + cluster.length };
    if (/^\s+$/.test(cluster)) {
      space ??= span;
      continue;
    }
    const letters = foldForSearch(cluster);
    if (letters === "") continue;
    if (space && folded.text !== "" && !CJK_END.test(folded.text.slice(-2)) && !CJK_START.test(letters)) {
      append(folded, " ", space);
    }
    space = null;
    append(folded, letters, span);
  }
  return folded;
}

function append(folded: FoldedText, letters: string, { start, end }: Span): void {
  folded.text += letters;
  for (let i = 0; i < letters.length; i++) {
    folded.starts.push(start);
    folded.ends.push(end);
  }
}

function occurrences({ text, starts, ends }: FoldedText, word: string): Span[] {
  const found: Span[] = [];
  if (word === "") return found;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    found.push({ start: starts[at]!, end: ends[at + word.length - 1]! });
  }
  return found;
}

function merged(sorted: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}
