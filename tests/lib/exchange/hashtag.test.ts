import { describe, expect, it } from "vitest";
import { hashtag } from "@/lib/exchange/hashtag";

describe("a tag in Markdown", () => {
  it.each([
    ["moe", "#moe"],
    ["to read", "#to-read"],
    ["长文本", "#长文本"],
    ["papers/2025", "#papers/2025"],
    ["R&D, later!", "#R-D-later"],
    ["👩‍🔬", "#👩‍🔬"],
    ["!?", "\\#!?"],
  ])("%s is %s", (tag, written) => {
    expect(hashtag(tag)).toBe(written);
  });
});
