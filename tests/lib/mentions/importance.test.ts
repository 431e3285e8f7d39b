import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byImportance } from "@/lib/mentions/importance";
import type { Mention } from "@/lib/mentions/mention";

/** A text of fillers in which words stand for terms of the same name, with its mentions. */
function article(words: readonly string[], title = "") {
  const mentions: Mention[] = [];
  let text = "";
  for (const word of words) {
    if (word !== ".")
      mentions.push({ start: text.length, end: text.length + word.length, termId: word.toLowerCase() });
    text += `${word === "." ? "filler" : word} `;
  }
  return { title, text, mentions };
}

const rank = (words: readonly string[], title?: string, basic: readonly string[] = []): string[] =>
  byImportance(article(words, title), (id) => basic.includes(id));

describe("byImportance", () => {
  it.each([
    { what: "mentioned more often", words: ["one", "two", "two", "two"], title: "", first: "two" },
    { what: "mentioned first", words: [".", "early", ".", ".", ".", "late"], title: "", first: "early" },
    { what: "that the title names", words: ["one", "two"], title: "All about Two", first: "two" },
    { what: "that a Chinese title names", words: ["其一", "其二"], title: "論其二的由來", first: "其二" },
    {
      what: "named in the title by another width",
      words: ["one", "moe"],
      title: "ＭｏＥ models",
      first: "moe",
    },
    {
      what: "that runs through the text",
      words: [..."here spread here here here . . spread . . . spread . . . spread".split(" ")],
      title: "",
      first: "spread",
    },
  ])("puts first the term $what", ({ words, title, first }) => {
    expect(rank(words, title)[0]).toBe(first);
  });

  it("does not take a name inside another word of the title for the name", () => {
    expect(rank(["one", "rag"], "Fragments of a text")).toEqual(["one", "rag"]);
    expect(rank(["一", "注意力", "稀疏注意力"], "稀疏注意力")).toEqual(["稀疏注意力", "一", "注意力"]);
  });

  it("puts everyday terms behind what may want explaining, unless the article is about them", () => {
    expect(rank(["token", "token", "moba"], "", ["token"])[0]).toBe("moba");
    expect(rank([...Array<string>(12).fill("token"), "moba"], "What a token is", ["token"])[0]).toBe("token");
  });

  it("keeps the order of first mentions between terms that nothing else tells apart", () => {
    const names = [..."abcdefgh"];
    fc.assert(
      fc.property(fc.shuffledSubarray(names), (given) => {
        expect(rank(given)).toEqual(given);
      }),
    );
    const mentions = ["b", "a", "c"].map((termId) => ({ start: 0, end: 3, termId }));
    expect(byImportance({ title: "", text: "abc", mentions }, () => false)).toEqual(["b", "a", "c"]);
  });

  it("ranks each term once, whatever the text and the title are", () => {
    const words = fc.array(fc.constantFrom("a", "b", "c", "."), { maxLength: 40 });
    fc.assert(
      fc.property(words, fc.string(), (given, title) => {
        const ranked = rank(given, title);
        expect([...ranked].sort()).toEqual([...new Set(given.filter((word) => word !== "."))].sort());
      }),
    );
  });
});
