import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { association, type PairCounts } from "@/lib/insights/association";

const anyPair: fc.Arbitrary<PairCounts> = fc
  .record({
    both: fc.nat(50),
    onlyFirst: fc.nat(50),
    onlySecond: fc.nat(50),
    neither: fc.nat(500),
  })
  .map(({ both, onlyFirst, onlySecond, neither }) => ({
    both,
    first: both + onlyFirst,
    second: both + onlySecond,
    all: both + onlyFirst + onlySecond + neither,
  }));

describe("how near two terms stand", () => {
  it("lies between −1 and 1, and is the same from both sides", () => {
    fc.assert(
      fc.property(anyPair, (pair) => {
        const weight = association(pair);
        expect(weight).toBeGreaterThanOrEqual(-1);
        expect(weight).toBeLessThanOrEqual(1);
        expect(association({ ...pair, first: pair.second, second: pair.first })).toBeCloseTo(weight, 10);
      }),
    );
  });

  it("is next to nothing where chance alone puts them together", () => {
    expect(Math.abs(association({ both: 25, first: 50, second: 50, all: 99 }))).toBeLessThan(0.001);
  });

  it("is −1 for terms that never meet", () => {
    expect(association({ both: 0, first: 5, second: 5, all: 50 })).toBe(-1);
  });

  it.each([
    ["more articles", { both: 8, first: 8, second: 8, all: 100 }, { both: 1, first: 1, second: 1, all: 100 }],
    [
      "fewer articles apart",
      { both: 5, first: 6, second: 6, all: 100 },
      { both: 5, first: 30, second: 6, all: 100 },
    ],
    [
      "rarer terms",
      { both: 5, first: 5, second: 5, all: 100 },
      { both: 90, first: 95, second: 95, all: 100 },
    ],
  ])("is higher for %s", (_, nearer, farther) => {
    expect(association(nearer)).toBeGreaterThan(association(farther));
  });
});
