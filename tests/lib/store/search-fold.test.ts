import { describe, expect, it } from "vitest";
import { foldForSearch, searchWords } from "@/lib/store/search-fold";

describe("folding a text for the search", () => {
  it.each([
    ["ＭｏＥ", "moe"],
    ["“end‑to‑end” — don’t", '"end-to-end" - don\'t'],
    ["用 DeepSeek 做　推理", "用deepseek做推理"],
    ["Deep\u00adSe\u200bek\ufeff", "deepseek"],
    ["  two\n words ", "two words"],
    ["한국어 모델", "한국어 모델"],
    ["a\u0000b", "ab"],
  ])("makes %j %j", (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });
});

describe("the words of a search", () => {
  it.each([
    ["MoBA  moba 注意力", ["moba", "注意力"]],
    ["用 DeepSeek", ["用", "deepseek"]],
    ["\u200b", []],
    ["", []],
  ])("of %j are %j", (query, words) => {
    expect(searchWords(query)).toEqual(words);
  });
});
