import { keyCode } from "./key-units";

/** How far the hash moves with each unit: after three units nothing of a fourth is left in its 32 bits. */
const STEP = 11;
const MIX = 0x9e3779b1 | 0;
/** How far to shift a hash to leave that of its last two units. */
export const PAIR_SHIFT = 32 - 2 * STEP;
/** Bits per key: about one place in thirty that no key begins at is let pass. */
const ROOM = 16;
const LEAST_BITS = 12;
const MOST_BITS = 20;

/**
 * The hash of a unit (its `keyCode`) and the two before it, from the hash up to the one before it: Cohen, "Recursive hashing
 * functions for n-grams" (1997), https://doi.org/10.1145/256163.256168, by shifting.
 */
export function rollHash(hash: number, code: number): number {
  return (hash << STEP) ^ Math.imul(code, MIX);
}

/**
 * Says of a place that no key begins there; now and then it lets one pass in error. Three Bloom filters
 * (https://dl.acm.org/doi/10.1145/362686.362692) with one hash each: keys of two units, the first three units of longer
 * ones, and the first four, or all three. The fields are read by the finder's inner loop.
 */
export class PrefixFilter {
  readonly pairs: Int32Array;
  readonly triples: Int32Array;
  private readonly fours: Int32Array;
  /** How far to shift the hash of three units to get a bit's number. */
  readonly shift: number;

  /** @param keys how many keys there will be */
  constructor(keys: number) {
    const bits = Math.min(Math.max(Math.ceil(Math.log2(keys * ROOM)), LEAST_BITS), MOST_BITS);
    const words = 1 << (bits - 5);
    this.pairs = new Int32Array(words);
    this.triples = new Int32Array(words);
    this.fours = new Int32Array(words);
    this.shift = 32 - bits;
  }

  /** Notes a key; one of a single unit is not noted. */
  add(key: string): void {
    if (key.length < 2) return;
    const pair = rollHash(rollHash(0, keyCode(key.charCodeAt(0))), keyCode(key.charCodeAt(1)));
    if (key.length === 2) {
      setBit(this.pairs, this.pairBit(pair));
      return;
    }
    const triple = rollHash(pair, keyCode(key.charCodeAt(2)));
    setBit(this.triples, triple >>> this.shift);
    setBit(this.fours, this.fourBit(triple, key.length === 3 ? 0 : keyCode(key.charCodeAt(3))));
  }

  /** Whether some key may be the two units that `hash` ends with. */
  hasPair(hash: number): boolean {
    return hasBit(this.pairs, this.pairBit(hash));
  }

  /** Whether some key may be the three units that `triple` is the hash of, or begin with them and `fourth` (a `keyCode`). */
  hasLonger(triple: number, fourth: number): boolean {
    if (!hasBit(this.triples, triple >>> this.shift)) return false;
    return hasBit(this.fours, this.fourBit(triple, fourth)) || hasBit(this.fours, this.fourBit(triple, 0));
  }

  /** The number of a pair's bit, from a hash that ends with the pair. */
  pairBit(hash: number): number {
    return (hash << PAIR_SHIFT) >>> this.shift;
  }

  private fourBit(triple: number, fourth: number): number {
    return (Math.imul(triple, 0x85ebca6b) ^ Math.imul(fourth, 0xc2b2ae35)) >>> this.shift;
  }
}

function setBit(bits: Int32Array, bit: number): void {
  bits[bit >>> 5]! |= 1 << bit;
}

function hasBit(bits: Int32Array, bit: number): boolean {
  return ((bits[bit >>> 5]! >> bit) & 1) !== 0;
}
