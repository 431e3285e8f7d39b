import {
  AI_FIELD,
  COMMON_GROUND,
  COMMON_GROUND_WEIGHT,
  FAINT_WEIGHT,
  RIVAL_FIELDS,
  RIVAL_WEIGHT,
  type RivalField,
  rivalWords,
} from "./fields";
import { KeyCollector } from "./key-collector";
import type { KeySet } from "./key-set";
import { keyText } from "./key-text";
import type { Term, TermKind } from "./term";

/** Weights are kept as whole numbers of this. */
export const WEIGHT_UNIT = 1 / 50;

function inUnits(weight: number): number {
  return Math.round(weight / WEIGHT_UNIT);
}

/** What a cue word of a term's own weighs, for or against; more than any word of a field, and by that known. */
const OWN = inUnits(1.2);
const RIVAL = inUnits(RIVAL_WEIGHT);
const FAINT = inUnits(FAINT_WEIGHT);
const COMMON = inUnits(COMMON_GROUND_WEIGHT);

/** Kinds whose names are those of things that one uses, asks, runs or buys, so that such words beside them say something. */
const USED_KINDS: ReadonlySet<TermKind> = new Set([
  "agent",
  "architecture",
  "hardware",
  "infrastructure",
  "model",
  "organisation",
  "product",
]);

/** Kinds whose names are proper ones, of one thing each, so that people and works may bear them too. */
const NAMED_KINDS: ReadonlySet<TermKind> = new Set(["agent", "model", "organisation", "product"]);

/**
 * The words that say in which sense names are meant: the vocabulary of AI, which speaks for every term, that of rival
 * fields, which speaks against those terms that name the field, and each term's own cue words. A word's number is its
 * key's in `keys`.
 */
export class CueSet {
  readonly keys: KeySet;
  /** Cue words by number, for explanations. */
  readonly words: string[] = [];
  /** The number of each word, by its spelling and by what is the same for all spellings. */
  private readonly numbers = new Map<string, number>();
  /** By number what each word of the AI field says in any place; and right before and right after a name. */
  private readonly anywhere: Int8Array;
  private readonly before: Int8Array;
  private readonly after: Int8Array;
  private readonly rivals: ReadonlyMap<RivalField, readonly number[]>;
  private readonly common: ReadonlySet<number>;
  /** By term: the numbers of its own words. */
  private readonly own: readonly Record<"for" | "against", number[]>[];
  /** Weights spread out by word, made when a term first turns up: most never do. */
  private readonly rows: Int8Array[] = [];

  /** Takes milliseconds; do it when the first ambiguous name turns up. */
  constructor(private readonly terms: readonly Term[]) {
    const collector = new KeyCollector();
    const numbers = (words: readonly string[] = []) => this.add(collector, words);
    const field = AI_FIELD.map(({ words, ...how }) => ({ ...how, cues: numbers(words) }));
    this.rivals = new Map(RIVAL_FIELDS.map((name) => [name, numbers(rivalWords(name))]));
    this.common = new Set(numbers(COMMON_GROUND));
    this.own = terms.map(({ cues }) => ({ for: numbers(cues?.for), against: numbers(cues?.against) }));
    this.keys = collector.collect();
    const weightsAt = (place: number): Int8Array => {
      const weights = new Int8Array(this.words.length);
      for (const { cues, weight, side } of field) {
        if (side === place) for (const cue of cues) weights[cue] = inUnits(weight);
      }
      return weights;
    };
    this.anywhere = weightsAt(0);
    this.before = weightsAt(-1);
    this.after = weightsAt(1);
  }

  /** By number what each word weighs for `term` (by index), in {@link WEIGHT_UNIT}; below 0 against it. For reading only. */
  of(term: number): Int8Array {
    this.rows[term] ??= this.rowOf(term);
    return this.rows[term];
  }

  /** What word `cue` weighs in addition, in {@link WEIGHT_UNIT}, right before (-1) or after (1) a name of `term`. */
  beside(cue: number, side: -1 | 1, term: number): number {
    const weight = side < 0 ? this.before[cue]! : this.after[cue]!;
    return weight !== 0 && USED_KINDS.has(this.terms[term]!.kind) ? weight : 0;
  }

  /** Where the words come from that weigh so much in {@link of}. */
  source(weight: number): "own" | "field" | "faint" {
    if (weight === OWN || weight === -OWN) return "own";
    return weight === FAINT ? "faint" : "field";
  }

  /** Whether the names of `term` are proper names of one thing, not of a kind of things. */
  isProperName(term: number): boolean {
    return NAMED_KINDS.has(this.terms[term]!.kind);
  }

  /** Whether a name of `term` is hardly ever meant as the term, not even in texts about AI. */
  isUnlikely(term: number): boolean {
    return this.terms[term]!.cues?.odds === "low";
  }

  private rowOf(term: number): Int8Array {
    const row = this.anywhere.slice();
    // A name is no evidence about itself.
    for (const { text } of this.terms[term]!.aliases) {
      const cue = this.numbers.get(numberKey(keyText(text)));
      if (cue !== undefined) row[cue] = 0;
    }
    for (const field of this.terms[term]!.cues?.rivals ?? []) {
      for (const cue of this.rivals.get(field)!) row[cue] = this.common.has(cue) ? -COMMON : -RIVAL;
    }
    for (const cue of this.own[term]!.for) row[cue] = OWN;
    for (const cue of this.own[term]!.against) row[cue] = -OWN;
    return row;
  }

  private add(collector: KeyCollector, words: readonly string[]): number[] {
    const cues: number[] = [];
    for (const word of words) {
      const cue = this.numbers.get(word) ?? this.addNew(collector, word);
      if (cue >= 0) cues.push(cue);
    }
    return cues;
  }

  /** Adds a word that was not met in this spelling; -1 when nothing is left of it. */
  private addNew(collector: KeyCollector, word: string): number {
    const text = keyText(word);
    if (text === "") return -1;
    const cue = collector.add(text);
    if (cue === this.words.length) this.words.push(word);
    this.numbers.set(numberKey(text), cue).set(word, cue);
    return cue;
  }
}

/** What is the same for all ways to write a word that are one key. */
function numberKey(text: string): string {
  return text.toLowerCase().replaceAll("-", " ");
}
