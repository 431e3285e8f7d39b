import { type NormalizedText, normalize } from "@/lib/text/normalize";

/** A text without what two renderings of one passage may differ in, and the way back to the text. */
export interface ComparableText {
  /** The text as it was. */
  source: string;
  /** UTF-16 units; longer than `length`. */
  units: Uint16Array;
  length: number;
  /** Offset in the source of the unit at `index`. */
  sourceStart(index: number): number;
  /** Exclusive offset in the source of the end of the unit before `index`. */
  sourceEnd(index: number): number;
}

const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const HYPHEN = 0x2d;

/** Signs that typography puts in the place of each other, beside those that normalisation has made one already. */
const INTERCHANGEABLE: readonly (readonly [string, number])[] = [
  ["«»„‟「」〝〞", DOUBLE_QUOTE],
  ["‹›‚‛『』`´", SINGLE_QUOTE],
  ["—―─", HYPHEN],
];

const REPLACED = new Map(
  INTERCHANGEABLE.flatMap(([signs, one]) => [...signs].map((sign) => [sign.charCodeAt(0), one] as const)),
);

/** Up to this unit, only the signs above and capitals differ between what is compared and what was normalised. */
const LAST_LATIN = 0x7f;

/**
 * Makes a text comparable: normalised (see `lib/text/normalize.ts`: NFKC, Traditional → Simplified, one kind of
 * hyphen, invisible units dropped), without white space, quotation marks and dashes of one kind, ASCII in small
 * letters. So a line break, a `<br>`, a soft hyphen, curly quotes or a full-width comma make no difference. Linear.
 */
export function comparableText(text: string): ComparableText {
  const normalized = normalize(text);
  const { units: from, length: fromLength } = normalized;
  const units = new Uint16Array(fromLength);
  const positions = new Int32Array(fromLength);
  let length = 0;
  for (let at = 0; at < fromLength; at++) {
    const unit = from[at]!;
    if (unit <= SPACE) continue;
    units[length] = unit > LAST_LATIN ? (REPLACED.get(unit) ?? unit) : smallLetter(unit);
    positions[length++] = at;
  }
  return { source: text, units, length, ...wayBack(normalized, positions, length, text.length) };
}

/** The comparable units of a short text. */
export function comparableUnits(text: string): Uint16Array {
  const { units, length } = comparableText(text);
  return units.slice(0, length);
}

/** The first comparable unit that stands at or behind a source offset. */
export function comparableIndex(text: ComparableText, offset: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (text.sourceStart(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a comparable text leaves out before one of its units. */
export function spaceBefore(text: ComparableText, index: number): string {
  return text.source.slice(text.sourceEnd(index), text.sourceStart(index));
}

function smallLetter(unit: number): number {
  if (unit >= 0x41 && unit <= 0x5a) return unit + 0x20;
  return unit === 0x60 ? SINGLE_QUOTE : unit;
}

function wayBack(
  { offsets }: NormalizedText,
  positions: Int32Array,
  length: number,
  sourceLength: number,
): Pick<ComparableText, "sourceStart" | "sourceEnd"> {
  return {
    sourceStart: (index) => (index < length ? offsets.sourceStart(positions[index]!) : sourceLength),
    sourceEnd: (index) => (index > 0 ? offsets.sourceEnd(positions[index - 1]! + 1) : 0),
  };
}
