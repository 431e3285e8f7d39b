/** Bits per key: about one place in thirty that no key begins at is let pass. */
const ROOM = 16;
const LEAST_BITS = 12;
const MOST_BITS = 20;

/** A hash of two numbers; its upper bits are the better ones. */
function mix(first: number, second: number): number {
  return Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
}

/**
 * Says of a place that no key begins there; now and then it lets one pass in error. Three Bloom filters
 * (https://dl.acm.org/doi/10.1145/362686.362692) with one hash each: of the first two, three and four units of keys. A key
 * that ends before the last of them stands there with 0 for the unit it lacks.
 */
export class PrefixFilter {
  private readonly pairs: Int32Array;
  private readonly triples: Int32Array;
  private readonly fours: Int32Array;
  /** How far to shift a hash to get a bit's number. */
  private readonly shift: number;

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
    const { length } = key;
    if (length < 2) return;
    const pair = mix(key.charCodeAt(0), key.charCodeAt(1));
    const triple = mix(pair, length > 2 ? key.charCodeAt(2) : 0);
    this.set(this.pairs, pair);
    this.set(this.triples, triple);
    if (length > 2) this.set(this.fours, mix(triple, length > 3 ? key.charCodeAt(3) : 0));
  }

  /** Whether some key may begin with these two units, or be them. */
  hasPair(first: number, second: number): boolean {
    return this.has(this.pairs, mix(first, second));
  }

  /** Whether some key may be these two units. */
  isPair(first: number, second: number): boolean {
    return this.has(this.triples, mix(mix(first, second), 0));
  }

  /** Whether some key may begin with these four units, or be the first three of them. */
  hasFour(first: number, second: number, third: number, fourth: number): boolean {
    const triple = mix(mix(first, second), third);
    if (!this.has(this.triples, triple)) return false;
    return this.has(this.fours, mix(triple, fourth)) || this.has(this.fours, mix(triple, 0));
  }

  private has(bits: Int32Array, hash: number): boolean {
    const bit = hash >>> this.shift;
    return ((bits[bit >>> 5]! >> bit) & 1) !== 0;
  }

  private set(bits: Int32Array, hash: number): void {
    const bit = hash >>> this.shift;
    bits[bit >>> 5]! |= 1 << bit;
  }
}
