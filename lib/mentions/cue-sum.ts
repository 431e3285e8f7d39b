/** What the words around a name weigh together, for its sense of AI and against it; both 0 or more. */
export interface Weights {
  for: number;
  against: number;
}

/** Where a cue word comes from: a term's own list, the field, or those words of it that the whole of technology uses. */
export type CueSource = "own" | "field" | "faint";

/** What words of the field weigh together at most, and the faint ones among them. */
export interface Limits {
  field: number;
  faint: number;
}

/**
 * Adds up what cue words weigh for one candidate after the other. A word that stands there more than once counts where it
 * weighs most: that it is repeated says little more. Of words that overlap (`AI model`, `model`) the heaviest
 * counts, of two that weigh the same the later or longer one.
 */
export class CueSum {
  /** Per word: the candidate at which it was last counted, and what it weighed there. */
  private readonly counted: Int32Array;
  private readonly weights: Float32Array;
  private candidate = 0;
  private own = 0;
  private field = 0;
  private faint = 0;
  private against = 0;
  /** The last word added, which is not counted yet: its number, where it ends, what it weighs, where it comes from. */
  private cue = 0;
  private end = 0;
  private weight = 0;
  private source: CueSource = "field";

  /** @param words how many cue words there are */
  constructor(words: number) {
    this.counted = new Int32Array(words);
    this.weights = new Float32Array(words);
  }

  /** Begins with the next candidate. */
  begin(): void {
    this.candidate++;
    this.own = 0;
    this.field = 0;
    this.faint = 0;
    this.against = 0;
    this.end = 0;
    this.weight = 0;
  }

  /**
   * Adds word `cue`, which stands from `start` to `end` and weighs `weight` there: below 0 against, wherever it comes from.
   * Words come sorted by start.
   */
  add(cue: number, start: number, end: number, weight: number, source: CueSource): void {
    if (start >= this.end) this.count();
    else if (Math.abs(weight) < Math.abs(this.weight)) return;
    this.cue = cue;
    this.end = end;
    this.weight = weight;
    this.source = source;
  }

  /** The candidate's sums; words of the field count `most` together, and something else weighs `more` against it. */
  total(most: Limits, more: number): Weights {
    this.count();
    const field = Math.min(this.field + Math.min(this.faint, most.faint), most.field);
    return { for: this.own + field, against: this.against + more };
  }

  private count(): void {
    const { cue, weight, source } = this;
    const known = this.counted[cue] === this.candidate ? this.weights[cue]! : 0;
    if (Math.abs(weight) <= Math.abs(known)) return;
    this.counted[cue] = this.candidate;
    this.weights[cue] = weight;
    if (weight < 0) this.against -= weight - known;
    else this[source] += weight - known;
  }
}
