/** UTF-16 units by name, as they stand in normalised text: what reads it in more than one place is named here once. */

/** The unit between blocks, also found before the first and after the last unit of a normalised text. */
export const BLOCK_BREAK = 0x0a;
export const SPACE = 0x20;
export const APOSTROPHE = 0x27;
export const COMMA = 0x2c;
export const HYPHEN = 0x2d;
export const DOT = 0x2e;
export const SLASH = 0x2f;
export const COLON = 0x3a;
export const SMALL_E = 0x65;
export const SMALL_S = 0x73;
/** Between the parts of a foreign name: 乔治·华盛顿. */
export const MIDDLE_DOT = 0xb7;
/** The stop of Chinese and Japanese: 。 */
export const IDEOGRAPHIC_STOP = 0x3002;
/** Tells a small ASCII letter from its capital. */
export const CASE_BIT = 0x20;

/** Whether a unit parts the words of a name: a space or a hyphen. */
export function isSeparator(unit: number): boolean {
  return unit === SPACE || unit === HYPHEN;
}
