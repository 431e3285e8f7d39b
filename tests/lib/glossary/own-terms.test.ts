import { describe, expect, it } from "vitest";
import { compileGlossary } from "@/lib/glossary/compile";
import { withOwnTerms } from "@/lib/glossary/own-terms";
import type { Alias, Term } from "@/lib/glossary/term";
import { TINY_GLOSSARY, term } from "../../fixtures/tiny-glossary";
import { tagged } from "../mentions/tag-text";

const glossary = compileGlossary(TINY_GLOSSARY);

function ownTerm(id: string, alias: Alias): Term {
  return term(id, "concept", [[alias.text, alias.case]], { source: "own", links: [] });
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
      "a longer name around a bundled one",
      { text: "LLM farm", case: "any" },
      "an LLM farm",
      ["LLM farm=own"],
    ],
  ] as [string, Alias, string, string[]][])("tags %s as the reader's", (_title, alias, text, expected) => {
    expect(tagged(text, withOwnTerms(glossary, [ownTerm("own", alias)]))).toEqual(expected);
  });

  it("does not tag an alias that the article defines as something that no term is", () => {
    const own = withOwnTerms(glossary, [ownTerm("own", { text: "NSA", case: "exact" })]);
    expect(tagged("the National Security Agency (NSA); the NSA", own)).toEqual([]);
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
