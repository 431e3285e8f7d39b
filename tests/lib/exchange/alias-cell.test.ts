import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinAliases, splitAliases } from "@/lib/exchange/alias-cell";

describe("a cell of aliases", () => {
  it("gives back what was put into it, whatever that is", () => {
    const alias = fc.string({
      unit: fc.constantFrom("|", "\\", "a", "词", "\n"),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(alias), (aliases) => {
        expect(splitAliases(joinAliases(aliases))).toEqual(aliases);
      }),
    );
  });

  it.each([
    ["", []],
    ["||a||b|", ["a", "b"]],
    ["a\\", ["a\\"]],
    ["a\\b|c", ["a\\b", "c"]],
    ["a\\\\|b", ["a\\", "b"]],
  ])("%j written by hand holds %j", (cell, aliases) => {
    expect(splitAliases(cell)).toEqual(aliases);
  });
});
