import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePlace, placeText } from "@/entrypoints/background/omnibox/suggested-place";

describe("a suggested place", () => {
  it("is read back as it was written", () => {
    const id = fc.stringMatching(/^[\w-]{1,40}$/);
    fc.assert(
      fc.property(fc.constantFrom("term", "highlight"), id, (kind, each) => {
        const place = { kind, id: each } as const;
        expect(parsePlace(placeText(place))).toEqual(place);
      }),
    );
  });

  it.each([
    ["sparse attention", "sparse attention"],
    ["  稀疏 ", "稀疏"],
    ["tag:moe", "tag:moe"],
    ["term:", "term:"],
    ["term:two words", "term:two words"],
    ["Term:moba", "Term:moba"],
  ])("“%s” is a search for “%s”", (text, query) => {
    expect(parsePlace(text)).toEqual({ kind: "search", query });
  });
});
