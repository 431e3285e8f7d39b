import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { LONGEST_FILE_NAME } from "@/lib/exchange/file-name";
import { markdownFormat } from "@/lib/exchange/markdown";
import { zipArticles } from "@/lib/exchange/zip-articles";
import type { ArticleWithHighlights } from "@/lib/highlights/article";
import { SAMPLE_TIME, sampleItem } from "../highlights/sample-highlight";
import { anyText } from "./arbitrary-library";
import { written } from "./written";

const OPTIONS = { now: SAMPLE_TIME };

function unzipped(articles: ArticleWithHighlights[]): [string, string][] {
  const pieces = [...zipArticles(markdownFormat, { articles, terms: [] }, OPTIONS)];
  const bytes = new Uint8Array(Buffer.concat(pieces));
  return Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]);
}

describe("a file for each article", () => {
  it("holds what the article alone would be", () => {
    const items = [
      sampleItem({ title: "One" }, { quote: "first" }),
      sampleItem({ title: "两" }, { quote: "第二" }),
    ];
    expect(unzipped(items)).toEqual([
      ["One.md", written(markdownFormat, items.slice(0, 1))],
      ["两.md", written(markdownFormat, items.slice(1))],
    ]);
  });

  it("has a name of its own, also where case does not count", () => {
    const titles = ["Same", "same", "SAME", "Same (2)", "Ｓａｍｅ", ""];
    expect(unzipped(titles.map((title) => sampleItem({ title }))).map(([name]) => name)).toEqual([
      "Same.md",
      "same (2).md",
      "SAME (3).md",
      "Same (2) (2).md",
      "Ｓａｍｅ (4).md",
      "termlight.md",
    ]);
  });

  it("has a name that every system takes, whatever the titles", () => {
    const title = fc.oneof(
      anyText,
      fc.constantFrom(
        "CON",
        "..",
        ".",
        "a.",
        "nul.txt",
        "x".repeat(300),
        "😀".repeat(300),
        "a/b\\c",
        "../../etc",
      ),
    );
    fc.assert(
      fc.property(fc.array(title, { maxLength: 8 }), (titles) => {
        const names = unzipped(titles.map((each) => sampleItem({ title: each }))).map(([name]) => name);
        expect(names).toHaveLength(titles.length);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
        for (const name of names) {
          expect(name).toMatch(/^[^\\/:*?"<>|#^[\]\p{Cc}]+\.md$/u);
          expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\.|^\.|[.\s]\.md$/i);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(LONGEST_FILE_NAME);
        }
      }),
    );
  });

  it("can be of a time that the archive has no place for", () => {
    expect(unzipped([sampleItem({ updatedAt: 0 }), sampleItem({ updatedAt: 8.64e15 })])).toHaveLength(2);
  });
});
