import { CHARACTER_CLASSES, CharacterClass } from "@/lib/text/character-class";
import { normalize } from "@/lib/text/normalize";
import { plainLetters } from "@/lib/text/plain-letters";

/** Longer words are compared by their beginnings: so much is kept of one, UTF-16 units. */
const MAX_WORD = 64;

/** What may stand alone between two pieces of one phrase: `end-to-end`, `don't`, `papers.example.org`, `a_b`. */
const JOINERS = new Set([..."-'·._/&+@:"].map((sign) => sign.charCodeAt(0)));
const SPACE = 0x20;

/** The smallest thing that the search knows: a word of a spaced script, or one character of an unspaced one. */
export interface Piece {
  /** Folded: width, case, accents, Traditional characters. */
  text: string;
  /** True for one character of a script without spaces between words (Han, kana, Hangul, Thai), and for an emoji. */
  unspaced: boolean;
  /** Counts up by 1 from piece to piece, by 2 where punctuation stands between them: no phrase reaches across it. */
  position: number;
  /** UTF-16 offsets in the text, `end` exclusive. */
  start: number;
  end: number;
}

/**
 * The pieces of a text in their order. Index, query and marking all take texts apart by this, so what is found is what
 * is marked. Linear in the text's length.
 *
 * @param position of the first piece.
 */
export function piecesOf(text: string, position = 0): Piece[] {
  const { units, length, offsets } = normalize(text);
  const pieces: Piece[] = [];
  let next = position;
  let endOfLast = 0;
  for (let at = 1; at < length - 1; ) {
    const end = pieceEnd(units, at, length - 1);
    if (end === 0) {
      at += 1;
      continue;
    }
    if (endOfLast > 0 && !isJoint(units, endOfLast, at)) next += 1;
    pieces.push({
      text: plainLetters(String.fromCharCode(...units.subarray(at, Math.min(end, at + MAX_WORD)))),
      unspaced: !isWord(units[at]!),
      position: next,
      start: offsets.sourceStart(at),
      end: offsets.sourceEnd(end),
    });
    next += 1;
    endOfLast = end;
    at = end;
  }
  return pieces;
}

/** Where the piece that begins at `at` ends, 0 where none begins there. */
function pieceEnd(units: Uint16Array, at: number, length: number): number {
  const unit = units[at]!;
  if (isHighSurrogate(unit)) return at + 1 < length ? at + 2 : 0;
  if (CHARACTER_CLASSES[unit] === CharacterClass.Unspaced) return at + 1;
  if (!isWord(unit)) return 0;
  let end = at + 1;
  while (end < length && isWord(units[end]!)) end += 1;
  return end;
}

/**
 * Whether what stands between two pieces keeps them together: nothing, white space, or one joining sign beside a word
 * (a colon between Chinese characters ends a clause).
 */
function isJoint(units: Uint16Array, from: number, to: number): boolean {
  const joins = to - from === 1 && JOINERS.has(units[from]!);
  if (joins && (isWord(units[from - 1]!) || isWord(units[to]!))) return true;
  for (let at = from; at < to; at += 1) if (units[at]! > SPACE) return false;
  return true;
}

function isWord(unit: number): boolean {
  return CHARACTER_CLASSES[unit] === CharacterClass.Word;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
