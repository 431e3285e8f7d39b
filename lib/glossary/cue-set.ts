import { AI_FIELD, RIVAL_FIELDS, RIVAL_WEIGHT, type RivalField, rivalWords, type Side } from "./fields";
import { keyText } from "./key-text";
import type { KeyTrie } from "./key-trie";
import { KeyTrieBuilder } from "./key-trie-builder";
import type { Term, TermKind } from "./term";

/** What a word says about a term: 1 for it, -1 against it. */
export type Polarity = 1 | -1;

/** Weights are kept as whole numbers of this. */
export const WEIGHT_UNIT = 1 / 50;
/** What a cue word of a term's own weighs, for or against. */
const OWN_WEIGHT = 1.2;

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

function inUnits(weight: number): number {
  return Math.round(weight / WEIGHT_UNIT);
}

/**
 * The words that say in which sense names are meant: the vocabulary of AI, which speaks for every term, that of rival
 * fields, which speaks against those terms that name the field, and each term's own cue words. A word's number is its
 * key's in `trie`.
 */
export class CueSet {
  readonly trie: KeyTrie;
  /** Cue words by number, for explanations. */
  readonly words: string[] = [];
  /** What each word, by number, says of any term in any place. */
  private readonly fieldWeights: number[] = [];
  /** The same, where it stands right before a name, and right after it; of {@link USED_KINDS} only. */
  private readonly besideWeights: Record<-1 | 1, number[]> = { [-1]: [], [1]: [] };
  private readonly rivals = new Map<RivalField, readonly number[]>();
  private readonly numbers = new Map<string, number>();
  /** By term: the numbers of its own words. */
  private readonly own: Record<"for" | "against", number[]>[] = [];
  /** Weights spread out by word, made when a term first turns up: most never do. */
  private readonly rows: Int8Array[] = [];

  /** Takes milliseconds; do it when the first ambiguous name turns up. */
  constructor(private readonly terms: readonly Term[]) {
    const builder = new KeyTrieBuilder(terms.length * 16);
    const numbers = (words: readonly string[] = []) => this.add(builder, words);
    for (const { words, weight, side } of AI_FIELD) {
      for (const cue of numbers(words)) this.weightsOf(side)[cue] = inUnits(weight);
    }
    for (const field of RIVAL_FIELDS) this.rivals.set(field, numbers(rivalWords(field)));
    for (const { cues } of terms) this.own.push({ for: numbers(cues?.for), against: numbers(cues?.against) });
    this.trie = builder.build();
  }

  /** By number what each word weighs for `term` (by index), in {@link WEIGHT_UNIT}; below 0 against it. For reading only. */
  of(term: number): Int8Array {
    this.rows[term] ??= this.rowOf(term);
    return this.rows[term];
  }

  /** What word `cue` weighs in addition, in {@link WEIGHT_UNIT}, right before (-1) or after (1) a name of `term`. */
  beside(cue: number, side: -1 | 1, term: number): number {
    return USED_KINDS.has(this.terms[term]!.kind) ? (this.besideWeights[side][cue] ?? 0) : 0;
  }

  isUnlikely(term: number): boolean {
    return this.terms[term]!.cues?.odds === "low";
  }

  private rowOf(term: number): Int8Array {
    const { cues, aliases } = this.terms[term]!;
    const row = new Int8Array(this.words.length);
    for (const cues of this.rivals.values()) for (const cue of cues) row[cue] = -inUnits(Number(process.env.WU ?? 0));
    for (const [cue, weight] of this.fieldWeights.entries()) if (weight !== undefined) row[cue] = weight;
    for (const { text } of aliases) {
      // A name is no evidence about itself.
      const cue = this.numbers.get(numberKey(keyText(text)));
      if (cue !== undefined) row[cue] = 0;
    }
    for (const field of cues?.rivals ?? []) {
      for (const cue of this.rivals.get(field)!) row[cue] = -inUnits(RIVAL_WEIGHT);
    }
    for (const cue of this.own[term]!.for) row[cue] = inUnits(OWN_WEIGHT);
    for (const cue of this.own[term]!.against) row[cue] = -inUnits(OWN_WEIGHT);
    return row;
  }

  private weightsOf(side: Side): number[] {
    return side === 0 ? this.fieldWeights : this.besideWeights[side];
  }

  private add(builder: KeyTrieBuilder, words: readonly string[]): number[] {
    const cues: number[] = [];
    for (const word of words) {
      const text = keyText(word);
      if (text === "") continue;
      const cue = builder.add(text);
      cues.push(cue);
      if (cue < this.words.length) continue;
      this.words.push(word);
      this.numbers.set(numberKey(text), cue);
    }
    return cues;
  }
}

function numberKey(text: string): string {
  return text.toLowerCase().replaceAll("-", " ");
}
