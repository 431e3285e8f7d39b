/** What the words around a name weigh together, for its sense of AI and against it; both 0 or more. */
export interface Weights {
  for: number;
  against: number;
}

/**
 * Adds up what cue words weigh for one candidate after the other. A word that stands there more than once counts where it
 * weighs most: that it is repeated says little more.
 */
export class CueSum {
  /** Per word: the candidate at which it was last counted, and what it weighed there. */
  private readonly counted: Int32Array;
  private readonly weights: Float32Array;
  private candidate = 0;
  private own = 0;
  private field = 0;
  private against = 0;

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
    this.against = 0;
  }

  /**
   * Counts word `cue`.
   * @param isOwn whether it is a cue word of the term's own, not of the field at large
   */
  add(cue: number, weight: number, isOwn: boolean): void {
    const known = this.counted[cue] === this.candidate ? this.weights[cue]! : 0;
    if (Math.abs(weight) <= Math.abs(known)) return;
    this.counted[cue] = this.candidate;
    this.weights[cue] = weight;
    if (weight < 0) this.against -= weight - known;
    else if (isOwn) this.own += weight - known;
    else this.field += weight - known;
  }

  /** The candidate's sums; words of the field count `most` together, and something else weighs `more` against it. */
  total(most: number, more: number): Weights {
    return { for: this.own + Math.min(this.field, most), against: this.against + more };
  }
}
