import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMatches } from "@/entrypoints/library/find-matches";
import { foldForSearch, searchWords } from "@/lib/store/search-fold";

/** The stretches that a search marks in a text. */
function marked(text: string, query: string): string[] {
  return findMatches(text, searchWords(query)).map(({ start, end }) => text.slice(start, end));
}

describe("findMatches", () => {
  it.each([
    ["Sparse attention", "sparse", ["Sparse"]],
    ["sparse, Sparse, SPARSE", "sparse", ["sparse", "Sparse", "SPARSE"]],
    ["多头注意力与稀疏注意力", "注意力", ["注意力", "注意力"]],
    ["用 DeepSeek 做", "用deepseek做", ["用 DeepSeek 做"]],
    ["用DeepSeek做", "用 deepseek", ["用DeepSeek"]],
    ["KV cache", "ＫＶ　ＣＡＣＨＥ", ["KV", "cache"]],
    ["ＫＶ cache", "kv", ["ＫＶ"]],
    ["the “long” context", '"long"', ["“long”"]],
    ["mixture‑of‑experts", "of-experts", ["of‑experts"]],
    ["co\u00adoperate", "cooperate", ["co\u00adoperate"]],
    ["cafe\u0301 latte", "café", ["cafe\u0301"]],
    ["oﬃce", "f", ["ﬃ"]],
    ["İstanbul", "stanbul", ["stanbul"]],
    ["aaaa", "aa", ["aaaa"]],
    ["one two", "one two", ["one", "two"]],
    ["abcd", "abc bcd", ["abcd"]],
    ["😀 DeepSeek", "deepseek", ["DeepSeek"]],
    ["nothing here", "absent", []],
    ["<b>bold</b>", "<b>", ["<b>"]],
    ["", "a", []],
    ["text", "", []],
  ])("in %j for %j marks %j", (text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });

  it("gives sorted spans that do not touch, inside the text", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "b", "A", "注", "意", " ", "\n", "-", "‑", "é", "ﬁ", "😀"),
    });
    fc.assert(
      fc.property(text, text, (haystack, query) => {
        const spans = findMatches(haystack, searchWords(query));
        let last = -1;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(haystack.length);
      }),
    );
  });

  it("marks something whenever the search finds the word in the text", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "B", "注", "意", " ", "-", "‑", "“", "é", "Ｋ") });
    fc.assert(
      fc.property(text, text, (haystack, query) => {
        for (const word of searchWords(query)) {
          const found = findMatches(haystack, [word]).length > 0;
          expect(found).toBe(foldForSearch(haystack).includes(word));
        }
      }),
    );
  });
});
