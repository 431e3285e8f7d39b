import { normalizeString } from "./normalize";
import { plainLetters } from "./plain-letters";

/** Han and kana, which stand without spaces between words. */
const CJK = /[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff]+/;
const CJK_RUNS = new RegExp(CJK, "g");
/** What parts words in normalised text beside the space: line breaks, dashes, brackets, quotation marks, commas, stops. */
const SIGNS = String.raw`\n\-—―〜()[\]{}<>"«»《》〈〉「」『』【】〔〕,;:!?·、。`;
const SEPARATORS = new RegExp(`[ ${SIGNS}]{2,}|[${SIGNS}]`, "g");
/** Signs that a pattern reads as more than themselves. */
const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;
/**
 * What was typed counts up to so many UTF-16 units: no name is as long, nor a definition, in which it may be looked for too. Of
 * twice as many an engine makes no pattern any more.
 */
const LONGEST_TYPED = 2_000;
const WORD_START = "(?:^| )";
const NOWHERE = "(?!)";
/** A Latin word with an S is not its plural where it is shorter: `AIS`, `TPS`. */
const PLURAL = /[a-z]{3}s$/;
/** The same with `es`, behind what hisses: `indexes`, `batches`. */
const HISSING_PLURAL = /[a-z]{2}[sxzh]es$/;

/**
 * A name as names are looked up: width and Traditional characters folded, in small letters without accents, one space for
 * whatever parts words (hyphens, brackets, quotation marks, commas), and one between Chinese and Latin.
 */
export function comparableName(name: string): string {
  return plainLetters(normalizeString(name)).replace(CJK_RUNS, " $& ").replace(SEPARATORS, " ").trim();
}

/** The same for all names of a term, or other texts, as one text of a line each. */
export function comparableNames(names: readonly string[]): string {
  return names.map(comparableName).join("\n");
}

/**
 * What a reader typed of a name. A name is found by it from the beginning of a word on, with or without the spaces and
 * hyphens of either (`kvcache`, `KV缓存`, `fine-tuning`), by a part of a word, and by the English plural of its words.
 */
export class TypedName {
  /** From the best fit to the least: the whole name, its beginning, a word's, what stands within one. */
  readonly #fits: readonly RegExp[];
  readonly #words: readonly RegExp[];

  /** Makes ready what is looked for; anything may be typed, or pasted. */
  constructor(typed: string) {
    const kept = beginning(typed);
    const phrase = beginning(comparableName(kept));
    // One sign may be many when it is compared.
    const words = beginning(normalizeString(kept)).split(/\s/).map(comparableName);
    this.#fits = phrase === "" ? [] : fitsOf(phrase);
    this.#words = words.filter((word) => word !== "").map(anywhere);
  }

  /** Whether nothing was typed that a name could have. */
  get isEmpty(): boolean {
    return this.#words.length === 0;
  }

  /**
   * Whether it is all of one of the names.
   * @param names see {@link comparableNames}
   */
  isNameAmong(names: string): boolean {
    return this.#fits[0]?.test(names) ?? false;
  }

  /**
   * How well it fits a name: 0 for the whole of it, 1 for its beginning, 2 for a word's, 3 for what stands within one; `null`
   * where it does not.
   * @param name see {@link comparableName}
   */
  fitOf(name: string): number | null {
    const fit = this.#fits.findIndex((pattern) => pattern.test(name));
    return fit === -1 ? null : fit;
  }

  /**
   * Whether it is found in one of the names, or all its words are, each in any of them. Nothing typed is found in all.
   * @param names see {@link comparableNames}
   */
  isFoundAmong(names: string): boolean {
    return this.#words.every((word) => word.test(names)) || this.fitOf(names) !== null;
  }
}

function beginning(text: string): string {
  return text.slice(0, LONGEST_TYPED);
}

function fitsOf(phrase: string): RegExp[] {
  const spelt = `(?:${forms(phrase, spaced)})`;
  return [`^${spelt}$`, `^${spelt}`, `${WORD_START}${spelt}`, within(phrase)].map(pattern);
}

function anywhere(word: string): RegExp {
  return pattern(`${WORD_START}(?:${forms(word, spaced)})|${within(word)}`);
}

/** The phrase with its spaces and hyphens as they were typed. */
function within(phrase: string): string {
  // One letter within a word says nothing; one Chinese character may.
  return phrase.length > 1 || CJK.test(phrase) ? forms(phrase, literal) : NOWHERE;
}

/** The pattern of a phrase as it stands, or of its singulars where these end a word. */
function forms(phrase: string, write: (phrase: string) => string): string {
  return [write(phrase), ...singulars(phrase).map((one) => `${write(one)}(?= |$)`)].join("|");
}

/** What a phrase may be the plural of, by its last word. */
function singulars(phrase: string): string[] {
  return [
    ...(PLURAL.test(phrase) ? [phrase.slice(0, -1)] : []),
    ...(HISSING_PLURAL.test(phrase) ? [phrase.slice(0, -2)] : []),
  ];
}

/** The pattern of a phrase's letters, with or without a space between any two. */
function spaced(phrase: string): string {
  return [...phrase.replaceAll(" ", "")].map(literal).join(" ?");
}

function literal(text: string): string {
  return text.replace(SYNTAX, String.raw`\$&`);
}

function pattern(source: string): RegExp {
  return new RegExp(source, "mu");
}
