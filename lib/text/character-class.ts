/** What a UTF-16 unit is to the edges of a match. */
export const CharacterClass = {
  /** Space, punctuation, symbols, surrogates: separates. */
  Other: 0,
  /** A letter, digit or mark of a script that writes spaces between words (Latin, Greek, Cyrillic …), or `_`. */
  Word: 1,
  /** Scripts without spaces (Han, kana, Thai, Tibetan) and Hangul, whose particles follow a Latin name without a space. */
  Unspaced: 2,
} as const;

/** Inclusive ranges of units that are letters, digits or marks of spaced scripts. */
const WORD_RANGES: readonly (readonly [number, number])[] = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
  [0xaa, 0xaa],
  [0xb5, 0xb5],
  [0xba, 0xba],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x02ff],
  [0x0300, 0x037d],
  [0x0386, 0x0386],
  [0x0388, 0x0559],
  [0x0560, 0x0588],
  [0x0591, 0x05bd],
  [0x05bf, 0x05bf],
  [0x05c1, 0x05c2],
  [0x05c4, 0x05c5],
  [0x05c7, 0x05f2],
  [0x0610, 0x061a],
  [0x0620, 0x0669],
  [0x066e, 0x06d3],
  [0x06d5, 0x06dc],
  [0x06df, 0x06e8],
  [0x06ea, 0x06fc],
  [0x06ff, 0x06ff],
  [0x0710, 0x07f5],
  [0x0800, 0x082d],
  [0x0840, 0x085b],
  [0x0860, 0x0887],
  [0x0889, 0x08ff],
  [0x0900, 0x0963],
  [0x0966, 0x0df3],
  [0x10a0, 0x10fa],
  [0x10fc, 0x10ff],
  [0x1200, 0x135f],
  [0x1380, 0x138f],
  [0x13a0, 0x13fd],
  [0x1401, 0x166c],
  [0x166f, 0x167f],
  [0x1810, 0x18f5],
  [0x1b80, 0x1bf3],
  [0x1c00, 0x1c37],
  [0x1c40, 0x1c7d],
  [0x1c80, 0x1cbf],
  [0x1d00, 0x1d2b],
  [0x1d79, 0x1d9a],
  [0x1dc0, 0x1dff],
  [0x1e00, 0x1fff],
  [0x2c00, 0x2dff],
  [0xa4d0, 0xa4fd],
  [0xa640, 0xa7ff],
  [0xab01, 0xab2e],
  [0xab30, 0xab5a],
  [0xab60, 0xabbf],
];

/** Inclusive ranges of units of scripts without spaces between words. */
const UNSPACED_RANGES: readonly (readonly [number, number])[] = [
  [0x0e00, 0x0eff],
  [0x0f40, 0x0fbc],
  [0x1000, 0x109f],
  [0x1100, 0x11ff],
  [0x1780, 0x17ff],
  [0x2e80, 0x2fd5],
  [0x3005, 0x3007],
  [0x3031, 0x3035],
  [0x3040, 0x312f],
  [0x31a0, 0x31bf],
  [0x31f0, 0x31ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa960, 0xa97c],
  [0xa980, 0xa9c0],
  [0xac00, 0xd7fb],
  [0xf900, 0xfaff],
];

function createClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  for (const [from, to] of WORD_RANGES) classes.fill(CharacterClass.Word, from, to + 1);
  for (const [from, to] of UNSPACED_RANGES) classes.fill(CharacterClass.Unspaced, from, to + 1);
  return classes;
}

/** For each UTF-16 unit its {@link CharacterClass}. A table, since it is asked for every character of a text. */
export const CHARACTER_CLASSES: Readonly<Uint8Array> = createClasses();

/** Whether `unit` is an ASCII digit. */
export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Whether `unit` is an ASCII capital letter. */
export function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

/** Whether `unit` is an ASCII letter of either case. */
export function isAsciiLetter(unit: number): boolean {
  return isCapital(unit) || (unit >= 0x61 && unit <= 0x7a);
}

/** Whether `unit` is part of a word of a script with spaces between words. */
export function isWord(unit: number): boolean {
  return CHARACTER_CLASSES[unit] === CharacterClass.Word;
}

/** Whether `unit` belongs to a script without spaces between words. */
export function isUnspaced(unit: number): boolean {
  return CHARACTER_CLASSES[unit] === CharacterClass.Unspaced;
}
