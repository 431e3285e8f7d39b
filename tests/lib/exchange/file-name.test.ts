import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportFileName, fileName } from "@/lib/exchange/file-name";
import { SAMPLE_TIME, sampleItem } from "../highlights/sample-highlight";
import { anyText } from "./arbitrary-library";

describe("a file's name", () => {
  it.each([
    ["Routing in MoE", "Routing in MoE.md"],
    ["稀疏注意力 😀", "稀疏注意力 😀.md"],
    ["AI/ML: what? [1]", "AI-ML- what- -1.md"],
    ["../../etc/passwd", "etc-passwd.md"],
    ["C:\\x", "C-x.md"],
    ["CON", "_CON.md"],
    ["nul.txt", "_nul.txt.md"],
    ["com1", "_com1.md"],
    ["LPT¹", "_LPT¹.md"],
    ["console", "console.md"],
    ["  ends in dots...", "ends in dots.md"],
    [".hidden", "hidden.md"],
    ["two\nlines\ttab", "two-lines-tab.md"],
    ["\u202egnp.exe", "gnp.exe.md"],
    ["half \ud83d emoji", "half emoji.md"],
    ["e\u0301", "\u00e9.md"],
    ["???", "termlight.md"],
    ["", "termlight.md"],
  ])("for %j is %j", (title, name) => {
    expect(fileName(title, "md")).toBe(name);
  });

  it.each([
    ["x".repeat(300), `${"x".repeat(197)}.md`],
    ["字".repeat(300), `${"字".repeat(65)}.md`],
    ["👩‍👩‍👧".repeat(50), `${"👩‍👩‍👧".repeat(10)}.md`],
  ])("is cut between characters to 200 bytes", (title, name) => {
    expect(fileName(title, "md")).toBe(name);
  });

  it("is safe for any title", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: "grapheme", minLength: 100 })), (title) => {
        const name = fileName(title, "json");
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
        expect(name).toMatch(/^[^\\/:*?"<>|#^[\]\p{Cc}\s.][^\\/:*?"<>|#^[\]\p{Cc}]*\.json$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\.|[\s.]\.json$/i);
        expect(name.isWellFormed()).toBe(true);
      }),
    );
  });

  it("is the article's title for one article, and the day for several or none", () => {
    const item = sampleItem({ title: "Routing" });
    expect(exportFileName([item], "md", SAMPLE_TIME)).toBe("Routing.md");
    for (const items of [[], [item, item], [sampleItem({ title: "?" })]]) {
      expect(exportFileName(items, "md", SAMPLE_TIME)).toBe("termlight-2025-01-02.md");
    }
  });
});
