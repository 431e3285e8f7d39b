/** Null, and what Unicode says to ignore where it is not supported (Default_Ignorable_Code_Point in UAX #44). */
const IGNORABLE = /^[\0\p{Default_Ignorable_Code_Point}]$/u;

/**
 * Whether a code point shows nothing and separates nothing, so that `Deep\u200bSeek` is one word: soft hyphen, zero-width,
 * direction and variation signs, fillers, tags. Normalisation drops these.
 */
export function isIgnorable(codePoint: number): boolean {
  return IGNORABLE.test(String.fromCodePoint(codePoint));
}
