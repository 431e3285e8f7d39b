import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LibraryPlace, libraryHash, parseLibraryHash } from "@/entrypoints/library/library-hash";
import { LIBRARY_ROOMS } from "@/entrypoints/library/library-rooms";
import { GROUPINGS } from "@/lib/store/arrange";

describe("the library's address", () => {
  it.each([
    ["", { query: "", pageKey: null }],
    ["#", { query: "", pageKey: null }],
    ["#q=sparse+attention", { query: "sparse attention", pageKey: null }],
    ["#q=%E7%A8%80%E7%96%8F", { query: "稀疏", pageKey: null }],
    ["#q=稀疏", { query: "稀疏", pageKey: null }],
    ["#q=a%26b%23c", { query: "a&b#c", pageKey: null }],
    ["#page=https%3A%2F%2Fexample.org%2F%3Fa%3D1%26b", { query: "", pageKey: "https://example.org/?a=1&b" }],
    ["#page=", { query: "", pageKey: null }],
    ["#q=x&page=https%3A%2F%2Fexample.org%2F", { query: "x", pageKey: "https://example.org/" }],
    ["#by=tag&q=x", { query: "x", grouping: "tag", pageKey: null }],
    ["#by=colour", { query: "", pageKey: null }],
    ["#other=1", { query: "", pageKey: null }],
    ["#q=%E7%A8", { query: "\ufffd", pageKey: null }],
    ["#q=%", { query: "%", pageKey: null }],
    ["#page=x&export=", { query: "", pageKey: "x", exporting: true }],
    ["#page=x&highlight=y", { query: "", pageKey: "x", highlightId: "y" }],
    ["#terms", { room: "terms", query: "", pageKey: null }],
    ["#tags=", { room: "tags", query: "", pageKey: null }],
    ["#bin", { room: "bin", query: "", pageKey: null }],
    ["#list", { query: "", pageKey: null }],
    ["#term=moba", { room: "terms", termId: "moba", query: "", pageKey: null }],
    ["#term=", { query: "", pageKey: null }],
    ["#export", { query: "", pageKey: null, exporting: true }],
  ])("%s says %j", (hash, place) => {
    const nothing = { room: "list", grouping: "article", termId: null, highlightId: null, exporting: false };
    expect(parseLibraryHash(hash)).toEqual({ ...nothing, ...place });
  });

  it("says nothing for nothing", () => {
    expect(libraryHash({ query: "", grouping: "article", pageKey: null, exporting: false })).toBe("");
  });

  it("is read back as it was written", () => {
    const text = fc.string({ unit: "grapheme" });
    const key = fc.string({ unit: "grapheme", minLength: 1 });
    fc.assert(
      fc.property(
        fc.record({
          query: text,
          room: fc.constantFrom(...LIBRARY_ROOMS),
          termId: fc.option(key),
          grouping: fc.constantFrom(...GROUPINGS),
          pageKey: fc.option(key),
          highlightId: fc.option(key),
          exporting: fc.boolean(),
        }),
        (any) => {
          const place: LibraryPlace = any.termId === null ? any : { ...any, room: "terms" };
          expect(parseLibraryHash(libraryHash(place))).toEqual(place);
        },
      ),
    );
  });
});
