import type { AliasPhrase, PhrasesBeside, PhrasesOfForm } from "@/lib/glossary/alias-phrases";
import { keyUnit } from "@/lib/glossary/key-units";
import { isAsciiLetter, isCapital } from "@/lib/text/character-class";
import { CASE_BIT, HYPHEN } from "@/lib/text/units";
import { mayBegin, mayEnd, pluralEnd } from "@/lib/text/word-edges";

const INFINITIVE = "to ";

/** Keys do not tell hyphens from spaces; at the beginning and end of what is looked for this does: `-2C` is not ` 2C`. */
export function isSameSign(unit: number, wanted: number): boolean {
  return wanted !== HYPHEN || unit === HYPHEN;
}

/** Whether a unit has no capital where one in small letters is wanted. */
function isSameCase(unit: number, wanted: number): boolean {
  return !isCapital(unit) || isCapital(wanted) || unit + CASE_BIT !== wanted;
}

/** Whether a word with a capital begins at `at`; one all in capitals may be written small: `fbi agent`. */
function isCapitalised(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return isCapital(text.charCodeAt(at)) && isAsciiLetter(next) && !isCapital(next);
}

/** Whether `text` ends in a word that can have a plural: `is` is none of `I`, `to prompt` has none. */
function takesPlural(text: string): boolean {
  return isAsciiLetter(text.charCodeAt(text.length - 2)) && !text.startsWith(INFINITIVE);
}

function standsAt(units: Uint16Array, start: number, { text, offset, cased }: AliasPhrase): boolean {
  if (start < 1) return false;
  for (let at = 0; at < text.length; at++) {
    if (keyUnit(units[start + at]!) !== keyUnit(text.charCodeAt(at))) return false;
    if (isCapitalised(text, at) && !isCapital(units[start + at]!)) return false;
  }
  if (cased && offset > 0 && !isSameCase(units[start + offset]!, text.charCodeAt(offset))) return false;
  const end = start + text.length;
  if (!isSameSign(units[start]!, text.charCodeAt(0))) return false;
  if (!isSameSign(units[end - 1]!, text.charCodeAt(text.length - 1))) return false;
  if (!mayBegin(units, start)) return false;
  return mayEnd(units, end) || (takesPlural(text) && pluralEnd(units, end) > 0);
}

/** Whether one of the phrases filed under the units beside an alias stands around it, which begins at `start`. */
function someStand(
  units: Uint16Array,
  start: number,
  phrases: PhrasesBeside,
  near: number,
  far: number,
): boolean {
  const first = keyUnit(near);
  if (!phrases.mayHave(first)) return false;
  const isHere = (phrase: AliasPhrase) => standsAt(units, start - phrase.offset, phrase);
  return phrases.of(first, keyUnit(far)).some(isHere) || phrases.of(first, 0).some(isHere);
}

/** Whether the alias that stands at `start` of normalised `units` and is `length` long is part of one of its phrases. */
export function isInPhrase(
  units: Uint16Array,
  start: number,
  length: number,
  phrases: PhrasesOfForm,
): boolean {
  const end = start + length;
  return (
    someStand(units, start, phrases.before, units[start - 1]!, units[start - 2] ?? 0) ||
    someStand(units, start, phrases.after, units[end]!, units[end + 1]!)
  );
}
