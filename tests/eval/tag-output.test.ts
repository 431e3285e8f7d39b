import { describe, expect, it } from "vitest";
import { compileGlossary } from "@/lib/glossary/compile";
import { explain } from "@/lib/mentions/explain";
import { TINY_GLOSSARY } from "../fixtures/tiny-glossary";
import { tagApart, tagOutput } from "./tag-output";

const glossary = compileGlossary(TINY_GLOSSARY);
const input = { title: "", text: "Hybrid Mixture of Experts (H-MoE) helps. H-MoE is a sparse LLM layer." };

function printed(explained: boolean) {
  return JSON.parse([...tagOutput(input, glossary, explained)].join(""));
}

describe("what `tag` prints of an article", () => {
  it("is a line of JSON with the mentions, and the article's own terms apart", () => {
    const { mentions, articleTerms } = printed(false);
    expect(mentions.map(({ surface, termId }: Record<string, string>) => [surface, termId])).toEqual([
      ["Mixture of Experts", "moe"],
      ["LLM", "llm"],
    ]);
    expect(articleTerms).toMatchObject([
      { short: "H-MoE", long: "Hybrid Mixture of Experts", mentions: [{ start: 27 }, { start: 41 }] },
    ]);
  });

  it("comes in pieces, of which none holds two candidates", () => {
    const pieces = [...tagOutput(input, glossary, true)];
    expect(pieces.every((piece) => piece.split('"termId"').length <= 2)).toBe(true);
  });

  it("holds with reasons the same mentions, and every other candidate as refused", () => {
    const { mentions, refused } = printed(true);
    const places = (list: { start: number; end: number; termId: string }[]) =>
      list.map(({ start, end, termId }) => ({ start, end, termId }));
    expect(places(mentions)).toEqual(tagApart(input, glossary).mentions);
    expect(mentions.length + refused.length).toBe(explain(input, glossary).length);
    expect(refused.some(({ reason }: { reason: string }) => reason === "article-term")).toBe(true);
  });
});
