import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collapseWhiteSpace } from "@/lib/highlights/quote";

describe("collapsing white space", () => {
  it.each([
    ["  a \t b\u00a0\u3000c ", "a b c"],
    ["a \n\n\t b", "a\nb"],
    ["a\r\nb\u2028c", "a\nb\nc"],
    ["Deep\ufeffSeek", "Deep\ufeffSeek"],
    [" \n ", ""],
  ])("makes %j %j", (text, collapsed) => {
    expect(collapseWhiteSpace(text)).toBe(collapsed);
  });

  it("changes nothing the second time, and no visible character ever", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", " ", "\n", "\t", "\ufeff", "字", "\u3000") }),
        (text) => {
          const once = collapseWhiteSpace(text);
          expect(collapseWhiteSpace(once)).toBe(once);
          expect(once.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        },
      ),
    );
  });
});
