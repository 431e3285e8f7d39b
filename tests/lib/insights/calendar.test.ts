import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginningOf, bucketAt, countIn, nextBeginning, timeBuckets } from "@/lib/insights/calendar";

const at = (year: number, month: number, day: number, hour = 0): number =>
  new Date(year, month - 1, day, hour).getTime();

describe("divisions of time", () => {
  it.each([
    ["week", at(2026, 11, 26, 15), at(2026, 11, 23)],
    ["week", at(2026, 11, 23), at(2026, 11, 23)],
    ["week", at(2026, 11, 29, 23), at(2026, 11, 23)],
    ["week", at(2026, 1, 1), at(2025, 12, 29)],
    ["month", at(2026, 2, 28, 23), at(2026, 2, 1)],
    ["quarter", at(2026, 12, 31), at(2026, 10, 1)],
    ["quarter", at(2026, 5, 31), at(2026, 4, 1)],
  ] as const)("the %s of %i begins at %i", (unit, time, beginning) => {
    expect(beginningOf(time, unit)).toBe(beginning);
  });

  it("follow on each other, each beginning where a division begins", () => {
    const time = fc.integer({ min: at(2000, 1, 1), max: at(2040, 1, 1) });
    fc.assert(
      fc.property(time, fc.constantFrom("week", "month", "quarter"), (moment, unit) => {
        const beginning = beginningOf(moment, unit);
        const next = nextBeginning(beginning, unit);
        expect(beginning).toBeLessThanOrEqual(moment);
        expect(next).toBeGreaterThan(moment);
        expect(beginningOf(next, unit)).toBe(next);
        expect(beginningOf(next - 1, unit)).toBe(beginning);
      }),
    );
  });

  it("hold every moment between the first and the last, and no other", () => {
    const buckets = timeBuckets(at(2026, 1, 7), at(2026, 3, 4), "week");
    expect(buckets.edges[0]).toBe(at(2026, 1, 5));
    expect(buckets.edges.at(-1)).toBe(at(2026, 3, 9));
    fc.assert(
      fc.property(fc.integer({ min: at(2025, 12, 1), max: at(2026, 4, 1) }), (time) => {
        const bucket = bucketAt(buckets, time);
        const isIn = time >= buckets.edges[0]! && time < buckets.edges.at(-1)!;
        expect(bucket >= 0).toBe(isIn);
        if (isIn) expect(buckets.edges[bucket]).toBe(beginningOf(time, "week"));
      }),
    );
    const times = [at(2026, 1, 7), at(2026, 1, 8), at(2026, 3, 4), at(2027, 1, 1), Number.NaN];
    expect(countIn(buckets, times)).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  it("are the last ones where there are too many for a picture", () => {
    const { edges } = timeBuckets(0, at(2026, 11, 26), "week");
    expect(edges).toHaveLength(61);
    expect(edges.at(-1)).toBe(at(2026, 11, 30));
  });
});
