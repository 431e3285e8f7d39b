import { keyCode } from "./key-units";

/** How far the hash moves with each unit: after three units nothing of a fourth is left in its 32 bits. */
const STEP = 11;
/** What a hash of two units may hold: one unit more would stand above. */
const PAIR_BITS = 22;
/** Bits per key: about one place in thirty that no key begins at is let pass. */
const ROOM = 16;
const LEAST_BITS = 12;
const MOST_BITS = 20;

/**
 * The hash of a unit (its `keyCode`) and the two before it, from the hash up to the one before it: Cohen, "Recursive hashing
 * functions for n-grams" (1997), https://doi.org/10.1145/256163.256168, by shifting.
 */
export function rollHash(hash: number, code: number): number {
  return (hash << STEP) ^ Math.imul(code, 0x9e3779b1);
}

/**
 * Says of three units at a place that no key begins so; now and then it lets one pass in error. Two Bloom filters
 * (https://dl.acm.org/doi/10.1145/362686.362692) with one hash each: of the first three units of longer keys, and of the
 * keys of two units. The fields are read by the finder's inner loop.
 */
export class PrefixFilter {
  readonly triples: Uint32Array;
  readonly pairs: Uint32Array;
  /** How far to shift the hash of three units to get a bit's number. */
  readonly shift: number;

  /** @param keys how many keys there will be */
  constructor(keys: number) {
    const bits = Math.min(Math.max(Math.ceil(Math.log2(keys * ROOM)), LEAST_BITS), MOST_BITS);
    this.triples = new Uint32Array(1 << (bits - 5));
    this.pairs = new Uint32Array(1 << (bits - 5));
    this.shift = 32 - bits;
  }

  /** Notes a key; one of a single unit is not noted. */
  add(key: string): void {
    if (key.length < 2) return;
    const pair = rollHash(rollHash(0, keyCode(key.charCodeAt(0))), keyCode(key.charCodeAt(1)));
    const bits = key.length === 2 ? this.pairs : this.triples;
    const bit =
      key.length === 2 ? this.pairBit(pair) : rollHash(pair, keyCode(key.charCodeAt(2))) >>> this.shift;
    bits[bit >>> 5]! |= 1 << bit;
  }

  /** The number of a pair's bit, from a hash that ends with the pair. */
  pairBit(hash: number): number {
    return (hash << (32 - PAIR_BITS)) >>> this.shift;
  }
}
