/** How many units of a key its beginning is, by which it is looked up. */
const UNITS = 4;
const SHORT_UNITS = 2;
/** From this unit on there are scripts of which two units say as much as four letters. */
const FIRST_IDEOGRAPHIC = 0x2e80;

/** Whether keys that begin with this unit are looked up by their first two units, whatever follows. */
export function hasShortStart(unit: number): boolean {
  return unit >= FIRST_IDEOGRAPHIC;
}

/** How many units the beginning of a key has that begins with `unit`, at most. */
export function beginningLength(unit: number): number {
  return hasShortStart(unit) ? SHORT_UNITS : UNITS;
}
