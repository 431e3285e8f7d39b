/** What the words around a name weigh together, for its sense of AI and against it; both 0 or more. */
export interface Weights {
  for: number;
  against: number;
  /** Whether words of the term's own or of the field alone are among those for it. */
  isFirm: boolean;
  /** What of the weight against it is that of the term's own words. */
  ownAgainst: number;
}

/**
 * Where a cue word comes from: a term's own list; words of the field alone (`strong`), those it shares with others
 * (`plain`), and those that the whole of technology uses (`faint`).
 */
export type CueSource = "own" | "strong" | "plain" | "faint";

/** Called with the number of each word that counts, and what it weighs where it stands. */
export type UseOfCue = (cue: number, weight: number) => void;

/** What words of the field weigh together at most: all, without those of the field alone, and the faint ones among them. */
export interface Limits {
  field: number;
  plain: number;
  faint: number;
}

/**
 * What words of rival fields weigh together at most: less than the vocabulary of AI can, so that in an article about both it
 * needs a word of the term's own, or a phrase, to refuse a name that stands among words of AI.
 */
const MOST_OF_RIVALS = 0.8;

/**
 * Adds up what cue words weigh for one candidate after the other. A word that stands there more than once counts where it
 * weighs most: that it is repeated says little more. Of words that overlap (`AI model`, `model`) the heaviest
 * counts; of two that weigh the same the one that holds the other, else the later.
 */
export class CueSum {
  /** Per word: the candidate at which it was last counted, and what it weighed there. */
  private readonly counted: Int32Array;
  private readonly weights: Float32Array;
  private candidate = 0;
  private own = 0;
  private strong = 0;
  private plain = 0;
  private faint = 0;
  private against = 0;
  private rival = 0;
  /** Where the last phrase ends that hides the words in it. */
  private hidden = 0;
  /** The last word added, which is not counted yet: its number, its place, what it weighs, where it comes from. */
  private cue = 0;
  private start = 0;
  private end = 0;
  private weight = 0;
  private source: CueSource = "plain";
  private use: UseOfCue | undefined;

  /** @param words how many cue words there are */
  constructor(words: number) {
    this.counted = new Int32Array(words);
    this.weights = new Float32Array(words);
  }

  /**
   * Begins with the next candidate.
   * @param use told of each of its words that counts
   */
  begin(use?: UseOfCue): void {
    this.candidate++;
    this.use = use;
    this.own = 0;
    this.strong = 0;
    this.plain = 0;
    this.faint = 0;
    this.against = 0;
    this.rival = 0;
    this.hidden = 0;
    this.end = 0;
    this.weight = 0;
  }

  /**
   * Adds word `cue`, which stands from `start` to `end` and weighs `weight` there: below 0 against, from the term's own list
   * or from a rival field.
   * Words come sorted by start, and none that {@link hides}.
   */
  add(cue: number, start: number, end: number, weight: number, source: CueSource): void {
    if (start >= this.end) this.count();
    else if (Math.abs(weight) < Math.abs(this.weight)) return;
    else if (end <= this.end && Math.abs(weight) === Math.abs(this.weight)) return;
    this.cue = cue;
    this.start = start;
    this.end = end;
    this.weight = weight;
    this.source = source;
  }

  /** Whether a word that ends at `end` and weighs `weight` is part of a phrase given to {@link hide}. */
  hides(end: number, weight: number): boolean {
    return weight > 0 && end <= this.hidden;
  }

  /** Says that from `start` to `end` a phrase stands in which no word speaks for AI. In order with the words added. */
  hide(start: number, end: number): void {
    this.hidden = Math.max(this.hidden, end);
    // A shorter one that begins there was met before; a longer one, or one that began before, stays.
    if (this.weight > 0 && this.start >= start && this.end <= end) this.weight = 0;
  }

  /**
   * The candidate's sums; words of the field count `most` together, faint ones only beyond the `chance` that some stand
   * there anyhow, and something else weighs `more` against it.
   */
  total(most: Limits, more: number, chance = 0): Weights {
    this.count();
    const faint = Math.min(Math.max(this.faint - chance, 0), most.faint);
    const plain = Math.min(this.plain + faint, most.plain);
    const field = Math.min(this.strong + plain, most.field);
    return {
      for: this.own + field,
      against: this.against + Math.min(this.rival, MOST_OF_RIVALS) + more,
      isFirm: this.own + this.strong > 0,
      ownAgainst: this.against,
    };
  }

  private count(): void {
    const { cue, weight, source } = this;
    const known = this.counted[cue] === this.candidate ? this.weights[cue]! : 0;
    if (Math.abs(weight) <= Math.abs(known)) return;
    this.counted[cue] = this.candidate;
    this.weights[cue] = weight;
    this.use?.(cue, weight);
    if (weight < 0 && source === "own") this.against -= weight - known;
    else if (weight < 0) this.rival -= weight - known;
    else if (source === "own") this.own += weight - known;
    else if (source === "strong") this.strong += weight - known;
    else if (source === "plain") this.plain += weight - known;
    else this.faint += weight - known;
  }
}
