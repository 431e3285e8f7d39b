import { describe, expect, it } from "vitest";
import { compileGlossary } from "@/lib/glossary/compile";
import type { Cues } from "@/lib/glossary/term";
import { term } from "../../fixtures/tiny-glossary";
import { tagged } from "./tag-text";

const cues: Cues = { for: ["vectors"], against: ["iframe"], block: [] };
const glossary = compileGlossary([
  term(
    "embedding",
    "retrieval",
    [
      ["嵌入", "any"],
      ["embedding", "any"],
    ],
    { cues },
  ),
  term("sandbox", "infrastructure", [["沙盒", "any"]], { cues: { for: ["agent"], against: [], block: [] } }),
]);

describe("a name with the term's other name in a bracket", () => {
  it.each([
    "这一步叫嵌入（embedding）。",
    "这一步叫嵌入 (embedding)。",
    "这一步叫 embedding（嵌入）。",
    "这一步叫嵌入（embedding，很常用）。",
  ])("is meant, as is that: %s", (text) => {
    expect(tagged(text, glossary)).toHaveLength(2);
  });

  it.each([
    ["the same name is in it", "嵌入（嵌入）"],
    ["another term's name is in it", "嵌入（沙盒）"],
    ["another word is in it", "嵌入（embed）"],
    ["more is in it", "嵌入（embedding 也好）"],
    ["words stand between", "嵌入了（embedding）"],
    ["there is no bracket", "嵌入，embedding"],
    ["something speaks against it", "iframe 嵌入（embedding）"],
  ])("is not where %s", (_title, text) => {
    expect(tagged(text, glossary).filter((mention) => mention.endsWith("=embedding"))).toEqual([]);
  });
});
