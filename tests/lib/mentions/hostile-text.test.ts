import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileGlossary } from "@/lib/glossary/compile";
import { findArticleTerms } from "@/lib/mentions/article-terms";
import { findCandidates } from "@/lib/mentions/candidates";
import { decide } from "@/lib/mentions/decide";
import { explain } from "@/lib/mentions/explain";
import { tagArticle } from "@/lib/mentions/tag";
import { TitleEvidence } from "@/lib/mentions/title-evidence";
import { normalize } from "@/lib/text/normalize";
import { TINY_GLOSSARY } from "../../fixtures/tiny-glossary";
import { countedText } from "../text/counted-text";
import { countedUnits } from "./counted-units";

const glossary = compileGlossary(TINY_GLOSSARY);
const title = new TitleEvidence("", glossary);

/**
 * How many units are read, again and again where need be, to tag an article of this text and to find what it defines. A
 * title is folded and searched as a text is.
 */
function readsFor(source: string): number {
  const folding = countedText(source);
  const normalized = normalize(folding.text);
  const { units, reads } = countedUnits(normalized.units);
  const text = { ...normalized, units };
  const unwanted = new Set<number>();
  const material = { text, glossary, title, ...findCandidates(text, glossary, unwanted) };
  findArticleTerms({ ...material, ...decide(material), unwanted }, source, () => false);
  return folding.reads() + reads();
}

const UNITS = 3_000;
const TIMES = 4;

function repeated(part: string, units: number): string {
  return part.repeat(Math.ceil(units / part.length)).slice(0, units);
}

const HOSTILE: readonly (readonly [string, string])[] = [
  ["opening brackets", "("],
  ["closing brackets", ")"],
  ["brackets in brackets", "(()"],
  ["abbreviations before brackets", "NSA ("],
  ["abbreviations in brackets", "(NSA"],
  ["abbreviations and commas", "NSA, "],
  ["abbreviations and dashes", "NSA—"],
  ["one word", "a"],
  ["capitals", "N"],
  ["words with commas and no stop", "native, sparse, attention, "],
  ["one word with dots", "LLM."],
  ["one word with slashes", "LLM/"],
  ["addresses", "https://"],
  ["signs of addresses", "://"],
  ["at signs", "LLM@"],
  ["names", "DeepSeek "],
  ["names without spaces", "开源"],
  ["Chinese without a stop", "稀疏注意力是在的"],
  ["versions", "Qwen2.5-"],
  ["ambiguous names and cue words", "NSA Snowden attention "],
  ["words that announce definitions", "stands for "],
  ["words that announce definitions in Chinese", "简称即缩写"],
  ["definitions that announce one another", "NSA stands for NSA, or NSA (short for NSA "],
  ["definitions in two senses", "National Security Agency (NSA). Native Sparse Attention (NSA). "],
  ["definitions of ever other things", "原生稀疏注意力（Native Sparse Attention，NSA）"],
];

describe("a hostile text", () => {
  it.each(HOSTILE)("of %s is read in proportion to its length", (_title, part) => {
    const once = readsFor(repeated(part, UNITS));
    expect(readsFor(repeated(part, UNITS * TIMES)) / once).toBeLessThan(TIMES * 1.1);
  });

  it.each([
    ...HOSTILE,
    ["lone surrogates", "\ud800LLM\udc00 "],
    ["text from right to left", "\u202eLLM \u05d0\u05d1\u0627\u0644 (NSA) \u202c"],
    ["emoji of many parts", "👩‍👩‍👧‍👦LLM🏳️‍🌈(NSA)"],
    ["marks on marks", "a\u0301\u0301\u0301(NSA\u0301)"],
    ["ignorable units", "L\u200bL\u00adM\ufeff\u2060"],
    ["line breaks", "\r\n\u2028\n"],
    ["zeros", "\0"],
    ["words that are properties of objects", "constructor (__proto__) toString "],
  ] as readonly (readonly [string, string])[])("of 100,000 %s raises nothing", (_title, part) => {
    const text = part.repeat(100_000 / part.length);
    for (const { start, end } of tagArticle({ title: text.slice(0, 1000), text }, glossary).mentions) {
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });

  it("of a million characters raises nothing, and is tagged to its end", () => {
    const text = `${"用DeepSeek做推理时，NSA (National Security Agency) 与 KV cache 决定要多少显存。".repeat(18_000)}LLM`;
    const { mentions } = tagArticle({ title: "", text }, glossary);
    expect(text.length).toBeGreaterThan(1_000_000);
    expect(mentions.at(-1)).toEqual({ start: text.length - 3, end: text.length, termId: "llm" });
  });

  it("of whatever units raises nothing, as text, as title, with code anywhere", () => {
    const anyString = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }),
    );
    const anySpan = fc.record({ start: fc.nat(60), end: fc.nat(60) });
    fc.assert(
      fc.property(anyString, anyString, fc.array(anySpan, { maxLength: 4 }), (about, text, spans) => {
        const code = spans.sort((a, b) => a.start - b.start);
        tagArticle({ title: about, text, code }, glossary);
        explain({ title: about, text, code }, glossary);
      }),
      { numRuns: 300 },
    );
  });
});
