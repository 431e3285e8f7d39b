import { isAsciiLetter, isCapital } from "@/lib/text/character-class";

const SPACE = 0x20;
const BREAK = 0x0a;
const HYPHEN = 0x2d;
const APOSTROPHE = 0x27;

function isWordUnit(unit: number): boolean {
  // Accented letters are part of names: `Räikkönen`.
  return isAsciiLetter(unit) || unit === HYPHEN || unit === APOSTROPHE || (unit >= 0xc0 && unit < 0x250);
}

/** Whether a word like `Booker` begins at `at`: one capital, then a small letter. */
function isCapitalised(units: Uint16Array, at: number): boolean {
  const next = units[at + 1]!;
  return isCapital(units[at]!) && isWordUnit(next) && !isCapital(next);
}

function wordStart(units: Uint16Array, end: number): number {
  let at = end;
  while (isWordUnit(units[at - 1]!)) at--;
  return at;
}

function wordEnd(units: Uint16Array, start: number): number {
  let at = start;
  while (isWordUnit(units[at]!)) at++;
  return at;
}

/** Where a capitalised word stands right after the name that ends at `end`, if it is none of a row of them; else -1. */
export function capitalAfter(units: Uint16Array, end: number): number {
  if (units[end] !== SPACE || !isCapitalised(units, end + 1)) return -1;
  const next = wordEnd(units, end + 1);
  const isRow = units[next] === SPACE && isCapitalised(units, next + 1);
  return isRow && isCapitalised(units, wordEnd(units, next + 1) + 1) ? -1 : end + 1;
}

/**
 * Where a capitalised word ends right before the name that begins at `start`; -1 where there is none, or it may be written so
 * for beginning a sentence.
 */
export function capitalBefore(units: Uint16Array, start: number): number {
  if (units[start - 1] !== SPACE) return -1;
  const from = wordStart(units, start - 1);
  if (from === start - 1 || !isCapitalised(units, from)) return -1;
  const before = units[from - 1]!;
  if (before === BREAK || units[from - 2] === BREAK) return -1;
  const inSentence = before === SPACE && (isWordUnit(units[from - 2]!) || units[from - 2] === 0x2c);
  return inSentence ? start - 1 : -1;
}
