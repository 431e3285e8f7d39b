import { describe, expect, it } from "vitest";
import { TRADITIONAL_PAIRS } from "@/lib/text/traditional";

const traditional = [...TRADITIONAL_PAIRS].filter((_, index) => index % 2 === 0);
const simplified = [...TRADITIONAL_PAIRS].filter((_, index) => index % 2 === 1);

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

  it.each([..."語言模型機器學習數據網絡圖稀疏專業開發應該與為這"])("reads %s", (character) => {
    const known = traditional.includes(character) || simplified.includes(character);
    expect(known || "言型器稀疏模".includes(character)).toBe(true);
  });
});
