import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OPTIONS_TABS, optionsHash, parseOptionsHash } from "@/entrypoints/options/options-place";

describe("the options' address", () => {
  it.each([
    ["", "reading", null],
    ["#muted", "muted", null],
    ["#term=019", "terms", "019"],
    ["#term=", "reading", null],
    ["#nonsense", "reading", null],
    ["#toString", "reading", null],
    ["#%E0%A4%A", "reading", null],
  ] as const)("%s leads to %s", (hash, tab, termId) => {
    expect(parseOptionsHash(hash)).toEqual({ tab, termId });
  });

  it("is read back as it was written, for any place", () => {
    const place = fc.oneof(
      fc.record({ tab: fc.constantFrom(...OPTIONS_TABS), termId: fc.constant(null) }),
      fc.record({
        tab: fc.constant("terms" as const),
        termId: fc.string({ minLength: 1, unit: "grapheme" }),
      }),
    );
    fc.assert(
      fc.property(place, (given) => {
        expect(parseOptionsHash(optionsHash(given))).toEqual(given);
      }),
    );
  });
});
