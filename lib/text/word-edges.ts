import { mayBeCapitalPlural } from "./capital-plural";
import { isCapital, isDigit, isWord } from "./character-class";
import { CASE_BIT, COMMA, DOT, HYPHEN, SMALL_E, SMALL_S } from "./units";

const ZERO = 0x30;
/** Digits between two commas of a number. */
const GROUP = 3;
/** Last letters that take `es`: s, x, z, h (`ch`, `sh`). */
const HISSES: readonly number[] = [0x73, 0x78, 0x7a, 0x68];

/**
 * Whether the comma at `at` parts thousands (`3,000`): three digits and no more follow it, and what stands before is a
 * number and no name's. The comma of Chinese is the same here and parts sentences: `GPT-5，2025 年`, `H100，800 张`.
 */
function partsThousands(units: Uint16Array, at: number): boolean {
  let start = at;
  while (at - start < GROUP && isDigit(units[start - 1]!)) start--;
  if (start === at || isWord(units[start - 1]!) || units[start - 1] === HYPHEN) return false;
  let end = at + 1;
  while (end - at <= GROUP && isDigit(units[end]!)) end++;
  // What a unit follows is a size of its own (`Llama 3，405B`), unless no number begins so.
  return end - at === GROUP + 1 && (units[at + 1] === ZERO || !isWord(units[end]!));
}

/** `$2B` is money and `1.2B` another number: a stretch that begins with a digit must not stand in one. */
function beginsInsideNumber(units: Uint16Array, start: number): boolean {
  const before = units[start - 1]!;
  if (before === DOT) return isDigit(units[start - 2]!);
  if (before === COMMA) return partsThousands(units, start - 1);
  return before === 0x24 || before === 0xa3 || before === 0xa5 || before === 0x20ac;
}

/**
 * Whether a match may begin at `start` of normalised `units`. Next to a letter or digit of a spaced script no other
 * may stand; `\b` would do for Latin, but not where Latin touches Han (`用DeepSeek做`).
 */
export function mayBegin(units: Uint16Array, start: number): boolean {
  const first = units[start]!;
  if (!isWord(first)) return true;
  if (isWord(units[start - 1]!)) return false;
  return !isDigit(first) || !beginsInsideNumber(units, start);
}

/** Whether a match may end (exclusively) at `end` of normalised `units`. */
export function mayEnd(units: Uint16Array, end: number): boolean {
  const last = units[end - 1]!;
  if (!isWord(last)) return true;
  const after = units[end]!;
  if (isWord(after)) return false;
  if (!isDigit(last)) return true;
  if (after === DOT) return !isDigit(units[end + 1]!);
  return after !== COMMA || !partsThousands(units, end);
}

/**
 * Where the English plural of a match that stops at `end` ends (`LLMs`, `indexes`; `LLMS` in a line in capitals), or 0 when
 * there is none.
 */
export function pluralEnd(units: Uint16Array, end: number): number {
  const last = units[end - 1]!;
  if (!isWord(last)) return 0;
  const caseBit = isCapital(last) && isCapital(units[end]!) ? CASE_BIT : 0;
  const stop = stopOfPlural(units, end, caseBit);
  return caseBit === 0 || stop === 0 || mayBeCapitalPlural(units, end) ? stop : 0;
}

/** The same by its letters alone. */
function stopOfPlural(units: Uint16Array, end: number, caseBit: number): number {
  const next = units[end]! | caseBit;
  if (next === SMALL_S && mayEnd(units, end + 1)) return end + 1;
  const es = next === SMALL_E && (units[end + 1]! | caseBit) === SMALL_S && mayEnd(units, end + 2);
  return es && HISSES.includes(units[end - 1]! | caseBit) ? end + 2 : 0;
}
