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

/** A cue word where it stands, `end` exclusive, and what it weighs there: below 0 against, wherever it comes from. */
export interface PlacedCue {
  cue: number;
  start: number;
  end: number;
  weight: number;
  source: CueSource;
}

/**
 * Adds up what cue words weigh for one candidate after the other. A word that stands there more than once counts where it
 * weighs most: that it is repeated says little more. Of words that overlap (`AI model`, `model`) the heaviest counts.
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
  /** The last word added, which is not counted yet. */
  private last: PlacedCue = { cue: 0, start: 0, end: 0, weight: 0, source: "field" };

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
    this.last = { cue: 0, start: 0, end: 0, weight: 0, source: "field" };
  }

  /** Adds a word; they come sorted by start. */
  add(word: PlacedCue): void {
    if (word.start >= this.last.end) this.count();
    else if (Math.abs(word.weight) <= Math.abs(this.last.weight)) return;
    this.last = word;
  }

  /** The candidate's sums; words of the field count `most` together, and something else weighs `more` against it. */
  total(most: Limits, more: number): Weights {
    this.count();
    const field = Math.min(this.field + Math.min(this.faint, most.faint), most.field);
    return { for: this.own + field, against: this.against + more };
  }

  private count(): void {
    const { cue, weight, source } = this.last;
    const known = this.counted[cue] === this.candidate ? this.weights[cue]! : 0;
    if (Math.abs(weight) <= Math.abs(known)) return;
    this.counted[cue] = this.candidate;
    this.weights[cue] = weight;
    if (weight < 0) this.against -= weight - known;
    else this[source] += weight - known;
  }
}
