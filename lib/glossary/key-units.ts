import { CHARACTER_CLASSES, CharacterClass } from "@/lib/text/character-class";

/** What stands in a key for a space and for a hyphen, so that `mixture-of-experts` finds `mixture of experts`. */
const SEPARATOR = 0x20;

const HYPHEN = 0x2d;
/** Scripts with case end here; what lies above (Latin Extended Additional aside) stays as it is. */
const CASED_END = 0x0590;

/** Texts in which lower case is the same unit by unit and as a whole. */
const PLAIN = /^[\0-\x7f\u3000-\u9fff]*$/;

/** The bits of a {@link keyCode} that are the key unit. */
export const UNIT = 0xffff;
/** In a {@link keyCode}, above the key unit: it is a letter or digit. */
export const WORD = 0x10000;

function createKeyCodes(): Int32Array {
  const table = new Int32Array(CASED_END);
  for (let unit = 0; unit < table.length; unit++) {
    const lower = String.fromCharCode(unit).toLowerCase();
    const word = CHARACTER_CLASSES[unit] === CharacterClass.Word ? WORD : 0;
    // `İ` becomes two units; it stays itself.
    table[unit] = (lower.length === 1 ? lower.charCodeAt(0) : unit) | word;
  }
  table[HYPHEN] = SEPARATOR;
  return table;
}

// Only as long as it must be, so that it stays in the fastest cache while Chinese passes by.
const KEY_CODES = createKeyCodes();

/**
 * The {@link keyUnit} of a normalised UTF-16 unit with {@link WORD} set for letters and digits of the scripts with
 * case: those between which no word begins. Other scripts' are not marked.
 */
export function keyCode(unit: number): number {
  return unit < CASED_END ? KEY_CODES[unit]! : unit;
}

/** The unit that a normalised UTF-16 unit is in a key: lower case, and a space for a hyphen. */
export function keyUnit(unit: number): number {
  return unit < CASED_END ? KEY_CODES[unit]! & UNIT : unit;
}

/** Normalised `text` as a key: each unit's {@link keyUnit}. */
export function keyOf(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replaceAll("-", " ");
  let key = "";
  for (let at = 0; at < text.length; at++) key += String.fromCharCode(keyUnit(text.charCodeAt(at)));
  return key;
}

/** Every normalised unit that becomes `key` (a key unit). */
export function unitsOfKey(key: number): number[] {
  if (key >= CASED_END) return [key];
  const units: number[] = [];
  for (let unit = 0; unit < CASED_END; unit++) if (keyUnit(unit) === key) units.push(unit);
  return units;
}
