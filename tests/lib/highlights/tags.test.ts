import { describe, expect, it } from "vitest";
import { cleanTags } from "@/lib/highlights/tags";

describe("tags as they are stored", () => {
  it.each([
    [
      ["#moe", " to   read "],
      ["moe", "to read"],
    ],
    [["MoE", "moe", "MOE"], ["MoE"]],
    [["", " ", "#", "##x"], ["x"]],
    [
      ["c#", "长文本"],
      ["c#", "长文本"],
    ],
    [["e\u0301", "\u00e9"], ["\u00e9"]],
  ])("%j become %j", (tags, clean) => {
    expect(cleanTags(tags)).toEqual(clean);
    expect(cleanTags(clean)).toEqual(clean);
  });
});
