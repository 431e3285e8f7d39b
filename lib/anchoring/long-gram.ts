import type { ComparableText } from "./comparable-text";

/** Units in a long gram: so many letters or characters stand in most pages once only. */
export const LONG_GRAM = 12;

const BASE = 0x01000193;
/** The factor of the unit that leaves. */
const OLDEST = Array.from({ length: LONG_GRAM }).reduce((power: number) => Math.imul(power, BASE), 1);
/** Units looked at between two pauses. */
const UNITS_PER_STEP = 50_000;

/**
 * Goes through all long grams of a text with a hash of each, rolled on from one to the next (R. Karp and M. Rabin 1987,
 * https://doi.org/10.1147/rd.312.0249). Pausing work.
 *
 * @param use is given the hash and the index at which the gram begins
 */
export function* eachLongGram(
  { units, length }: ComparableText,
  use: (hash: number, start: number) => void,
): Generator<void, void> {
  let hash = 0;
  for (let at = 0; at < length; at++) {
    if (at % UNITS_PER_STEP === UNITS_PER_STEP - 1) yield;
    const leaving = at < LONG_GRAM ? 0 : units[at - LONG_GRAM]!;
    hash = rolled(hash, units[at]!, leaving);
    if (at >= LONG_GRAM - 1) use(hash, at - LONG_GRAM + 1);
  }
}

/** The hash of the long gram that begins at an index of some units. */
export function hashOfLongGram(units: Uint16Array, start: number): number {
  let hash = 0;
  for (let at = start; at < start + LONG_GRAM; at++) hash = rolled(hash, units[at]!, 0);
  return hash;
}

function rolled(hash: number, entering: number, leaving: number): number {
  return (Math.imul(hash, BASE) + entering - Math.imul(leaving, OLDEST)) | 0;
}
