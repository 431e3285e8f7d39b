import { HYPHEN } from "@/lib/text/units";

/** What stands in a key for a space and for a hyphen, so that `mixture-of-experts` finds `mixture of experts`. */
const SEPARATOR = 0x20;

/** Scripts with case end here; what lies above (Latin Extended Additional aside) stays as it is. */
const CASED_END = 0x0590;

/** Texts in which lower case is the same unit by unit and as a whole. */
const PLAIN = /^[\0-\x7f\u3000-\u9fff]*$/;

function createKeyUnits(): Uint16Array {
  const table = new Uint16Array(CASED_END);
  for (let unit = 0; unit < table.length; unit++) {
    const lower = String.fromCharCode(unit).toLowerCase();
    // `İ` becomes two units; it stays itself.
    table[unit] = lower.length === 1 ? lower.charCodeAt(0) : unit;
  }
  table[HYPHEN] = SEPARATOR;
  return table;
}

// Only as long as it must be, so that it stays in the fastest cache while Chinese passes by.
const KEY_UNITS = createKeyUnits();

/** The unit that a normalised UTF-16 unit is in a key: lower case, and a space for a hyphen. */
export function keyUnit(unit: number): number {
  return unit < CASED_END ? KEY_UNITS[unit]! : unit;
}

/** Normalised `text` as a key: each unit's {@link keyUnit}. */
export function keyOf(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replaceAll("-", " ");
  let key = "";
  for (let at = 0; at < text.length; at++) key += String.fromCharCode(keyUnit(text.charCodeAt(at)));
  return key;
}

/** Adds to `marks` (by unit) for every normalised unit what stands there for its {@link keyUnit}. */
export function spreadMarks(marks: Uint8Array): void {
  for (let unit = 0; unit < CASED_END; unit++) marks[unit]! |= marks[KEY_UNITS[unit]!]!;
}
