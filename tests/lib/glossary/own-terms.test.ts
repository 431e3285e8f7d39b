import { describe, expect, it } from "vitest";
import { bundledTerms } from "@/lib/glossary/bundled";
import { openBundledGlossary } from "@/lib/glossary/bundled-glossary";
import { compileGlossary } from "@/lib/glossary/compile";
import { withOwnTerms } from "@/lib/glossary/own-terms";
import type { Alias, Term } from "@/lib/glossary/term";
import { analyse } from "@/lib/mentions/analyse";
import { tag, tagArticle } from "@/lib/mentions/tag";
import { glossaryTerm } from "@/lib/own-terms/glossary-term";
import { TINY_GLOSSARY, term } from "../../fixtures/tiny-glossary";
import { tagged } from "../mentions/tag-text";
import { ownDraft, sampleOwnTerm } from "../own-terms/sample-own-term";

const glossary = compileGlossary(TINY_GLOSSARY);
const bundled = openBundledGlossary();

function ownTerm(id: string, alias: Alias): Term {
  return term(id, "concept", [[alias.text, alias.case]], { source: "own", links: [] });
}

/**
 * Names in groups in which no two are made of the names of one bundled term, so that each is the only one of its kind that is
 * the reader's.
 */
function apart(names: readonly string[]): string[][] {
  const groups: { names: string[]; terms: Set<number> }[] = [];
  for (const name of names) {
    const { candidates } = analyse({ title: "", text: `We use ${name} here.` }, bundled);
    const made = Array.from({ length: candidates.length }, (_, at) => candidates.form(at).term);
    let group = groups.find(({ terms }) => !made.some((each) => terms.has(each)));
    if (group === undefined) {
      group = { names: [], terms: new Set() };
      groups.push(group);
    }
    group.names.push(name);
    for (const each of made) group.terms.add(each);
  }
  return groups.map((group) => group.names);
}

