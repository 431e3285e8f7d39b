import { describe, expect, it } from "vitest";
import { LONGEST_LINK, obsidianLink } from "@/lib/exchange/obsidian-link";

describe("the link by which Obsidian makes a note", () => {
  it("says name and content", () => {
    const link = new URL(obsidianLink("A & B.md", "# x\n\n> 稀疏")!);
    expect([link.protocol, link.hostname || link.pathname.replace(/^\/\//, "")]).toEqual([
      "obsidian:",
      "new",
    ]);
    expect(Object.fromEntries(link.searchParams)).toEqual({ name: "A & B", content: "# x\n\n> 稀疏" });
  });

  it.each([
    ["ASCII of the longest length", "a".repeat(LONGEST_LINK - "obsidian://new?name=n&content=".length), true],
    ["one letter more", "a".repeat(LONGEST_LINK - "obsidian://new?name=n&content=".length + 1), false],
    ["Chinese, which takes nine times as much", "词".repeat(230), false],
    ["a million characters", "a".repeat(1_000_000), false],
  ])("is there for %s: %#", (_, content, isThere) => {
    expect(obsidianLink("n", content) !== null).toBe(isThere);
  });

  it("takes half a surrogate pair", () => {
    expect(obsidianLink("a\ud800", "b\udc00")).toContain("%EF%BF%BD");
  });
});
