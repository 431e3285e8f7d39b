import { describe, expect, it } from "vitest";
import { readGold } from "./gold";

const marked = { lines: ["DeepSeek is good.", "So is 推理."], ids: new Set(["deepseek", "inference"]) };

const first = { line: 1, start: 0, end: 8, id: "deepseek" };

describe("mentions marked by hand", () => {
  it("are taken where each lies in its line and none in another's place", () => {
    const gold = [{ line: 2, start: 6, end: 8, id: "inference" }, first, { ...first, start: 9, end: 11 }];
    expect(readGold(gold, marked)).toEqual({ gold, faults: [] });
  });

  it.each([
    ["no array", {}, 'not an array of {"line","start","end","id"}'],
    ["a field that is missing", [{ line: 1, start: 0, end: 8 }], "entry 1, id: "],
    ["an offset that is no whole number", [{ ...first, end: 7.5 }], "entry 1, end: "],
    ["the same twice", [first, first], "entry 2: the same as entry 1"],
    ["two that overlap", [first, { ...first, start: 7, end: 10 }], "entry 2: overlaps entry 1"],
    [
      "one inside one that began before another",
      [
        { ...first, end: 17 },
        { ...first, start: 1, end: 2 },
        { ...first, start: 9, end: 11 },
      ],
      "entry 2: overlaps entry 1; entry 3: overlaps entry 1",
    ],
    ["two terms in one place", [first, { ...first, id: "inference" }], "entry 2: overlaps entry 1"],
    ["an unknown id", [{ ...first, id: "deepsek" }], "entry 1: no term deepsek"],
    ["a line that is not there", [{ ...first, line: 99 }], "entry 1: the text has no line 99"],
    ["a line before the first", [{ ...first, line: 0 }], "entry 1: the text has no line 0"],
    ["a start before the line", [{ ...first, start: -5 }], "entry 1: -5 to 8 is not within line 1, 0 to 17"],
    ["an end behind the line", [{ ...first, end: 800 }], "entry 1: 0 to 800 is not within line 1, 0 to 17"],
    ["an empty span", [{ ...first, end: 0 }], "entry 1: nothing stands from 0 to 0"],
    ["a reversed span", [{ ...first, start: 8, end: 0 }], "entry 1: nothing stands from 8 to 0"],
  ])("are refused with %s", (_title, value, expected) => {
    const { faults } = readGold(value, marked);
    expect(faults.join("; ").slice(0, expected.length)).toBe(expected);
    expect(faults).toHaveLength(expected.split("; ").length);
  });
});
