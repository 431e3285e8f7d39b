import { describe, expect, it } from "vitest";
import { SpanWindow } from "@/lib/mentions/span-window";

describe("a stretch of a window", () => {
  it.each([
    ["overlaps it on the left", 3, 6, true],
    ["overlaps it on the right", 8, 12, true],
    ["stands in it", 6, 8, true],
    ["holds it", 4, 10, false],
    ["is the same", 5, 9, false],
    ["ends where it begins", 1, 5, false],
    ["begins where it ends", 9, 12, false],
  ])("is touched by what %s: %i to %i, %s", (_title, start, end, touched) => {
    expect(new SpanWindow([{ start: 5, end: 9 }]).touches(start, end)).toBe(touched);
  });

  it("is found among others, also when a place further back is asked for again", () => {
    const spans = Array.from({ length: 50 }, (_, at) => ({ start: at * 10, end: at * 10 + 4 }));
    const window = new SpanWindow(spans);
    expect([403, 3, 203, 206].map((at) => window.touches(at, at + 3))).toEqual([true, true, true, false]);
  });
});
