/** Bits per key: about one place in thirty that no key begins at is let pass. */
const ROOM = 16;
const LEAST_BITS = 12;
const MOST_BITS = 20;

/**
 * Says of what stands at a place that no key begins so; now and then it lets one pass in error. Two Bloom filters
 * (https://dl.acm.org/doi/10.1145/362686.362692) with one hash each: of the first two units of keys, and of as many as
 * keys are looked up by (see `startHash`).
 */
export class PrefixFilter {
  private readonly pairs: Int32Array;
  private readonly starts: Int32Array;
  /** How far to shift a hash to get a bit's number. */
  private readonly shift: number;

  /** @param keys how many keys there will be */
  constructor(keys: number) {
    const bits = Math.min(Math.max(Math.ceil(Math.log2(keys * ROOM)), LEAST_BITS), MOST_BITS);
    this.pairs = new Int32Array(1 << (bits - 5));
    this.starts = new Int32Array(1 << (bits - 5));
    this.shift = 32 - bits;
  }

  /** Notes the first two units of a key. */
  addPair(pair: number): void {
    const bit = this.pairNumber(pair);
    this.pairs[bit >>> 5]! |= 1 << bit;
  }

  /** Notes the hash of a key's beginning. */
  addStart(hash: number): void {
    const bit = hash >>> this.shift;
    this.starts[bit >>> 5]! |= 1 << bit;
  }

  /** 1 where some key may begin with these two units, else 0. */
  pairBit(pair: number): number {
    const bit = this.pairNumber(pair);
    return (this.pairs[bit >>> 5]! >> bit) & 1;
  }

  /** 1 where this may be the hash of some key's beginning, else 0. */
  startBit(hash: number): number {
    const bit = hash >>> this.shift;
    return (this.starts[bit >>> 5]! >> bit) & 1;
  }

  private pairNumber(pair: number): number {
    return Math.imul(pair ^ (pair >>> 15), 0x9e3779b1) >>> this.shift;
  }
}
