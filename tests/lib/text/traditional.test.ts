import { describe, expect, it } from "vitest";
import { TRADITIONAL_PAIRS } from "@/lib/text/traditional";

const traditional = [...TRADITIONAL_PAIRS].filter((_, index) => index % 2 === 0);
const simplified = [...TRADITIONAL_PAIRS].filter((_, index) => index % 2 === 1);

function pairs(text: string): string[] {
  return text.match(/../g)!;
}

describe("the table of Traditional characters", () => {
  it("holds pairs of single UTF-16 units", () => {
    expect(traditional).toHaveLength(simplified.length);
    expect(TRADITIONAL_PAIRS).toHaveLength(traditional.length * 2);
  });

  it("gives each Traditional character one Simplified form", () => {
    expect(new Set(traditional).size).toBe(traditional.length);
  });

  it("leads to characters that are not Traditional themselves", () => {
    expect(simplified.filter((character) => traditional.includes(character))).toEqual([]);
  });

  it.each([
    ...pairs("語语機机學学習习數数據据網网絡络圖图專专業业開开發发應应該该與与為为這这"),
    // Two that became one, and one that is written in two ways.
    ...pairs("髮发歷历曆历爲为羣群"),
  ])("leads to the form in use: %s", (pair) => {
    expect(simplified[traditional.indexOf(pair.charAt(0))]).toBe(pair.charAt(1));
  });

  it.each([..."言模型器稀疏", ..."乾著"])(
    "leaves what stands in Simplified text too as it is: %s",
    (character) => {
      expect(traditional).not.toContain(character);
    },
  );
});
