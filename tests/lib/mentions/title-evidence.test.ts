import { describe, expect, it } from "vitest";
import { compileGlossary } from "@/lib/glossary/compile";
import { TitleEvidence } from "@/lib/mentions/title-evidence";
import { TINY_GLOSSARY, term } from "../../fixtures/tiny-glossary";

const quux = term("quux", "organisation", ["Quux", "Quux Labs"], {
  cues: { for: ["LLM"], against: [], block: ["Quux Labs Café"] },
});
const glossary = compileGlossary([...TINY_GLOSSARY, quux]);

describe("a title", () => {
  it.each([
    ["DeepSeek and an LLM", ["deepseek", "llm"]],
    ["The longest name: sparse attention", ["sparse-attention"]],
    ["Claude, who may be anybody", []],
    ["Quux, which may be anything", []],
    ["Quux Labs, which is one thing", ["quux"]],
    ["At Quux Labs Café", []],
  ])("names terms beyond doubt: %j", (title, expected) => {
    const { terms } = new TitleEvidence(title, glossary);
    expect(terms.map((term) => glossary.terms[term]!.id)).toEqual(expected);
  });
});
