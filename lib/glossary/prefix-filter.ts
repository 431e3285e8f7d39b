/** Bits per key: about one place in thirty that no key begins at is let pass. */
const ROOM = 16;
const LEAST_BITS = 12;
const MOST_BITS = 20;

/**
 * Says of what stands at a place that no key begins so; now and then it lets one pass in error. A Bloom filter
 * (https://dl.acm.org/doi/10.1145/362686.362692) with one hash, of as many units as keys are looked up by: see `startHash`.
 */
export class PrefixFilter {
  /** How far to shift a hash to get a bit's number. */
  private readonly shift: number;

  /** @param bits a power of two of them, 32 in each entry */
  constructor(readonly bits: Int32Array) {
    this.shift = Math.clz32(bits.length * 32) + 1;
  }

  /** An empty one for so many keys. */
  static forKeys(keys: number): PrefixFilter {
    const bits = Math.min(Math.max(Math.ceil(Math.log2(keys * ROOM)), LEAST_BITS), MOST_BITS);
    return new PrefixFilter(new Int32Array(1 << (bits - 5)));
  }

  /** Notes the hash of a key's beginning. */
  add(hash: number): void {
    const bit = hash >>> this.shift;
    this.bits[bit >>> 5]! |= 1 << bit;
  }

  /** 1 where this may be the hash of some key's beginning, else 0. */
  bit(hash: number): number {
    const bit = hash >>> this.shift;
    return (this.bits[bit >>> 5]! >> bit) & 1;
  }
}
