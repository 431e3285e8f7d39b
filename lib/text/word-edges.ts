import { mayBeCapitalPlural } from "./capital-plural";
import { isCapital, isDigit, isWord } from "./character-class";
import { CASE_BIT, COMMA, DOT, HYPHEN, SMALL_E, SMALL_S } from "./units";

const ZERO = 0x30;
/** Signs that, written twice, are another: `C+`, `C++`. */
const DOUBLED: ReadonlySet<number> = new Set([..."+#*=&%$~^|"].map((sign) => sign.charCodeAt(0)));

const MARK = /^\p{M}$/u;
const FIRST_MARK = 0x300;
/** Between this and kana no script without spaces has marks. */
const LAST_SOUTHERN = 0x1aff;
const DAKUTEN = 0x3099;
const HANDAKUTEN = 0x309a;
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

function isKatakana(unit: number): boolean {
  return (unit >= 0x30a1 && unit <= 0x30ff) || (unit >= 0x31f0 && unit <= 0x31ff);
}

function isHangul(unit: number): boolean {
  return unit >= 0xac00 && unit <= 0xd7a3;
}

/** Whether a word in katakana, or a sign that is written twice (`C++`), goes on from one unit to the next. */
function goesOn(unit: number, next: number): boolean {
  return isKatakana(unit) ? isKatakana(next) : unit === next && DOUBLED.has(unit);
}

/** Korean parts words, but not their endings: no name begins within a word (`모델` in `비모델`), though one may end there. */
function isInsideRun(before: number, first: number): boolean {
  return isHangul(first) ? isHangul(before) : goesOn(first, before);
}

/** Whether what begins with a stop or a hyphen at `start` is the end of a word: `.NET` of `ASP.NET`. */
function isAfterWord(units: Uint16Array, start: number): boolean {
  const first = units[start]!;
  return (first === DOT || first === HYPHEN) && isWord(units[start - 1]!);
}

/** Marks that a character of a script without spaces may carry, and that are no part of the one before. */
function isMark(unit: number): boolean {
  if (unit < FIRST_MARK || (unit > LAST_SOUTHERN && unit !== DAKUTEN && unit !== HANDAKUTEN)) return false;
  return MARK.test(String.fromCharCode(unit));
}

/** Whether a match that ends in `last`, no letter or digit of a spaced script, ends within a character, word or sign. */
function goesOnBehind(last: number, after: number): boolean {
  // `U.S.` of `U.S.A.`
  return goesOn(last, after) || isMark(after) || (last === DOT && isWord(after));
}

/**
 * Whether a match may begin at `start` of normalised `units`. Next to a letter or digit of a spaced script no other
 * may stand; `\b` would do for Latin, but not where Latin touches Han (`用DeepSeek做`). A word in katakana or Hangul and a
 * doubled sign are not begun in the middle either.
 */
export function mayBegin(units: Uint16Array, start: number): boolean {
  const first = units[start]!;
  if (!isWord(first)) return !isInsideRun(units[start - 1]!, first) && !isAfterWord(units, start);
  if (isWord(units[start - 1]!)) return false;
  return !isDigit(first) || !beginsInsideNumber(units, start);
}

/** Whether a match may end (exclusively) at `end` of normalised `units`. */
export function mayEnd(units: Uint16Array, end: number): boolean {
  const last = units[end - 1]!;
  const after = units[end]!;
  if (!isWord(last)) return !goesOnBehind(last, after);
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
