/** From so many keys on six letters tell them apart better than four; fewer are ready sooner with four. */
const MANY = 10_000;
/** What {@link letterBeginning} gives for fewer. */
export const FEW_LETTERS = 4;
const LETTERS_OF_MANY = 6;
const IDEOGRAPHS = 2;
/** From this unit on there are scripts of which two units say as much as letters do. */
export const FIRST_IDEOGRAPHIC = 0x2e80;

/** How many units of a key in letters its beginning is, by which it is looked up, in a set of so many keys, at most. */
export function letterBeginning(keys: number): number {
  return keys < MANY ? FEW_LETTERS : LETTERS_OF_MANY;
}

/**
 * How many units the beginning of a key has that begins with `unit`, at most.
 * @param letters how many it has in letters, see {@link letterBeginning}
 */
export function beginningLength(unit: number, letters: number): number {
  return unit < FIRST_IDEOGRAPHIC ? letters : IDEOGRAPHS;
}
