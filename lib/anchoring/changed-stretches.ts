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

/**
 * The table of all alignments in the band. Costs are kept times four, with the step that they come by in the last two bits: so
 * the least of three tells both.
 */
class Alignment {
  readonly #width: number;
  /** By row and place in the band, the step before each of the three, two bits each. */
  readonly #before: Uint8Array;
  /** The least costs of what ends with each step, by place, in the row that was filled last. */
  #pairs: Int32Array;
  #ins: Int32Array;
  #outs: Int32Array;

  constructor(
    private readonly words: Uint16Array,
    private readonly others: Uint16Array,
    private readonly reach: number,
  ) {
    this.#width = 2 * reach + 1;
    this.#before = new Uint8Array((words.length + 1) * this.#width);
    this.#pairs = this.#emptyRow();
    this.#ins = this.#emptyRow();
    this.#outs = this.#emptyRow();
    for (let row = 0; row <= words.length; row++) this.#fill(row);
  }

  /** From the first to the last. */
  steps(): Step[] {
    const steps: Step[] = [];
    let [row, there] = [this.words.length, this.others.length];
    const end = there - row + this.reach;
    const last = [this.#pairs[end]! << 2, (this.#ins[end]! << 2) | IN, (this.#outs[end]! << 2) | OUT];
    let step = (Math.min(...last) & 3) as Step;
    while (row > 0 || there > 0) {
      steps.push(step);
      const before = this.#before[row * this.#width + there - row + this.reach]!;
      if (step !== IN) row--;
      if (step !== OUT) there--;
      step = ((before >> (2 * step)) & 3) as Step;
    }
    return steps.reverse();
  }

  /** One place more than there are, so that each has one behind it. */
  #emptyRow(): Int32Array {
    return new Int32Array(this.#width + 1).fill(NEVER);
  }

  #fill(row: number): void {
    const { words, others, reach } = this;
    const [lastPairs, lastIns, lastOuts] = [this.#pairs, this.#ins, this.#outs];
    const [pairs, ins, outs] = [this.#emptyRow(), this.#emptyRow(), this.#emptyRow()];
    const before = this.#before;
    const at = row * this.#width;
    if (row === 0) pairs[reach] = 0;
    const end = Math.min(this.#width, others.length - row + reach + 1);
    for (let place = row === 0 ? reach + 1 : Math.max(0, reach - row); place < end; place++) {
      const isSame = words[row - 1] === others[row + place - reach - 1];
      const pair = least(lastPairs[place]!, lastIns[place]!, lastOuts[place]!);
      const put =
        place === 0 ? NEVER << 2 : least(pairs[place - 1]! + OPEN, ins[place - 1]!, outs[place - 1]! + OPEN);
      const left = least(lastPairs[place + 1]! + OPEN, lastIns[place + 1]! + OPEN, lastOuts[place + 1]!);
      const isAtBeginning = row + place === reach;
      pairs[place] = isAtBeginning ? NEVER : (pair >> 2) + (isSame ? 0 : CHANGE);
      ins[place] = isAtBeginning ? NEVER : (put >> 2) + EXTEND;
      outs[place] = (left >> 2) + EXTEND;
      before[at + place] = (pair & 3) | ((put & 3) << 2) | ((left & 3) << 4);
    }
    this.#pairs = pairs;
    this.#ins = ins;
    this.#outs = outs;
  }
}

function least(pair: number, put: number, left: number): number {
  return Math.min(pair << 2, (put << 2) | IN, (left << 2) | OUT);
}
