import { aliasTexts } from "./alias-texts";
import { aliasVariants } from "./alias-variants";
import { buildKeys } from "./build-keys";
import {
  AI_FIELD,
  CASED_RIVALS,
  CASED_WORDS,
  COMMON_GROUND,
  DECOYS,
  RIVAL_FIELDS,
  type RivalField,
  rivalWords,
} from "./fields";
import { keyText } from "./key-text";
import { keyOf } from "./key-units";
import { type PackedKeys, packKeys } from "./packed-keys";
import { packed } from "./packed-numbers";
import type { Term } from "./term";

/** Words that say something only with their capitals: their numbers, packed, and where each has them: bit n for unit n. */
export interface CasedCues {
  cues: string;
  capitals: readonly number[];
}

/** What says in which sense the names of one term are meant. */
export interface CuesOfTerm {
  /** Its own cue words for and against it by their numbers, and those that are its names, plurals or parts of them; packed. */
  for: string;
  against: string;
  names: string;
  /** Its blocking phrases, each in all ways to write it: normalised, one per line. */
  blocks: string;
  /** The phrases outside of which some of its aliases are no names, likewise. */
  within: string;
}

/**
 * Every cue word, numbered in the order of their keys, and whose it is, as plain text: what is slow to work out and quick
 * to read.
 */
export interface CueTable {
  keys: PackedKeys;
  /** Numbers of the words of the AI field, packed, in the order of `AI_FIELD`. */
  field: readonly string[];
  /** Numbers of the phrases that hide words of the AI field, packed. */
  decoys: string;
  /** The words that speak for AI only with their capitals, and those that speak against it only so. */
  cased: CasedCues;
  casedRivals: CasedCues;
  /** Numbers of the words of each rival field, packed. */
  rivals: Readonly<Record<RivalField, string>>;
  /** Numbers of the words of rival fields that say little, packed. */
  common: string;
  /** In the order of the terms. */
  terms: readonly CuesOfTerm[];
}

/** The key of a cue word or a name; `""` when nothing is left of it. */
export function cueKey(word: string): string {
  return keyOf(keyText(word));
}

const HAN = /[\u3400-\u9fff]/;

/** A space between Chinese and Latin, which half of all writers leave out. */
const BETWEEN_SCRIPTS = /(?<=[\u3400-\u9fff]) (?=[a-z0-9])|(?<=[a-z0-9]) (?=[\u3400-\u9fff])/g;

/** The keys of a cue word: as it is written down, and without spaces between Chinese and Latin (`写 prompt`, `写prompt`). */
export function cueKeys(word: string): string[] {
  const key = cueKey(word);
  return [...new Set([key, key.replace(BETWEEN_SCRIPTS, "")])].filter((one) => one !== "");
}

/** The key of a name and those of its English plurals. */
function withPlurals(key: string): string[] {
  return /[a-z]$/.test(key) ? [key, `${key}s`, `${key}es`] : [key];
}

/** The words of its rival fields that are parts of a term's Chinese names (护城 of 护城河), where no word edge tells them apart. */
function partsOfNames({ aliases, cues }: Term): string[] {
  const names = aliases.map(({ text }) => text).filter((text) => HAN.test(text));
  if (names.length === 0) return [];
  const words = (cues?.rivals ?? []).flatMap(rivalWords);
  return words.filter((word) => HAN.test(word) && names.some((name) => name.includes(word)));
}

/** Where a word has capitals, as bits: bit n for unit n. */
function capitalsOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) if (word[at] !== word[at]!.toLowerCase()) bits |= 1 << at;
  return bits;
}

/** Phrases in all ways to write them, normalised, one per line. */
function inAllWays(phrases: readonly string[]): string {
  return phrases.flatMap((phrase) => aliasVariants(keyText(phrase)).map(({ text }) => text)).join("\n");
}

/** Every cue word of the fields and of `terms`, in the order in which they are written down. */
export function cueWords(terms: readonly Term[]): string[] {
  return [
    ...AI_FIELD.flatMap(({ words }) => words),
    ...DECOYS,
    ...CASED_WORDS,
    ...RIVAL_FIELDS.flatMap(rivalWords),
    ...COMMON_GROUND,
    ...terms.flatMap(({ cues }) => (cues ? [...cues.for, ...cues.against] : [])),
  ];
}

/** Works out the cue words of the fields and of `terms`. Takes tens of milliseconds. */
export function buildCueTable(terms: readonly Term[]): CueTable {
  const keysOfWord = new Map<string, string[]>();
  for (const word of cueWords(terms)) if (!keysOfWord.has(word)) keysOfWord.set(word, cueKeys(word));
  const keys = [...new Set([...keysOfWord.values()].flat())].sort();
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const numbersOf = (found: readonly string[]) => packed(found.flatMap((key) => numbers.get(key) ?? []));
  const ofWords = (words: readonly string[] = []) =>
    numbersOf(words.flatMap((word) => keysOfWord.get(word)!));
  const keysOfNames = (term: Term) => [
    ...term.aliases.flatMap(aliasTexts).flatMap((text) => withPlurals(cueKey(text))),
    ...partsOfNames(term).map(cueKey),
  ];
  const casedOf = (words: readonly string[]): CasedCues => ({
    cues: ofWords(words),
    capitals: words.map(capitalsOf),
  });
  return {
    keys: packKeys(buildKeys(keys)),
    field: AI_FIELD.map(({ words }) => ofWords(words)),
    decoys: ofWords(DECOYS),
    cased: casedOf(CASED_WORDS),
    casedRivals: casedOf(CASED_RIVALS),
    rivals: Object.fromEntries(RIVAL_FIELDS.map((field) => [field, ofWords(rivalWords(field))])) as Record<
      RivalField,
      string
    >,
    common: ofWords(COMMON_GROUND),
    terms: terms.map((term) => ({
      for: ofWords(term.cues?.for),
      against: ofWords(term.cues?.against),
      names: term.cues ? numbersOf(keysOfNames(term)) : "",
      blocks: inAllWays(term.cues?.block ?? []),
      within: inAllWays(term.aliases.flatMap(({ within }) => within ?? [])),
    })),
  };
}
