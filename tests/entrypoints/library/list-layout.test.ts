import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LaidOutGroup, ListLayout } from "@/entrypoints/library/list-layout";

/** Groups of so many items, numbered through; heads are 10 tall, items 20. */
function layout(...counts: number[]): ListLayout {
  let number = 0;
  const groups = counts.map((count, index): LaidOutGroup => {
    const items = Array.from({ length: count }, () => number++);
    return { key: `g${index}`, items };
  });
  const heads = new Map(groups.map(({ key }) => [key, 10]));
  return new ListLayout(groups, { heads, items: new Float32Array(number).fill(20) });
}

describe("a list's layout", () => {
  it("puts each group's head above its items", () => {
    const list = layout(2, 1);
    expect([0, 1, 2, 3, 4, 5].map((row) => list.topOf(row))).toEqual([0, 10, 30, 50, 60, 80]);
    expect([0, 1, 3, 4].map((row) => list.placeOf(row))).toEqual([
      { group: 0, item: -1 },
      { group: 0, item: 0 },
      { group: 1, item: -1 },
      { group: 1, item: 0 },
    ]);
  });

  it.each([
    [-5, 0],
    [0, 0],
    [9, 0],
    [10, 1],
    [49, 2],
    [50, 3],
    [9_999, 4],
  ])("has at %i px row %i", (height, row) => {
    expect(layout(2, 1).rowAt(height)).toBe(row);
  });

  it("draws of a group that reaches beyond the window its head and the items in it", () => {
    expect(layout(10, 3).between(65, 95)).toEqual({
      parts: [{ group: 0, from: 2, to: 5, before: 40, after: 100 }],
      before: 0,
      after: 70,
    });
  });

  it("draws nothing of an empty list", () => {
    expect(layout().between(0, 500)).toEqual({ parts: [], before: 0, after: 0 });
  });

  it("is as tall whatever part of it is drawn", () => {
    const counts = fc.array(fc.nat(6), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(counts, fc.integer({ min: -50, max: 900 }), fc.nat(400), (groups, top, tall) => {
        const list = layout(...groups);
        const { parts, before, after } = list.between(top, top + tall);
        const drawn = parts.map((part) => 10 + part.before + (part.to - part.from) * 20 + part.after);
        expect(before + drawn.reduce((sum, height) => sum + height, 0) + after).toBe(list.topOf(list.rows));
      }),
    );
  });
});
