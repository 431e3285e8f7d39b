import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BitPattern } from "@/lib/anchoring/bit-pattern";

const units = (text: string): Uint16Array => Uint16Array.from(text, (sign) => sign.charCodeAt(0));

/** Edit distance between a pattern and the text's beginnings or, if free, any of its stretches: the textbook's table. */
function table(pattern: string, text: string, free: boolean): number[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, row) => row);
  const last = [column[pattern.length]!];
  for (const [at, sign] of [...text].entries()) {
    const next = [free ? 0 : at + 1];
    for (let row = 1; row <= pattern.length; row++) {
      const replaced = column[row - 1]! + (pattern[row - 1] === sign ? 0 : 1);
      next.push(Math.min(replaced, column[row]! + 1, next[row - 1]! + 1));
    }
    column = next;
    last.push(column[pattern.length]!);
  }
  return last;
}

const text = fc.string({ unit: fc.constantFrom("a", "b", "c", "模", "型"), maxLength: 120 });
const pattern = fc.string({ unit: fc.constantFrom("a", "b", "c", "模", "型"), minLength: 1, maxLength: 80 });

describe("BitPattern", () => {
  it("finds the fewest edits that the textbook's table finds, wherever they are", () => {
    fc.assert(
      fc.property(pattern, text, (words, where) => {
        const { errors, end } = new BitPattern(units(words)).find(units(where), 0, where.length, 0);
        const expected = table(words, where, true);
        expect(errors).toBe(Math.min(...expected));
        expect(expected[end]).toBe(errors);
      }),
    );
  });

  it.each([1, -1] as const)("fits from a fixed place on as the table does, in direction %i", (step) => {
    fc.assert(
      fc.property(pattern, text, (words, where) => {
        const read = step === 1 ? where : [...where].reverse().join("");
        const at = step === 1 ? 0 : where.length;
        const fit = new BitPattern(units(words)).fitFrom(units(where), at, step, where.length);
        const expected = table(words, read, false);
        expect(fit.errors).toBe(Math.min(...expected));
        expect(expected[Math.abs(fit.end - at)]).toBe(fit.errors);
      }),
    );
  });

  it("can be used again", () => {
    const words = new BitPattern(units("模型"));
    words.find(units("甲乙丙"), 0, 3, 0);
    expect(words.find(units("大模型"), 0, 3, 3)).toEqual({ errors: 0, end: 3 });
  });
});
