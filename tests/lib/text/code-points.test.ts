import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countCodePoints } from "@/lib/text/code-points";

describe("code points", () => {
  it("are counted as iterating over the text does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(20), fc.nat(20), (text, a, b) => {
        const start = Math.min(a, b, text.length);
        const end = Math.min(Math.max(a, b), text.length);
        expect(countCodePoints(text, start, end)).toBe([...text.slice(start, end)].length);
      }),
    );
  });
});
