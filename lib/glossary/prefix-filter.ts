/** Bits per set: 8 KB, which stays in the fastest cache. */
const BITS = 0x10000;

function pairHash(first: number, second: number): number {
  return ((Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 14) & (BITS - 1);
}

function tripleHash(pair: number, third: number): number {
  return ((Math.imul(pair, 0xc2b2ae35) ^ Math.imul(third, 0x27d4eb2f)) >>> 14) & (BITS - 1);
}

/**
 * Says of the first three key units at a place that no key begins so; now and then it lets one pass in error. Two Bloom
 * filters (https://dl.acm.org/doi/10.1145/362686.362692) with one hash each: of pairs and of triples.
 */
export class PrefixFilter {
  private readonly pairs = new Uint32Array(BITS / 32);
  private readonly triples = new Uint32Array(BITS / 32);

  /** Notes the key of `length` units at `from`; one of a single unit is not noted. */
  add(keyUnits: Uint16Array, from: number, length: number): void {
    if (length < 2) return;
    const pair = pairHash(keyUnits[from]!, keyUnits[from + 1]!);
    // After a key of two units any third may follow: 0 stands for it.
    const triple = tripleHash(pair, length === 2 ? 0 : keyUnits[from + 2]!);
    this.pairs[pair >>> 5]! |= 1 << (pair & 31);
    this.triples[triple >>> 5]! |= 1 << (triple & 31);
  }

  /** Whether some key may begin with these two key units. */
  hasPair(first: number, second: number): boolean {
    const pair = pairHash(first, second);
    return (this.pairs[pair >>> 5]! & (1 << (pair & 31))) !== 0;
  }

  /** Whether some key may begin with these three key units; with 0 for the third, be these two. */
  hasTriple(first: number, second: number, third: number): boolean {
    const triple = tripleHash(pairHash(first, second), third);
    return (this.triples[triple >>> 5]! & (1 << (triple & 31))) !== 0;
  }
}
