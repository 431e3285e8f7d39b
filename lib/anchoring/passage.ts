import { isUnspaced } from "@/lib/text/character-class";
import { type ComparableText, comparableText, comparableUnits, spaceBefore } from "./comparable-text";
import type { SurroundingsSelector } from "./selector";

/** So much of the context next to a passage is compared at most, units a side. */
const CONTEXT = 256;

/** A passage to look for, made comparable. */
export interface Passage {
  /** UTF-16 units of the words themselves, of what stood before them and behind; see `comparable-text.ts`. */
  exact: Uint16Array;
  prefix: Uint16Array;
  suffix: Uint16Array;
  /** The words' units with which a line begins, but for the first. */
  lines: readonly number[];
  /** Indices in the comparable text where it may begin: where it stood, where its path leads. */
  hints: readonly number[];
  /** What is known of its surroundings when it was kept, `null` where nothing is. */
  surroundings: Omit<SurroundingsSelector, "type"> | null;
}

/** What a passage is made of; texts as the page had them. */
export interface PassageWords {
  exact: string;
  prefix: string;
  suffix: string;
}

/** Makes a passage comparable. */
export function passageOf(
  { exact, prefix, suffix }: PassageWords,
  hints: readonly number[],
  surroundings: Passage["surroundings"],
): Passage {
  const words = comparableText(exact);
  return {
    exact: words.units.slice(0, words.length),
    prefix: comparableUnits(prefix).slice(-CONTEXT),
    suffix: comparableUnits(suffix).slice(0, CONTEXT),
    lines: linesIn(words),
    hints,
    surroundings,
  };
}

function linesIn(words: ComparableText): number[] {
  const indices = Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => at + 1);
  return words.source.includes("\n") ? indices.filter((at) => spaceBefore(words, at).includes("\n")) : [];
}

/** Whether the passage's exact words stand at `index`. */
export function standsAt(text: ComparableText, { exact }: Pick<Passage, "exact">, index: number): boolean {
  if (index < 0 || index + exact.length > text.length) return false;
  for (let at = 0; at < exact.length; at++) if (text.units[index + at] !== exact[at]) return false;
  return true;
}

/** How many units next to a place agree with the passage's prefix, counted outwards until the first difference. */
export function agreeingBefore(
  text: ComparableText,
  { prefix }: Pick<Passage, "prefix">,
  start: number,
): number {
  let agreed = 0;
  while (agreed < prefix.length && text.units[start - 1 - agreed] === prefix[prefix.length - 1 - agreed])
    agreed++;
  return agreed;
}

/** The same of what stands behind a place and the suffix. */
export function agreeingBehind(
  text: ComparableText,
  { suffix }: Pick<Passage, "suffix">,
  end: number,
): number {
  const room = Math.min(suffix.length, text.length - end);
  let agreed = 0;
  while (agreed < room && text.units[end + agreed] === suffix[agreed]) agreed++;
  return agreed;
}

/**
 * How much words say about where they come from, in Latin letters: a Chinese character says as much as two or three of
 * them.
 */
export function weightOf(units: Uint16Array): number {
  let weight = 0;
  for (const unit of units) weight += isUnspaced(unit) ? 2.5 : 1;
  return weight;
}

/** The weight of a passage's words that begin at `start`, with as much around them as agrees letter by letter. */
export function weightAround(text: ComparableText, passage: Passage, start: number): number {
  const from = start - agreeingBefore(text, passage, start);
  const end = start + passage.exact.length;
  return weightOf(text.units.subarray(from, end + agreeingBehind(text, passage, end)));
}

/** Whether most of the units belong to a script without spaces, such as Chinese. */
export function isMostlyUnspaced(units: Uint16Array): boolean {
  let unspaced = 0;
  for (const unit of units) if (isUnspaced(unit)) unspaced++;
  return unspaced * 2 > units.length;
}
