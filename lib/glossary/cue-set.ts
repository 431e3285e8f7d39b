import { type CasedCues, type CueTable, cueKeys, cueWords } from "./cue-table";
import {
  AI_FIELD,
  COMMON_GROUND_WEIGHT,
  PLAIN_WEIGHT,
  RIVAL_WEIGHT,
  type RivalField,
  type Side,
  STRONG_WEIGHT,
} from "./fields";
import { type KeySet, keyCount, keysOf } from "./key-set";
import { openKeys } from "./packed-keys";
import { unpackAll } from "./packed-numbers";
import type { Term, TermKind } from "./term";

/** Weights are kept as whole numbers of this. */
export const WEIGHT_UNIT = 1 / 50;

function inUnits(weight: number): number {
  return Math.round(weight / WEIGHT_UNIT);
}

/** What a cue word of a term's own weighs, for or against; more than any word of a field, and by that known. */
const OWN = inUnits(1.2);
const RIVAL = inUnits(RIVAL_WEIGHT);
const STRONG = inUnits(STRONG_WEIGHT);
const PLAIN = inUnits(PLAIN_WEIGHT);
const COMMON = inUnits(COMMON_GROUND_WEIGHT);

/** Stands in {@link CueSet.of} for a phrase that weighs nothing and hides the words in it that speak for AI. */
export const DECOY = -128;

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

/** Whether `term` has a name that is written as one: some agents have, `agent` and `tool use` are words. */
function hasProperName({ kind, aliases }: Term): boolean {
  return NAMED_KINDS.has(kind) && (kind !== "agent" || aliases.some((alias) => alias.case !== "any"));
}

/** Words by number, and in parallel what each weighs, in {@link WEIGHT_UNIT}. */
interface WeighedWords {
  cues: Uint16Array;
  weights: Int8Array;
}

/**
 * The words that say in which sense names are meant: the vocabulary of AI, which speaks for every term, that of rival
 * fields, which speaks against those terms that name the field, and each term's own cue words. A word's number is its
 * key's in `keys`.
 */
export class CueSet {
  readonly keys: KeySet;
  /** How many words there are. */
  readonly size: number;
  /** By number what each word of the AI field says in any place; and right before and right after a name. */
  private readonly anywhere: Int8Array;
  private readonly before: Int8Array;
  private readonly after: Int8Array;
  /** The words that say little though they are some rival field's. */
  private readonly common: ReadonlySet<number>;
  /** Made when a term first names the field: most terms share theirs with others. */
  private readonly rivals: Partial<Record<RivalField, WeighedWords>> = {};
  /** By number where a word must have capitals to speak for AI, and to speak against it, as bits; see {@link capitals}. */
  private readonly cased: Int32Array;
  private readonly casedRivals: Int32Array;
  /** Per term 1 if its names are proper ones. */
  private readonly proper: Uint8Array;
  /** Weights spread out by word, made when a term first turns up: most never do. */
  private readonly rows: Int8Array[] = [];
  private spelled: string[] | undefined;

  /** Takes milliseconds; do it when the first ambiguous name turns up. */
  constructor(
    private readonly terms: readonly Term[],
    private readonly table: CueTable,
  ) {
    this.keys = openKeys(table.keys);
    this.size = keyCount(this.keys);
    this.common = new Set(unpackAll(table.common));
    const weightsAt = (place: Side): Int8Array => {
      const weights = new Int8Array(this.size);
      AI_FIELD.forEach(({ weight, side }, at) => {
        if (side === place) for (const cue of unpackAll(table.field[at]!)) weights[cue] = inUnits(weight);
      });
      return weights;
    };
    this.anywhere = weightsAt(0);
    for (const cue of unpackAll(table.decoys)) this.anywhere[cue] = DECOY;
    this.cased = this.capitalsByCue(table.cased);
    this.casedRivals = this.capitalsByCue(table.casedRivals);
    this.proper = Uint8Array.from(terms, (term) => (hasProperName(term) ? 1 : 0));
    this.before = weightsAt(-1);
    this.after = weightsAt(1);
  }

  /** Cue words by number as they are first written down, for explanations. */
  get words(): readonly string[] {
    this.spelled ??= this.spell();
    return this.spelled;
  }

  /** By number what each word weighs for `term` (by index), in {@link WEIGHT_UNIT}; below 0 against it, or {@link DECOY}. For reading only. */
  of(term: number): Int8Array {
    this.rows[term] ??= this.rowOf(term);
    return this.rows[term];
  }

  /** Where word `cue` must have capitals to weigh what it does: bit n for its unit n; 0 if it may be written in any way. */
  capitals(cue: number, weight: number): number {
    return (weight > 0 ? this.cased : this.casedRivals)[cue]!;
  }

  /** What word `cue` weighs in addition, in {@link WEIGHT_UNIT}, right before (-1) or after (1) a name of `term`. */
  beside(cue: number, side: -1 | 1, term: number): number {
    const weight = side < 0 ? this.before[cue]! : this.after[cue]!;
    return weight !== 0 && USED_KINDS.has(this.terms[term]!.kind) ? weight : 0;
  }

  /** Where the words come from that weigh so much for a term in {@link of}; of those against it, only `own` is telling. */
  source(weight: number): "own" | "strong" | "plain" | "faint" {
    if (weight === OWN || weight === -OWN) return "own";
    if (weight === STRONG) return "strong";
    return weight === PLAIN ? "plain" : "faint";
  }

  /** Whether the names of `term` are proper names of one thing, not of a kind of things. */
  isProperName(term: number): boolean {
    return this.proper[term] === 1;
  }

  /** Whether a name of `term` is hardly ever meant as the term, not even in texts about AI. */
  isUnlikely(term: number): boolean {
    return this.terms[term]!.cues?.odds === "low";
  }

  private capitalsByCue({ cues, capitals }: CasedCues): Int32Array {
    const bits = new Int32Array(this.size);
    unpackAll(cues).forEach((cue, at) => {
      bits[cue] = capitals[at]!;
    });
    return bits;
  }

  private rowOf(term: number): Int8Array {
    const row = this.anywhere.slice();
    const { names = "", for: speaking = "", against = "" } = this.table.terms[term] ?? {};
    const weigh = (cues: string, weight: number) => {
      for (const cue of unpackAll(cues)) row[cue] = weight;
    };
    for (const field of this.terms[term]!.cues?.rivals ?? []) {
      this.rivals[field] ??= this.rivalWords(field);
      const { cues, weights } = this.rivals[field];
      for (let at = 0; at < cues.length; at++) row[cues[at]!] = weights[at]!;
    }
    // A name is no evidence about itself, unless its own lists say so.
    weigh(names, 0);
    weigh(speaking, OWN);
    weigh(against, -OWN);
    return row;
  }

  private rivalWords(field: RivalField): WeighedWords {
    const cues = unpackAll(this.table.rivals[field]);
    return { cues, weights: Int8Array.from(cues, (cue) => (this.common.has(cue) ? -COMMON : -RIVAL)) };
  }

  private spell(): string[] {
    const numbers = new Map(keysOf(this.keys).map((key, number) => [key, number]));
    const words: string[] = [];
    for (const word of cueWords(this.terms)) {
      for (const key of cueKeys(word)) words[numbers.get(key)!] ??= word;
    }
    return words;
  }
}
