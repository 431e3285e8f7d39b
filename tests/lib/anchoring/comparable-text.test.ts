import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparableIndex, comparableText, comparableUnits } from "@/lib/anchoring/comparable-text";

const compared = (text: string): string => String.fromCharCode(...comparableUnits(text));

describe("comparableText", () => {
  it.each([
    ["white space and line breaks", "sparse \n attention", "sparseattention"],
    ["soft hyphens and zero-width signs", "at\u00adten\u200btion", "attention"],
    ["full width", "ＭｏＢＡ，１２", "moba,12"],
    ["Traditional characters", "稀疏注意力機制", "稀疏注意力机制"],
    ["quotation marks", "“块”「块」«块»", '"块""块""块"'],
    ["dashes", "a–b—c―d‑e", "a-b-c-d-e"],
    ["case", "DeepSeek", "deepseek"],
  ])("makes no difference of %s", (_what, text, expected) => {
    expect(compared(text)).toBe(expected);
  });

  it("leads every unit back to where it stood", () => {
    const sign = fc.constantFrom("a", "稀", " ", "\n", "\u00ad", "機", "Ａ", "ﬁ", "é", "\ud842");
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 40 }), (text) => {
        const comparable = comparableText(text);
        for (let index = 0; index < comparable.length; index++) {
          const start = comparable.sourceStart(index);
          const end = comparable.sourceEnd(index + 1);
          expect(end).toBeGreaterThan(start);
          expect(compared(text.slice(start, end))).toContain(String.fromCharCode(comparable.units[index]!));
          expect(comparable.sourceStart(comparableIndex(comparable, start))).toBe(start);
        }
      }),
    );
  });
});
