import type { Phrase } from "./phrase";
import { type Piece, piecesOf } from "./pieces";

/** A stretch of a text to mark, UTF-16 offsets, `end` exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** Of a longer text only so much is looked through for marks, UTF-16 units: a quote can hold a book. */
const LOOKED_AT = 50_000;

/**
 * Where phrases stand in a text, for marking: sorted stretches that do not touch. Takes the text apart as the index
 * does, so what was found there is what gets marked.
 */
export function findMatches(text: string, phrases: readonly Phrase[]): Stretch[] {
  if (phrases.length === 0 || text === "") return [];
  const pieces = piecesOf(text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text);
  const found = phrases.flatMap((phrase) =>
    pieces.flatMap((first, index): Stretch[] => {
      if (!standsAt(pieces, index, phrase)) return [];
      return [{ start: first.start, end: endOf(pieces[index + phrase.pieces - 1]!, phrase) }];
    }),
  );
  return merged(found.sort((a, b) => a.start - b.start || a.end - b.end));
}

function standsAt(pieces: readonly Piece[], index: number, { parts, pieces: count }: Phrase): boolean {
  if (index + count > pieces.length) return false;
  const base = pieces[index]!.position;
  let at = index;
  return parts.every(({ token, prefix, offset }) => {
    while (at < pieces.length && pieces[at]!.position < base + offset) at += 1;
    const piece = pieces[at];
    if (piece?.position !== base + offset) return false;
    const next = pieces[at + 1];
    const joined = piece.unspaced && next?.unspaced && next.position === piece.position + 1;
    const here = joined ? piece.text + next.text : piece.text;
    return prefix ? here.startsWith(token) : here === token;
  });
}

/** Of a word that only begins so the beginning is marked, where its length can be told. */
function endOf(last: Piece, { parts }: Phrase): number {
  const part = parts.at(-1)!;
  const isPlain = !last.unspaced && part.prefix && last.end - last.start === last.text.length;
  return isPlain ? last.start + Math.min(part.token.length, last.text.length) : last.end;
}

function merged(sorted: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of sorted) {
    const last = result.at(-1);
    if (last && stretch.start <= last.end) last.end = Math.max(last.end, stretch.end);
    else result.push({ ...stretch });
  }
  return result;
}
