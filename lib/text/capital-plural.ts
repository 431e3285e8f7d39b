import { isAsciiLetter, isCapital, isUnspaced } from "./character-class";
import { BLOCK_BREAK } from "./units";

/** With an S a shorter word is another abbreviation (`AIS`, `TPS`). */
const LEAST_WORD = 3;
/** How far on either side of a word its line is read. */
const REACH = 100;

/**
 * Whether the word in capitals that goes on at `end` of normalised `units` may be the plural of what it is up to there: it
 * stands among others in a line in capitals (`WHY LLMS FORGET`).
 */
export function mayBeCapitalPlural(units: Uint16Array, end: number): boolean {
  let from = end;
  while (isCapital(units[from - 1]!)) from--;
  let to = end;
  while (isCapital(units[to]!)) to++;
  if (end - from < LEAST_WORD) return false;
  const before = capitalsFrom(units, from - 1, -1);
  const after = capitalsFrom(units, to, 1);
  return before >= 0 && after >= 0 && before + after > 1;
}

/** How many capitals stand in a line from `start` on, in one direction; -1 where it holds other letters too. */
function capitalsFrom(units: Uint16Array, start: number, step: 1 | -1): number {
  let count = 0;
  for (let at = start, left = REACH; left > 0 && units[at] !== BLOCK_BREAK; at += step, left--) {
    const unit = units[at]!;
    if (isCapital(unit)) count++;
    else if (isAsciiLetter(unit) || isUnspaced(unit)) return -1;
  }
  return count;
}
