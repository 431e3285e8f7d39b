import { describe, expect, it } from "vitest";
import { bundledTerms } from "@/lib/glossary/bundled";
import { compileGlossary } from "@/lib/glossary/compile";
import type { Alias, Term } from "@/lib/glossary/term";
import { type ExplainedCandidate, explain } from "@/lib/mentions/explain";
import type { TaggerInput } from "@/lib/mentions/mention";
import { BROAD_PASSAGES } from "../../fixtures/sense-passages/broad";
import { DEVELOPMENT_PASSAGES } from "../../fixtures/sense-passages/development";
import { MIXED_ARTICLES } from "../../fixtures/sense-passages/mixed-articles";
import { OBLIQUE_PASSAGES } from "../../fixtures/sense-passages/oblique";
import { TINY_GLOSSARY, term } from "../../fixtures/tiny-glossary";

const bundled = compileGlossary(bundledTerms);

/** A term with one more alias, of which this holds. */
function withAlias(whole: Term, text: string, more: Partial<Alias>): Term {
  return { ...whole, aliases: [...whole.aliases, { text, case: "exact", ...more }] };
}

const glossary = compileGlossary([
  ...TINY_GLOSSARY,
  term("ai", "concept", ["AI"]),
  term("billion", "concept", ["32B"]),
  term("elon-musk", "person", ["马斯克"]),
  withAlias(term("v3", "model", ["DeepSeek-V3"]), "V3", { later: true }),
  withAlias(term("fei-fei-li", "person", ["Fei-Fei Li"]), "Li", { later: true }),
  withAlias(term("tool", "agent", [["tool use", "any"]]), "tools", { case: "any", within: ["use tools"] }),
  term("kimi-k2", "model", [
    ["KimiK2", "any"],
    ["Kimi K2", "any"],
  ]),
  term("o1", "model", ["Q1x", "q1x"]),
]);

/** What is explained of `text`, as `surface=termId reason`. */
function reasons(text: string, of = glossary): string[] {
  return explain({ title: "", text }, of).map(
    ({ start, end, termId, reason }) => `${text.slice(start, end)}=${termId} ${reason}`,
  );
}

function first(input: Partial<TaggerInput>, termId: string, of = glossary): ExplainedCandidate | undefined {
  const found = explain({ title: "", text: "", ...input }, of);
  return found.find((candidate) => candidate.termId === termId);
}

describe("the reason of a name that is tagged", () => {
  it.each([
    ["with nothing beside it", "Anthropic moved house", "anthropic", []],
    ["with words for it that it does not need", "古城的护城河边装了机器人，用上了模型。", "robot", ["模型"]],
  ])("is that it is likely where it needs no word for it: %s", (_title, text, termId, cuesFor) => {
    expect(first({ text }, termId, bundled)).toMatchObject({ reason: "likely", cuesFor });
  });

  it.each([
    ["where it needs none", "Quux, an LLM", ["Quux=quux likely"]],
    ["where one speaks against it", "Quux, an LLM. It stood on the estate", ["Quux=quux cue-for"]],
    ["where they choose between two terms", "Quax, an LLM", ["Quax=quux cue-for", "Quax=house another-term"]],
  ])("is the words for it only if it needs them: %s", (_title, text, expected) => {
    const cues = { for: ["LLM"], against: ["estate"], block: [], likely: ["Quux", "Quax"] };
    const house = term("house", "concept", ["Quax"], { cues: { for: ["garden"], against: [], block: [] } });
    const terms = compileGlossary([term("quux", "concept", ["Quux", "Quax"], { cues }), house]);
    expect(reasons(text, terms)).toEqual(expected);
  });

  it("lists words of the title as such", () => {
    const found = first({ title: "A model by Anthropic", text: "Claude went home" }, "claude");
    expect(found).toMatchObject({
      reason: "cue-for",
      cuesFor: [],
      titleCuesFor: ["model", "Anthropic"],
      titleCuesAgainst: [],
    });
  });
});

