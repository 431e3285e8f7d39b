/** What each changed unit costs, and what a stretch that was put in or left out does: rather one long than many short ones. */
const CHANGE = 2;
const OPEN = 3;
const EXTEND = 1;
/** Fewer unchanged units than this between two changes leave them one. */
const LEAST_BETWEEN = 3;

/** A stretch of words and what stands in its place among others: indices of units, `end` and `to` exclusive. */
export interface ChangedStretch {
  start: number;
  end: number;
  from: number;
  to: number;
}

/**
 * Where words differ from others, in as few stretches as will do: an alignment with affine gaps (O. Gotoh 1982,
 * https://doi.org/10.1016/0022-2836(82)90398-9), in a band about the diagonal. Time and room are the length times the
 * band.
 *
 * @param reach half the band, units: no less than they differ in length
 */
export function changedStretches(words: Uint16Array, others: Uint16Array, reach: number): ChangedStretch[] {
  const found: ChangedStretch[] = [];
  let [at, there] = [0, 0];
  for (const step of new Alignment(words, others, reach).steps()) {
    const [end, to] = [step === IN ? at : at + 1, step === OUT ? there : there + 1];
    if (step !== PAIR || words[at] !== others[there]) {
      const last = found.at(-1);
      const isNear = last && Math.min(at - last.end, there - last.to) < LEAST_BETWEEN;
      if (isNear) Object.assign(last, { end, to });
      else found.push({ start: at, end, from: there, to });
    }
    [at, there] = [end, to];
  }
  return found;
}

/** What an alignment ends with: a unit of each, one that was put in, one that was left out. */
const PAIR = 0;
const IN = 1;
const OUT = 2;
type Step = typeof PAIR | typeof IN | typeof OUT;

/** More than anything costs. */
const NEVER = 1 << 27;

/** The least costs of alignments that end with each step, by the place in the band. */
type Row = readonly [Int32Array, Int32Array, Int32Array];

class Alignment {
  readonly #width: number;
  /** By row and place in the band, the step before each of the three, two bits each. */
  readonly #before: Uint8Array;
  #last: Row;

  constructor(
    private readonly words: Uint16Array,
    private readonly others: Uint16Array,
    private readonly reach: number,
  ) {
    this.#width = 2 * reach + 1;
    this.#before = new Uint8Array((words.length + 1) * this.#width);
    this.#last = this.#emptyRow();
    for (let row = 0; row <= words.length; row++) this.#last = this.#rowAfter(this.#last, row);
  }

  /** From the first to the last. */
  steps(): Step[] {
    const steps: Step[] = [];
    let [row, there] = [this.words.length, this.others.length];
    let step = stepOf(cheapest(this.#last, there - row + this.reach, 0, PAIR));
    while (row > 0 || there > 0) {
      steps.push(step);
      const before = this.#before[row * this.#width + there - row + this.reach]! >> (2 * step);
      if (step !== IN) row--;
      if (step !== OUT) there--;
      step = stepOf(before);
    }
    return steps.reverse();
  }

  #emptyRow(): Row {
    const costs = (): Int32Array => new Int32Array(this.#width + 1).fill(NEVER);
    return [costs(), costs(), costs()];
  }

  #rowAfter(last: Row, row: number): Row {
    const next = this.#emptyRow();
    if (row === 0) next[PAIR][this.reach] = 0;
    const end = Math.min(this.#width, this.others.length - row + this.reach + 1);
    for (let place = Math.max(row === 0 ? this.reach + 1 : 0, this.reach - row); place < end; place++) {
      const there = row + place - this.reach;
      const isSame = this.words[row - 1] === this.others[there - 1];
      const pair = there > 0 ? cheapest(last, place, 0, PAIR) : NOWHERE;
      const put = there > 0 && place > 0 ? cheapest(next, place - 1, OPEN, IN) : NOWHERE;
      const left = cheapest(last, place + 1, OPEN, OUT);
      next[PAIR][place] = (pair >> 2) + (isSame ? 0 : CHANGE);
      next[IN][place] = (put >> 2) + EXTEND;
      next[OUT][place] = (left >> 2) + EXTEND;
      this.#before[row * this.#width + place] = stepOf(pair) | (stepOf(put) << 2) | (stepOf(left) << 4);
    }
    return next;
  }
}

const NOWHERE = NEVER << 2;

/** What it costs least to come to a place, times four, and in the last two bits by which step; all but `same` cost more. */
function cheapest([pair, put, left]: Row, place: number, more: number, same: Step): number {
  const costOf = (costs: Int32Array, step: Step): number =>
    ((costs[place]! + (step === same ? 0 : more)) << 2) | step;
  return Math.min(costOf(pair, PAIR), costOf(put, IN), costOf(left, OUT));
}

function stepOf(cost: number): Step {
  return (cost & 3) as Step;
}
