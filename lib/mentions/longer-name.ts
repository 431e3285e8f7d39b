import { isAsciiLetter, isCapital } from "@/lib/text/character-class";
import { APOSTROPHE, BLOCK_BREAK, COMMA, HYPHEN, SPACE } from "@/lib/text/units";
import { unitsText } from "@/lib/text/units-text";
import { BEHIND_FULL_NAME, fullNameOf } from "./full-name";
import { FUNCTION_WORDS } from "./function-words";

/** Accented Latin letters are part of names: `Räikkönen`. */
const FIRST_ACCENTED = 0xc0;
const AFTER_ACCENTED = 0x250;

/** Names of days and months are part of no other name. */
const DATES = new Set(
  (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august " +
    "september october november december"
  ).split(" "),
);

function isWordUnit(unit: number): boolean {
  if (isAsciiLetter(unit) || unit === HYPHEN || unit === APOSTROPHE) return true;
  return unit >= FIRST_ACCENTED && unit < AFTER_ACCENTED;
}

/** Whether a word like `Booker` begins at `at`: one capital, then a small letter. */
function isCapitalised(units: Uint16Array, at: number): boolean {
  const next = units[at + 1]!;
  return isCapital(units[at]!) && isWordUnit(next) && !isCapital(next);
}

/** Where the word after the one that begins at `start` begins, if both are capitalised; else -1. */
function nextCapitalised(units: Uint16Array, start: number): number {
  let at = start;
  while (isWordUnit(units[at]!)) at++;
  return units[at] === SPACE && isCapitalised(units, at + 1) ? at + 1 : -1;
}

/** Words that stand between a person's names: `Claude de Loupy`. */
const PARTICLES = new Set("de du des della del di da dos van von der den ten le la el al bin ibn".split(" "));

const LONGEST_PARTICLE = 3;
/** `de los`, `von und zu`: no surname has more of them. */
const MOST_PARTICLES = 3;

/** Whether particles and a capitalised word begin at `at`. */
function isSurname(units: Uint16Array, at: number): boolean {
  let from = at;
  for (let count = 0; count < MOST_PARTICLES; count++) {
    let stop = from;
    while (stop - from <= LONGEST_PARTICLE && isAsciiLetter(units[stop]!)) stop++;
    if (units[stop] !== SPACE || !PARTICLES.has(unitsText(units, from, stop))) return false;
    if (isCapitalised(units, stop + 1)) return true;
    from = stop + 1;
  }
  return false;
}

/** Whether the word that begins at `start` is none of a name. */
function isFunctionWord(units: Uint16Array, start: number): boolean {
  let stop = start;
  while (isWordUnit(units[stop]!)) stop++;
  return FUNCTION_WORDS.has(unitsText(units, start, stop).toLowerCase());
}

/** Where a capitalised word stands right after the name that ends at `end`, if it is none of a row, as in headings; else -1. */
function capitalAfter(units: Uint16Array, end: number): number {
  if (units[end] !== SPACE || !isCapitalised(units, end + 1)) return -1;
  if (isFunctionWord(units, end + 1)) return -1;
  const second = nextCapitalised(units, end + 1);
  return second >= 0 && nextCapitalised(units, second) >= 0 ? -1 : end + 1;
}

/** Whether two capitalised words stand on each side of the name from `start` to `end`: so long is no name. */
function isInHeading(units: Uint16Array, start: number, end: number): boolean {
  if (units[end] !== SPACE || !isCapitalised(units, end + 1) || nextCapitalised(units, end + 1) < 0)
    return false;
  let from = start;
  for (let word = 0; word < 2; word++) {
    if (units[from - 1] !== SPACE) return false;
    from--;
    while (isWordUnit(units[from - 1]!)) from--;
    if (!isCapitalised(units, from)) return false;
  }
  return true;
}

/** Where a capitalised word ends right before the name that begins at `start`; -1 where it may begin a sentence. */
function capitalBefore(units: Uint16Array, start: number): number {
  if (units[start - 1] !== SPACE) return -1;
  let from = start - 1;
  while (isWordUnit(units[from - 1]!)) from--;
  if (from === start - 1 || !isCapitalised(units, from) || units[from - 1] !== SPACE) return -1;
  const word = unitsText(units, from, start - 1).toLowerCase();
  if (DATES.has(word) || FUNCTION_WORDS.has(word)) return -1;
  const before = units[from - 2]!;
  return before !== BLOCK_BREAK && (isWordUnit(before) || before === COMMA) ? start - 1 : -1;
}

/**
 * Capitalised words right beside a name that is written like one: it may be part of a longer name, which is another's
 * (`Devin Booker`, `Camp Gemini`), unless something is known of the word (`Devin API`).
 */
export class LongerName {
  /** Whether a surname with a particle follows. */
  private readonly hasParticle: boolean;
  private before: number;
  private after: number;

  /** @param start with `end`, where the name stands in normalised `units` */
  constructor(
    private readonly units: Uint16Array,
    start: number,
    end: number,
  ) {
    const isTitle = isInHeading(units, start, end);
    this.before = isTitle ? -1 : capitalBefore(units, start);
    this.after = isTitle ? -1 : capitalAfter(units, end);
    this.hasParticle = units[end] === SPACE && isSurname(units, end + 1);
  }

  /** Notes that something is known of the word from `start` to `end`. */
  know(start: number, end: number): void {
    if (start === this.after) this.after = -1;
    if (end === this.before) this.before = -1;
  }

  /** Whose full name it is for certain, with the surname or unknown word behind it; `null` for nobody's. */
  get owner(): ReturnType<typeof fullNameOf> {
    if (this.hasParticle) return "person";
    if (this.after < 0) return null;
    const { units, after } = this;
    let end = after;
    while (isWordUnit(units[end]!) && units[end] !== APOSTROPHE) end++;
    const behind = unitsText(units, end, Math.min(end + BEHIND_FULL_NAME, units.length));
    return fullNameOf(unitsText(units, after, end), behind);
  }

  /** How many unknown words stand beside the name: 0 to 2. */
  get unknown(): number {
    return (this.before < 0 ? 0 : 1) + (this.after < 0 ? 0 : 1);
  }
}
