import fc from "fast-check";
import { expect, it } from "vitest";
import { parseReadingHash, readingHash } from "@/entrypoints/library/reading-hash";

it.each([
  ["", null],
  ["#q=x", null],
  ["#read=", null],
  [
    "#read=https%3A%2F%2Fexample.org%2F%3Fa%3D1%26b",
    { pageKey: "https://example.org/?a=1&b", highlightId: null },
  ],
  ["#read=x&at=1", { pageKey: "x", highlightId: "1" }],
  ["#read=x&at=", { pageKey: "x", highlightId: null }],
  ["#read=%", { pageKey: "%", highlightId: null }],
])("%s names %j to read", (hash, place) => {
  expect(parseReadingHash(hash)).toEqual(place);
});

it("any article and highlight can be named", () => {
  const name = fc.string({ unit: "grapheme", minLength: 1 });
  fc.assert(
    fc.property(name, fc.option(name), (pageKey, highlightId) => {
      expect(parseReadingHash(readingHash({ pageKey, highlightId }))).toEqual({ pageKey, highlightId });
    }),
  );
});
