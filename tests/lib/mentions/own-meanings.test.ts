import { describe, expect, it } from "vitest";
import { compileGlossary } from "@/lib/glossary/compile";
import { withOwnTerms } from "@/lib/glossary/own-terms";
import { abbreviationOf } from "@/lib/mentions/article-term-id";
import { explain } from "@/lib/mentions/explain";
import { tagArticle } from "@/lib/mentions/tag";
import { glossaryTerm } from "@/lib/own-terms/glossary-term";
import { TINY_GLOSSARY } from "../../fixtures/tiny-glossary";
import { ownDraft, sampleOwnTerm } from "../own-terms/sample-own-term";

const glossary = compileGlossary(TINY_GLOSSARY);

/** What the reader may have written of a term; `null` where the reader has none of the name. */
const OWN = {
  none: null,
  silent: "What I call so.",
  sparse: "Native sparse attention, a way to attend.",
  agency: "National Security Agency, of the United States.",
  array: "Network Storage Array, a box of disks.",
} as const;

/** Articles about NSA, which the glossary knows as Native Sparse Attention. */
const NSA = {
  sparse: "Native Sparse Attention (NSA) is fast. We use the NSA.",
  agency: "The National Security Agency (NSA) grew. We saw the NSA.",
  nothing: "DeepSeek has attention of its own. We use the NSA.",
  silence: "It rained all day. We saw the NSA.",
} as const;

/** Articles about PRV, which the glossary does not know. */
const PRV = {
  array: "A Parallel Replica Vault (PRV) is large. We use the PRV.",
  nothing: "It rained all day. We saw the PRV.",
} as const;

const PRV_OWN = {
  none: null,
  silent: OWN.silent,
  array: "Parallel replica vault, a box of disks.",
  agency: "Peak Rate of Ventilation, in litres.",
} as const;

/** What stands for the last mention of `name` in `text`: the reader's own, the bundled, the article's or no term. */
function meaningOf(name: string, text: string, definition: string | null, isMuted: boolean): string {
  const own = definition === null ? [] : [glossaryTerm(sampleOwnTerm(1, ownDraft(name, { definition })))];
  const all = withOwnTerms(glossary, own);
  const input = { title: "", text, muted: new Set(isMuted ? own.map(({ id }) => id) : []) };
  const start = text.lastIndexOf(name);
  const told = explain(input, all).find((each) => each.start === start && each.accepted);
  const found = tagArticle(input, all).mentions.find((mention) => mention.start === start);
  if (found === undefined || abbreviationOf(found.termId) === null) expect(told?.termId).toBe(found?.termId);
  if (found === undefined) return "none";
  if (found.termId === own[0]?.id) return "own";
  return abbreviationOf(found.termId) === null ? "bundled" : "article's";
}

describe("a name that the glossary knows", () => {
  it.each<[keyof typeof OWN, keyof typeof NSA, string, string]>([
    ["none", "sparse", "bundled", "bundled"],
    ["none", "agency", "none", "none"],
    ["none", "nothing", "bundled", "bundled"],
    ["none", "silence", "none", "none"],
    ["silent", "sparse", "own", "bundled"],
    ["silent", "agency", "own", "article's"],
    ["silent", "nothing", "own", "bundled"],
    ["silent", "silence", "own", "none"],
    ["sparse", "sparse", "own", "bundled"],
    ["sparse", "agency", "article's", "article's"],
    ["sparse", "nothing", "own", "bundled"],
    ["agency", "sparse", "bundled", "bundled"],
    ["agency", "agency", "own", "article's"],
    ["agency", "nothing", "own", "bundled"],
    ["array", "sparse", "bundled", "bundled"],
    ["array", "agency", "article's", "article's"],
    ["array", "silence", "own", "none"],
  ])(
    "for which the reader's words say %s and the article says %s has the meaning %s, and %s where the reader refuses the own one",
    (own, article, meaning, refused) => {
      expect(meaningOf("NSA", NSA[article], OWN[own], false)).toBe(meaning);
      expect(meaningOf("NSA", NSA[article], OWN[own], true)).toBe(refused);
    },
  );
});

describe("a name that the glossary does not know", () => {
  it.each<[keyof typeof PRV_OWN, keyof typeof PRV, string, string]>([
    ["none", "array", "article's", "article's"],
    ["none", "nothing", "none", "none"],
    ["silent", "array", "own", "article's"],
    ["silent", "nothing", "own", "none"],
    ["array", "array", "own", "article's"],
    ["agency", "array", "article's", "article's"],
    ["agency", "nothing", "own", "none"],
  ])(
    "for which the reader's words say %s and the article says %s has the meaning %s, and %s where the reader refuses the own one",
    (own, article, meaning, refused) => {
      expect(meaningOf("PRV", PRV[article], PRV_OWN[own], false)).toBe(meaning);
      expect(meaningOf("PRV", PRV[article], PRV_OWN[own], true)).toBe(refused);
    },
  );
});

describe("an own term that the reader refuses", () => {
  const own = [
    glossaryTerm(sampleOwnTerm(1, ownDraft("LLM farm", { aliases: ["DeepSeek"] }))),
    glossaryTerm(sampleOwnTerm(2, ownDraft("KVCache"))),
    glossaryTerm(sampleOwnTerm(3, ownDraft("KV cache"))),
  ];
  const all = withOwnTerms(glossary, own);
  it.each([
    ["leaves a name within it to its term", 0, "an LLM farm", ["llm"]],
    ["leaves a name in another case to its term", 0, "deepseek and DeepSeek", ["deepseek", "deepseek"]],
    ["leaves the names of others to these", 0, "KVCache", [own[1]!.id]],
    ["leaves its name to another own one that has it too", 1, "KVCache", [own[2]!.id]],
  ])("%s", (_title, refused, text, expected) => {
    const { mentions } = tagArticle({ title: "", text, muted: new Set([own[refused]!.id]) }, all);
    expect(mentions.map(({ termId }) => termId)).toEqual(expected);
  });

  it("leaves what a title names to the bundled term", () => {
    const farm = glossaryTerm(sampleOwnTerm(1, ownDraft("open source farm")));
    const withFarm = withOwnTerms(glossary, [farm]);
    const muted = new Set([farm.id]);
    const title = "open source farms and GPT-4";
    const text = `MoE. ${"The rain fell. ".repeat(32)}Mamba waits.`;
    const found = ({ mentions }: ReturnType<typeof tagArticle>) => mentions.map(({ termId }) => termId);
    expect(found(tagArticle({ title, text }, glossary))).toEqual(["moe", "mamba"]);
    expect(found(tagArticle({ title, text }, withFarm))).toEqual(["moe"]);
    expect(found(tagArticle({ title, text, muted }, withFarm))).toEqual(["moe", "mamba"]);
  });
});