describe("withOwnTerms", () => {
  it.each([
    ["a name of its own", { text: "Termlight", case: "any" }, "termlight and RAG", ["termlight=own"]],
    [
      "an alias that a bundled term claims",
      { text: "NSA", case: "exact" },
      "sparse attention, NSA",
      ["sparse attention=sparse-attention", "NSA=own"],
    ],
    ["such an alias in another case rule", { text: "llm", case: "any" }, "an LLM", ["LLM=own"]],
    [
      "an alias that the article defines as a bundled term does",
      { text: "MoBA", case: "exact" },
      "Mixture of Block Attention (MoBA)",
      ["Mixture of Block Attention=moba", "MoBA=own"],
    ],
    [
      "a bundled term's name in a case in which the reader's is not found",
      { text: "DeepSeek", case: "exact" },
      "deepseek and DeepSeek",
      ["deepseek=own", "DeepSeek=own"],
    ],
    [
      "no name that only a case that counts tells apart",
      { text: "Moe", case: "initial" },
      "Moe on MoE",
      ["Moe=own", "MoE=moe"],
    ],
    [
      "a longer name around a bundled one",
      { text: "LLM farm", case: "any" },
      "an LLM farm",
      ["LLM farm=own"],
    ],
  ] as [string, Alias, string, string[]][])("tags %s as the reader's", (_title, alias, text, expected) => {
    expect(tagged(text, withOwnTerms(glossary, [ownTerm("own", alias)]))).toEqual(expected);
  });

  it.each([
    [
      "PRV",
      ownDraft("PRV", { definition: "Scores every step of a chain of thought." }),
      "Process Reward Verifier (PRV); a PRV",
    ],
    [
      "NSA",
      ownDraft("NSA", { definition: "A way to attend to few tokens." }),
      "the National Security Agency (NSA); the NSA",
    ],
    [
      "SE",
      ownDraft("SE", { definition: "It may be seen early in a net." }),
      "Software Engineering (SE); in SE",
    ],
    [
      "KVQ",
      ownDraft("KVQ", { definition: "Key-value quantization of caches." }),
      "key value quantisation (KVQ); the KVQ",
    ],
    [
      "PRV",
      ownDraft("step verifier", { aliases: ["PRV"], definition: "It scores." }),
      "Process Reward Verifier (PRV); a PRV",
    ],
  ])("tags %s as the reader's, whose words spell it out as nothing else", (short, draft, text) => {
    const own = glossaryTerm(sampleOwnTerm(1, draft));
    const { articleTerms, mentions } = tagArticle({ title: "", text }, withOwnTerms(glossary, [own]));
    expect(articleTerms).toEqual([]);
    expect(mentions.map(({ start, end, termId }) => [text.slice(start, end), termId])).toEqual([
      [short, own.id],
      [short, own.id],
    ]);
  });

  it.each([
    [
      "its definition",
      ownDraft("PRV", { definition: "It stands for peak rate of ventilation, in litres." }),
      "Process Reward Verifier (PRV); a PRV",
      "Process Reward Verifier",
    ],
    [
      "its definition from the first word on",
      ownDraft("SE", { definition: "Squared error, a measure." }),
      "Software Engineering (SE); in SE",
      "Software Engineering",
    ],
    [
      "its name",
      ownDraft("Native Sparse Attention", { aliases: ["NSA"], definition: "It attends to few tokens." }),
      "the National Security Agency (NSA); the NSA",
      "National Security Agency",
    ],
    [
      "its alias",
      ownDraft("NSA", { aliases: ["native sparse attention"], definition: "It attends to few tokens." }),
      "the National Security Agency (NSA); the NSA",
      "National Security Agency",
    ],
  ])(
    "leaves an abbreviation to the article that spells it out as another than %s does",
    (...[, draft, text, long]) => {
      const own = withOwnTerms(glossary, [glossaryTerm(sampleOwnTerm(1, draft))]);
      const { articleTerms, mentions } = tagArticle({ title: "", text }, own);
      expect(articleTerms.map((defined) => defined.long)).toEqual([long]);
      expect(mentions.map(({ termId }) => termId)).toEqual([articleTerms[0]!.id, articleTerms[0]!.id]);
    },
  );

  it("leaves it to the article only where it means another thing", () => {
    const draft = ownDraft("KVQ", { definition: "Key value quality of a cache." });
    const own = glossaryTerm(sampleOwnTerm(1, draft));
    const text = "Key Voltage Qubits (KVQ) are not key value quality (KVQ).";
    const { articleTerms, mentions } = tagArticle({ title: "", text }, withOwnTerms(glossary, [own]));
    expect(articleTerms.map(({ long }) => long)).toEqual(["Key Voltage Qubits"]);
    expect(mentions.map(({ termId }) => termId)).toEqual([articleTerms[0]!.id, own.id]);
  });

  it("tags an alias that the article spells out where the reader explained it in Chinese alone", () => {
    const explained = {
      ...ownTerm("own", { text: "KPI", case: "exact" }),
      definition: { en: "考核用的数字。", zh: "考核用的数字。" },
    };
    expect(tagged("key performance indicators (KPIs); a KPI", withOwnTerms(glossary, [explained]))).toEqual([
      "KPIs=own",
      "KPI=own",
    ]);
  });

  it("tags every name of the bundled glossary as the reader's if the reader has terms of these names", () => {
    const names = [...new Set(bundledTerms.flatMap(({ aliases }) => aliases.map(({ text }) => text)))];
    const own = names.map((name, at) => glossaryTerm(sampleOwnTerm(at, ownDraft(name))));
    const ids = new Set(own.map(({ id }) => id));
    const all = withOwnTerms(bundled, own);
    const others = names.filter((name) => {
      const mentions = tag({ title: "", text: `${name}.` }, all);
      return mentions.length !== 1 || mentions[0]!.end < name.length || !ids.has(mentions[0]!.termId);
    });
    expect(names.length).toBeGreaterThan(2000);
    expect(others).toEqual([]);
  });

  it("tags a bundled name with a number or a hyphen as the reader's if that is the only one of its kind", () => {
    const names = [...new Set(bundledTerms.flatMap(({ aliases }) => aliases.map(({ text }) => text)))];
    const numbered = names.filter((name) => /[\d-]/.test(name));
    const others = apart(numbered).flatMap((group) => {
      const own = group.map((name, at) => glossaryTerm(sampleOwnTerm(at, ownDraft(name))));
      const all = withOwnTerms(bundled, own);
      return group.filter((name, at) => {
        const mentions = tag({ title: "", text: `We use ${name} here.` }, all);
        return !mentions.some(({ start, end, termId }) => {
          const isWhole = start <= "We use ".length && end >= "We use ".length + name.length;
          return isWhole && termId === own[at]!.id;
        });
      });
    });
    expect(numbered.length).toBeGreaterThan(400);
    expect(others).toEqual([]);
  });

  it.each(["claude-5", "claude-5-opus", "claude-3-5-sonnet-20241022", "claude-haiku-4-5", "kimi-k3"])(
    "tags %s, which may be a version of a bundled name, as the reader's, behind a fuller name too",
    (name) => {
      const own = glossaryTerm(sampleOwnTerm(1, ownDraft(name)));
      const all = withOwnTerms(bundled, [own]);
      for (const before of ["", "Claude 4 and Kimi K2 are chatbots. "])
        expect(tagged(`${before}We use ${name} here.`, all)).toContain(`${name}=${own.id}`);
    },
  );

  it("tags a short name behind a fuller one as the reader's", () => {
    const own = glossaryTerm(sampleOwnTerm(1, ownDraft("V3")));
    expect(tagged("DeepSeek-V3 came. V3 is large.", withOwnTerms(bundled, [own]))).toEqual([
      "DeepSeek-V3=deepseek-v3",
      `V3=${own.id}`,
    ]);
  });

  it.each([
    [["KV cache", "KVCache"], "KVCache, KV cache, kv-cache", [1, 0, 0]],
    [["KVCache", "KV cache"], "KVCache, KV cache, kv-cache", [0, 1, 1]],
    [["foobar", "foo bar"], "foobar, foo bar, foo-bar, Foobar", [0, 1, 1, 0]],
    [["foo bar", "foobar"], "foobar, foo bar, foo-bar, Foobar", [1, 0, 0, 1]],
    [["GPT-4", "GPT4"], "gpt4 and gpt-4, GPT4 and GPT-4", [1, 0, 1, 0]],
    [["检索 gate", "检索gate"], "检索gate，检索 gate", [1, 0]],
  ])("tags each of %j as the own term of just that name", (names, text, expected) => {
    const own = names.map((name, at) => glossaryTerm(sampleOwnTerm(at, ownDraft(name))));
    const mentions = tag({ title: "", text }, withOwnTerms(bundled, own));
    expect(mentions.map(({ termId }) => own.findIndex(({ id }) => id === termId))).toEqual(expected);
  });

  it("leaves the glossary as it was", () => {
    withOwnTerms(glossary, [ownTerm("own", { text: "LLM", case: "exact" })]);
    expect(tagged("an LLM", glossary)).toEqual(["LLM=llm"]);
  });

  it("takes ten thousand terms", () => {
    const own = Array.from({ length: 10_000 }, (_, at) =>
      ownTerm(`own-${at}`, { text: `Name ${at}x`, case: "exact" }),
    );
    expect(tagged("Name 0x, Name 9999x, an LLM, Name 10000x", withOwnTerms(glossary, own))).toEqual([
      "Name 0x=own-0",
      "Name 9999x=own-9999",
      "LLM=llm",
    ]);
  });
});
