import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMatches } from "@/lib/search/find-matches";
import { parseQuery } from "@/lib/search/parse-query";
import { phrasesToMark } from "@/lib/search/query";

/** The stretches that a search marks in a text. */
function marked(text: string, query: string): string[] {
  return findMatches(text, phrasesToMark(parseQuery(query))).map(({ start, end }) => text.slice(start, end));
}

describe("what a search marks", () => {
  it.each([
    ["Sparse attention", "sparse", ["Sparse"]],
    ["Transformers transform", "transf", ["Transf", "transf"]],
    ["sparse, Sparse, SPARSE", "sparse", ["sparse", "Sparse", "SPARSE"]],
    ["多头注意力与稀疏注意力", "注意力", ["注意力", "注意力"]],
    ["多头注意力", "意", ["意"]],
    ["機器學習", "机器", ["機器"]],
    ["用 DeepSeek 做", "用deepseek做", ["用 DeepSeek 做"]],
    ["用DeepSeek做", "用 deepseek", ["用DeepSeek"]],
    ["KV cache", "ＫＶ　ＣＡＣＨＥ", ["KV", "cache"]],
    ["ＫＶ cache", "kv", ["ＫＶ"]],
    ["the “long context” of it", '"long context"', ["long context"]],
    ["long contexts", '"long context"', []],
    ["mixture‑of‑experts", "of-exp", ["of‑exp"]],
    ["co\u00adoperate", "cooperate", ["co\u00adoperate"]],
    ["cafe\u0301 latte", "café", ["cafe\u0301"]],
    ["naïve", "naive", ["naïve"]],
    ["İstanbul", "istanbul", ["İstanbul"]],
    ["模型，推理", "型推", []],
    ["one two", "one two", ["one", "two"]],
    ["a 🔥 b", "🔥", ["🔥"]],
    ["moba and draft", "moba -draft", ["moba"]],
    ["green", "color:green", []],
    ["nothing here", "absent", []],
    ["", "a", []],
    ["text", "", []],
  ])("in %j for %j is %j", (text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });

  it("are sorted stretches that do not touch, inside the text", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "b", "A", "注", "意", " ", "\n", "-", "‑", "é", "ﬁ", "😀", "\ud800"),
    });
    fc.assert(
      fc.property(text, text, (haystack, query) => {
        let last = -1;
        for (const { start, end } of findMatches(haystack, phrasesToMark(parseQuery(query)))) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(haystack.length);
      }),
    );
  });
});
