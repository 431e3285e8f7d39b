import { TRADITIONAL_PAIRS } from "./traditional";

/** Entry of the fold table for a unit that is dropped, odd white space, or not looked at yet. */
export const LOOK_CLOSER = 0;

/** Stretches of code units that NFKC leaves alone; everything else is looked at when it first occurs. */
const UNCHANGED: readonly (readonly [number, number])[] = [
  [0x0a, 0x0a],
  [0x20, 0x20],
  [0x21, 0x7e],
  [0x0400, 0x045f],
  [0x2014, 0x2014],
  [0x2018, 0x201f],
  [0x3001, 0x3003],
  [0x3008, 0x3011],
  [0x3041, 0x3096],
  [0x30a1, 0x30fa],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
];

/** Signs that are written in several ways and mean one: the units on the left become the one on the right. */
const UNIFIED: readonly (readonly [string, string])[] = [
  // U+2014 and U+2015 stay: a dash between clauses is no hyphen.
  ["\u2010\u2011\u2012\u2013\u2212\ufe63", "-"],
  ["\u2018\u2019\u02bc", "'"],
  ["\u201c\u201d", '"'],
  // Dots between the parts of a foreign name.
  ["\u2022\u2027\u22c5\u30fb\uff65", "·"],
];

/**
 * Signs that stand behind a name and are no part of it, and that NFKC would make letters and digits: raised ones (footnotes,
 * `™`) and circled ones. They stay as they are and separate.
 */
const RAISED_OR_CIRCLED: readonly (readonly [number, number])[] = [
  [0xb2, 0xb3],
  [0xb9, 0xb9],
  [0x1d2c, 0x1d61],
  [0x1d78, 0x1d78],
  [0x1d9b, 0x1dbf],
  [0x2070, 0x207f],
  [0x2120, 0x2120],
  [0x2122, 0x2122],
  [0x2460, 0x2473],
  [0x24b6, 0x24ea],
];

function fullWidthPairs(table: Uint16Array): void {
  for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = unit - 0xfee0;
}

/**
 * The table behind normalisation: for each UTF-16 unit the unit it becomes, or {@link LOOK_CLOSER}. Holds full width →
 * ASCII, one hyphen, one apostrophe, Traditional → Simplified. Case is kept: it belongs to the alias.
 */
export function createFoldTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (const [from, to] of [...UNCHANGED, ...RAISED_OR_CIRCLED])
    for (let unit = from; unit <= to; unit++) table[unit] = unit;
  fullWidthPairs(table);
  for (const [many, one] of UNIFIED) {
    for (const sign of many) table[sign.charCodeAt(0)] = one.charCodeAt(0);
  }
  for (let index = 0; index < TRADITIONAL_PAIRS.length; index += 2) {
    table[TRADITIONAL_PAIRS.charCodeAt(index)] = TRADITIONAL_PAIRS.charCodeAt(index + 1);
  }
  return table;
}