describe("the reason of a name that is refused", () => {
  it.each([
    ["the title of a work", "《Claude》", "title-of-work"],
    ["a person's", "my neighbour Claude rode off", "person"],
    ["a person's with a surname", "Claude de Loupy rode off", "person"],
    ["part of a longer name", "We went to Claude Beach.", "part-of-name"],
  ])("is the phrase in which it stands where that alone refuses it: %s", (_title, text, reason) => {
    const found = first({ text }, "claude");
    expect(found).toMatchObject({ accepted: false, reason, phraseAgainst: [reason] });
    expect(found?.weights.against).toBeGreaterThan(0);
  });

  it("is the words against it, with the phrase beside them, where both speak against it", () => {
    expect(first({ text: "my neighbour Claude, a painter" }, "claude")).toMatchObject({
      reason: "cue-against",
      cuesAgainst: ["painter"],
      phraseAgainst: ["person"],
    });
  });

  it("lists words of the title against it as such", () => {
    const found = first({ title: "The painter", text: "Claude went home" }, "claude");
    expect(found).toMatchObject({ reason: "cue-against", cuesAgainst: [], titleCuesAgainst: ["painter"] });
  });

  it("is no other term where none is tagged", () => {
    expect(reasons("说到推理。")).toEqual(["推理=inference no-evidence", "推理=reasoning no-evidence"]);
  });

  it("is that no fuller name stands before a short one", () => {
    expect(reasons("V3 arrived")).toEqual(["V3=v3 no-fuller-name"]);
  });

  it("is never given where its term is tagged, under another of its names", () => {
    expect(reasons("KimiK2 and Kimi K2")).toEqual([
      "KimiK2=kimi-k2 unambiguous",
      "Kimi K2=kimi-k2 unambiguous",
    ]);
  });
});

describe("an alias that is no candidate where it stands", () => {
  it.each([
    ["its case is another", "Moe's", ["Moe=moe case"]],
    ["a plural in capitals goes on", "LLMS", ["LLM=llm inside-word"]],
    ["a word goes on", "agentic", ["agent=agent inside-word"]],
    ["another version is named", "Claude 3.5 Haiku", ["Claude 3.5=claude-3-5-sonnet other-version"]],
    ["it is the last part of somebody's name", "雅各布·马斯克", ["马斯克=elon-musk person"]],
    ["it is taken over after a hyphen", "Search-R1", ["R1=deepseek-r1 part-of-name"]],
    ["it is taken over before a hyphen", "R1-Searcher", ["R1=deepseek-r1 part-of-name"]],
    ["it is the number of a longer name", "QwQ-32B", ["32B=billion part-of-name"]],
    ["none of its phrases stands there", "these tools", ["tools=tool outside-phrase"]],
  ])("is told, with the reason that %s", (_title, text, expected) => {
    expect(reasons(text).filter((each) => !each.includes("=claude "))).toEqual(expected);
  });

  it.each([
    ["another name of its term is one there", "DeepSeek-R1", ["DeepSeek-R1=deepseek-r1 unambiguous"]],
    ["a longer word is not written like it", "The aim", []],
    ["a longer word begins like a name that counts behind a fuller one", "Linux", []],
    ["the term has the same name in another case", "Q1x", ["Q1x=o1 unambiguous"]],
  ])("is left out where %s", (_title, text, expected) => {
    expect(reasons(text).filter((each) => !each.startsWith("DeepSeek-R1=deepseek "))).toEqual(expected);
  });

  it("is told among the others, in the order of the text", () => {
    expect(reasons("LLM, Moe, LLM")).toEqual(["LLM=llm unambiguous", "Moe=moe case", "LLM=llm unambiguous"]);
  });
});

describe("of real passages", () => {
  const passages = [...DEVELOPMENT_PASSAGES, ...BROAD_PASSAGES, ...OBLIQUE_PASSAGES, ...MIXED_ARTICLES];
  const all = passages.map(({ title = "", text }) => explain({ title, text }, bundled));

  it("each name decided by words has at least one listed on that side", () => {
    const unlisted = all.flat().filter((each) => {
      if (each.reason === "cue-for") return each.cuesFor.length + each.titleCuesFor.length === 0;
      return each.reason === "cue-against" && each.cuesAgainst.length + each.titleCuesAgainst.length === 0;
    });
    expect(unlisted).toEqual([]);
  });

  it("nothing that is likely has anything against it", () => {
    const likely = all.flat().filter(({ reason }) => reason === "likely");
    expect(likely.length).toBeGreaterThan(0);
    expect(likely.filter(({ weights }) => weights.against > 0)).toEqual([]);
  });

  it("no name gives way to a term that is not tagged in its place", () => {
    const givenWay = all.flatMap((explained) => {
      const tagged = explained.filter(({ accepted }) => accepted);
      const isGone = ({ start, end, termId }: ExplainedCandidate) =>
        tagged.every((each) => each.start !== start || each.end !== end || each.termId === termId);
      return explained.filter((each) => each.reason === "another-term" && isGone(each));
    });
    expect(givenWay).toEqual([]);
  });

  it("no term is refused where it is tagged, and none told twice for one reason", () => {
    for (const explained of all) {
      const places = explained.map(({ start, end, termId, reason }) => [start, end, termId, reason].join());
      expect(new Set(places).size).toBe(places.length);
      const placeOf = ({ start, end, termId }: ExplainedCandidate) => [start, end, termId].join();
      const tagged = new Set(explained.filter(({ accepted }) => accepted).map(placeOf));
      expect(explained.filter((each) => !each.accepted && tagged.has(placeOf(each)))).toEqual([]);
    }
  });
});
