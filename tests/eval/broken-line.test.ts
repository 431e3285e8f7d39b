import { describe, expect, it } from "vitest";
import { brokenLine } from "./broken-line";

describe("the line where a text stops being JSON", () => {
  it.each([
    ["a comma is missing", '[\n{"a": 1}\n{"a": 2}\n]', 3],
    ["a comma is too many", "[\n1,\n2,\n]", 4],
    ["a sign stands in a value's place", '{\n"a": 1,\n"b": }\n}', 3],
    ["a name has no quotes", '{\n"a": 1,\nb: 2\n}', 3],
    ["it ends too early", "[\n1,\n2\n", 4],
    ["a quotation ends with its line", '[\n"a,\n1]', 2],
    ["more stands behind it", "[\n1]\n[", 3],
    ["the same fault's neighbours stand elsewhere too", '[\n{"a": 1},\n{"a": 1}},\n{"a": 1}]', 3],
  ])("is told where %s", (_title, text, line) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(brokenLine(text)).toBe(line);
  });
});
