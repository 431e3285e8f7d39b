import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainTextFormat } from "@/lib/exchange/plain-text";
import { sampleItem } from "../highlights/sample-highlight";
import { anyLibrary } from "./arbitrary-library";
import { written } from "./written";

describe("plain text", () => {
  it("has quotes flush left and the reader's own words indented", () => {
    const item = sampleItem(
      { byline: "The lab" },
      { quote: "one\ntwo", note: "a\n\nb", tags: ["to read"] },
      { quote: "three" },
    );
    expect(
      written(plainTextFormat, [item, sampleItem({ title: "Second", language: "" })]),
    ).toBe(`Routing in MoE
https://example.org/moe
The lab · en

one
two

    a

    b

    #to read 2025-01-02T03:04:05Z

three

    2025-01-02T03:04:05Z

————————————————————

Second
https://example.org/moe
`);
  });

  it("has no control character, for any library", () => {
    fc.assert(
      fc.property(anyLibrary, (items) => {
        expect(written(plainTextFormat, items)).not.toMatch(/[^\P{Cc}\n\t]/u);
      }),
    );
  });
});
