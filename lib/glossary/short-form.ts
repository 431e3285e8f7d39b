import { CHARACTER_CLASSES, CharacterClass } from "@/lib/text/character-class";

const MAX_SHORT = 10;

/** Whether `text` can be an abbreviation: 2 to 10 letters and digits, two capitals or a capital and a digit. */
export function isShortForm(text: string): boolean {
  if (text.length < 2 || text.length > MAX_SHORT || !/^[A-Za-z][A-Za-z0-9&.+-]*$/.test(text)) return false;
  const capitals = text.match(/[A-Z]/g)?.length ?? 0;
  return capitals >= 2 || (capitals === 1 && /\d/.test(text));
}

/** An abbreviation as it is compared: no plural `s`, no dots or hyphens, capitals. */
export function shortFormKey(text: string): string {
  return text
    .replace(/(?<=[A-Z0-9])s$/, "")
    .replace(/[^A-Za-z0-9]/g, "")
    .toUpperCase();
}

function isWordUnit(unit: number): boolean {
  return CHARACTER_CLASSES[unit] === CharacterClass.Word;
}

function lower(text: string): string {
  return text.toLowerCase();
}

/**
 * Where in `text` the words begin that `short` abbreviates, if they end at the end of `text`; -1 when they do not. Each
 * letter of the short form, from its last to its first, is looked for from right to left, and its first must begin a
 * word: A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text"
 * (2003), https://psb.stanford.edu/psb-online/proceedings/psb03/schwartz.pdf
 */
export function longFormStart(text: string, short: string): number {
  const long = lower(text);
  const wanted = lower(short);
  let at = long.length;
  for (let index = wanted.length - 1; index >= 0; index--) {
    const letter = wanted.charCodeAt(index);
    if (!isWordUnit(letter)) continue;
    do at--;
    while (
      at >= 0 &&
      !(long.charCodeAt(at) === letter && (index > 0 || at === 0 || !isWordUnit(long.charCodeAt(at - 1))))
    );
    if (at < 0) return -1;
  }
  return at;
}

/**
 * Whether `long` (found by {@link longFormStart}) can be what `short` stands for: more than one word or a long one, few
 * enough words, and not the short form itself again.
 */
export function isLikelyLongForm(long: string, short: string): boolean {
  const words = long.split(/[\s-]+/).filter((word) => word !== "");
  const letters = shortFormKey(short).length;
  if (words.length > Math.min(letters + 5, letters * 2) || long.length <= short.length + 1) return false;
  if (words.some((word) => shortFormKey(word) === shortFormKey(short))) return false;
  const led = words.filter((word) => lower(short).includes(lower(word.charAt(0)))).length;
  return words.length > 1 && led * 2 >= words.length;
}
