import { afterEach, describe, expect, it } from "vitest";
import { speak } from "@/components/speech";
import { cardText } from "@/entrypoints/article.content/card-text";
import type { Language, Term } from "@/lib/glossary/term";
import type { Speech } from "@/lib/settings/speech";
import { term } from "../../fixtures/tiny-glossary";

const AS_THE_BROWSER: Speech = { language: "browser", texts: null, definitions: "interface", colorNames: {} };
const IN_BOTH: Speech = { ...AS_THE_BROWSER, definitions: "both" };

afterEach(() => speak(AS_THE_BROWSER));

const MOBA = term("moba", "architecture", ["MoBA"], {
  name: { en: "Mixture of Block Attention", zh: "混合块注意力" },
  definition: { en: "Attention over few blocks.", zh: "只看少数几块。" },
  explanation: { en: "It reads long texts.", zh: "它读长文。" },
  links: [
    { label: "Paper", url: "https://example.org/paper" },
    { label: "Code", url: "https://example.org/code" },
  ],
});
const KIMI: Term = { ...MOBA, name: { en: "Kimi", zh: "Kimi" }, links: [] };
/** What a reader wrote in one language is the same in both. */
const OWN: Term = {
  ...KIMI,
  source: "own",
  definition: { en: "我的定义。", zh: "我的定义。" },
  explanation: { en: "", zh: "" },
};

interface Case {
  fact: string;
  of: Term;
  language: Language;
  as: Speech;
  lines: string[];
}

const CASES: Case[] = [
  {
    fact: "names, explains and gives sources, each on a line",
    of: MOBA,
    language: "en",
    as: AS_THE_BROWSER,
    lines: [
      "Mixture of Block Attention (混合块注意力)",
      "Attention over few blocks.",
      "It reads long texts.",
      "https://example.org/paper",
      "https://example.org/code",
    ],
  },
  {
    fact: "leads with the language of the card",
    of: { ...MOBA, links: [] },
    language: "zh",
    as: AS_THE_BROWSER,
    lines: ["混合块注意力 (Mixture of Block Attention)", "只看少数几块。", "它读长文。"],
  },
  {
    fact: "says a name once that is the same in both languages",
    of: KIMI,
    language: "en",
    as: AS_THE_BROWSER,
    lines: ["Kimi", "Attention over few blocks.", "It reads long texts."],
  },
  {
    fact: "explains in both languages, the card's first, for a reader who wants that",
    of: KIMI,
    language: "zh",
    as: IN_BOTH,
    lines: ["Kimi", "只看少数几块。", "它读长文。", "Attention over few blocks.", "It reads long texts."],
  },
  {
    fact: "says once what the reader wrote once, and leaves no line for what they did not write",
    of: OWN,
    language: "en",
    as: IN_BOTH,
    lines: ["Kimi", "我的定义。"],
  },
];

describe("a term to be pasted", () => {
  it.each(CASES)("$fact", ({ of, language, as, lines }) => {
    speak(as);
    expect(cardText(of, language).split("\n")).toEqual(lines);
  });
});
