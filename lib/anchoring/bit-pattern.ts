/** Where a pattern fits best, and with how many edits. */
export interface Fit {
  /** Index in the text at which the fit ends: behind the last unit read, in the direction of reading. */
  end: number;
  /** Insertions, deletions and replacements. */
  errors: number;
}

/** Bits in a block. */
const WORD = 32;
const TOP = 1 << (WORD - 1);

/**
 * A pattern prepared for approximate comparison by Myers' bit-vector algorithm, in blocks of 32 rows
 * (G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming", J. ACM 46,
 * 1999, https://doi.org/10.1145/316542.316550; block borders as in H. Hyyrö 2003,
 * https://www.cs.helsinki.fi/group/algo/). Time is `text × pattern / 32`.
 */
export class BitPattern {
  readonly #blocks: number;
  readonly #lastBit: number;
  /** Per unit of the pattern, where it stands, a bit per row. */
  readonly #rows = new Map<number, Int32Array>();
  readonly #plus: Int32Array;
  readonly #minus: Int32Array;

  /** @param pattern UTF-16 units, at least one. */
  constructor(private readonly pattern: Uint16Array) {
    this.#blocks = Math.ceil(pattern.length / WORD);
    this.#lastBit = 1 << ((pattern.length - 1) % WORD);
    this.#plus = new Int32Array(this.#blocks);
    this.#minus = new Int32Array(this.#blocks);
    for (let row = 0; row < pattern.length; row++) {
      const unit = pattern[row]!;
      const rows = this.#rows.get(unit) ?? new Int32Array(this.#blocks);
      this.#rows.set(unit, rows);
      rows[row >> 5]! |= 1 << (row & 31);
    }
  }

  /** The best fit anywhere between `from` and `to`, exclusive; of equal ones that which ends nearest to `near`. */
  find(text: Uint16Array, from: number, to: number, near: number): Fit {
    return this.#run(text, from, to, 1, false, near);
  }

  /**
   * The best fit that begins at `at` and is read onwards (`step` 1) or backwards (-1, from the unit before `at`), for
   * at most `reach` units. Of equal ones the longest.
   */
  fitFrom(text: Uint16Array, at: number, step: 1 | -1, reach: number): Fit {
    const from = step === 1 ? at : at - 1;
    return this.#run(text, from, from + step * reach, step, true, at + step * reach);
  }

  #run(text: Uint16Array, from: number, to: number, step: 1 | -1, anchored: boolean, near: number): Fit {
    const blocks = this.#blocks;
    const plus = this.#plus.fill(-1);
    const minus = this.#minus.fill(0);
    const behind = step === 1 ? 1 : 0;
    let errors = this.pattern.length;
    let best: Fit = { errors, end: from + 1 - behind };
    for (let at = from; at !== to; at += step) {
      const rows = this.#rows.get(text[at]!);
      let carry = anchored ? 1 : 0;
      for (let block = 0; block < blocks; block++) {
        const top = block === blocks - 1 ? this.#lastBit : TOP;
        carry = advance(plus, minus, block, rows === undefined ? 0 : rows[block]!, carry, top);
      }
      errors += carry;
      const end = at + behind;
      const nearer = Math.abs(end - near) < Math.abs(best.end - near);
      if (errors < best.errors || (errors === best.errors && nearer)) best = { errors, end };
    }
    return best;
  }
}

/** One column of one block; returns what it carries into the block below: -1, 0 or 1. */
function advance(
  plus: Int32Array,
  minus: Int32Array,
  block: number,
  rows: number,
  carry: number,
  top: number,
): number {
  const above = plus[block]!;
  const below = minus[block]!;
  const vertical = rows | below;
  const matches = carry < 0 ? rows | 1 : rows;
  const diagonal = (((matches & above) + above) ^ above) | matches;
  let rises = below | ~(diagonal | above);
  let falls = above & diagonal;
  const carried = (rises & top) !== 0 ? 1 : (falls & top) !== 0 ? -1 : 0;
  rises <<= 1;
  falls <<= 1;
  if (carry < 0) falls |= 1;
  else if (carry > 0) rises |= 1;
  plus[block] = falls | ~(vertical | rises);
  minus[block] = rises & vertical;
  return carried;
}
