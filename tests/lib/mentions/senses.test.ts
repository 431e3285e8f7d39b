import { describe, expect, it } from "vitest";
import { bundledTerms } from "@/lib/glossary/bundled";
import { compileGlossary } from "@/lib/glossary/compile";
import type { Alias, Term } from "@/lib/glossary/term";
import { explain } from "@/lib/mentions/explain";
import { tag } from "@/lib/mentions/tag";
import { DEVELOPMENT_PASSAGES } from "../../fixtures/sense-passages/development";
import { TINY_GLOSSARY, term } from "../../fixtures/tiny-glossary";
import { tagged } from "./tag-text";

const glossary = compileGlossary(TINY_GLOSSARY);
const bundled = compileGlossary(bundledTerms);

/** The reason given for the last candidate of `termId` in `text`. */
function reasonFor(text: string, termId: string, title = ""): string | undefined {
  return explain({ title, text }, glossary).findLast((candidate) => candidate.termId === termId)?.reason;
}

describe("the order of evidence", () => {
  it.each([
    ["one meaning only", "LLM", "llm", "unambiguous"],
    ["a definition in its sense", "Native Sparse Attention (NSA)，Snowden", "nsa", "defined"],
    [
      "what the text says of another term of that name",
      "大模型和 MoE 的推理很重要",
      "reasoning",
      "another-term",
    ],
    ["a longer name around it", "稀疏注意力很好，原生稀疏注意力", "sparse-attention", "overlapped"],
    ["its being the label of a speaker", "Sam Altman: yes.\n".repeat(3), "sam-altman", "speaker-label"],
    [
      "a definition in another sense",
      "the National Security Agency (NSA) likes attention",
      "nsa",
      "defined-otherwise",
    ],
    ["a blocking phrase", "Claude Monet, a model of Anthropic", "claude", "blocked"],
    ["no blocking phrase without its capitals", "Claude monet, a model of Anthropic", "claude", "cue-for"],
    ["cue words against", "Claude, the painter", "claude", "cue-against"],
    ["cue words for", "Claude by Anthropic", "claude", "cue-for"],
    [
      "cue words for that outweigh one against far off",
      "NSA makes attention sparse: 稀疏注意力. Much later and in another sentence altogether there is surveillance.",
      "nsa",
      "cue-for",
    ],
    ["a version", "Claude 3.7 arrived", "claude", "version"],
    ["no version behind two letters", "The R1 Pro arrived", "deepseek-r1", "no-evidence"],
    ["the topic nearby", "Claude, LLM, MoE, DeepSeek", "claude", "topic"],
    ["the topic in the title", "Claude is out, says DeepSeek", "claude", "topic", "LLM and MoE"],
    ["nothing", "Claude went home", "claude", "no-evidence"],
    ["a cut through words", "更轻量化了", "quantization", "word-border"],
    ["an address", "https://x.org/LLM", "llm", "address"],
  ])("settles a name by %s", (_title, text, termId, reason, title = "") => {
    expect(reasonFor(text, termId, title)).toBe(reason);
  });

  it.each([
    [
      "left open by a word that AI shares, further off",
      "The model, as was said at that dinner by an old friend of ours, met an agent.",
      "no-evidence",
    ],
    [
      "taken where one of the field alone stands beside that",
      "The model, a chatbot as was said at that dinner by an old friend of ours, met an agent.",
      "cue-for",
    ],
  ])("an ordinary word is %s", (_title, text, reason) => {
    expect(reasonFor(text, "agent")).toBe(reason);
  });

  it.each([
    ["a word of AI", "An AI at home", "cue-for"],
    ["a longer word that begins like one", "Aisles at home", "no-evidence"],
    ["a word that AI shares", "A model at home", "cue-for"],
    ["such a word in a phrase of another trade", "A fashion model at home", "no-evidence"],
    ["a word against", "The painter at home", "cue-against"],
  ])("asks the title, in which stands %s", (_title, title, reason) => {
    expect(reasonFor("Claude went home", "claude", title)).toBe(reason);
  });

  it.each([
    ["a scale AI", "blocked"],
    ["A Scale AI", "cue-for"],
  ])("blocks a name in small letters in a phrase and not the capitalised one: %s", (text, reason) => {
    const scale = term("scale-ai", "organisation", [["Scale AI", "any"]], {
      cues: { for: ["startup"], against: [], block: ["a scale AI"] },
    });
    const found = explain({ title: "", text: `${text} startup` }, compileGlossary([scale]));
    expect(found.map((candidate) => candidate.reason)).toEqual([reason]);
  });

  it.each([
    ["they are to prompt users, LLM or not", "blocked"],
    ["additions to prompts of an LLM", "cue-for"],
  ])("takes no plural for a blocking phrase with a verb: %s", (text, reason) => {
    const prompt = term("prompt", "agent", [["prompt", "any"]], {
      cues: { for: ["LLM"], against: [], block: ["to prompt"] },
    });
    const found = explain({ title: "", text }, compileGlossary([prompt]));
    expect(found.map((candidate) => candidate.reason)).toEqual([reason]);
  });

  it.each([
    ["雅各布·马斯克", []],
    ["埃隆·马斯克", ["埃隆·马斯克=elon-musk"]],
    ["周报·马斯克", []],
    ["说马斯克", ["马斯克=elon-musk"]],
  ])("takes a surname only where no other name stands before it: %s", (text, expected) => {
    const people = [term("elon-musk", "person", ["马斯克", "埃隆·马斯克"])];
    expect(tagged(text, compileGlossary(people))).toEqual(expected);
  });

  it.each([
    ["refused where the article has it in a longer name", "Claude Monet was out. ", "other-sense"],
    ["taken where it has not", "Nobody was out. ", "cue-for"],
  ])("a name that only words of technology speak for is %s", (_title, first, reason) => {
    const text = `${first}${"Nothing to see here. ".repeat(3)}\nClaude is in the app.`;
    expect(explain({ title: "", text }, glossary).at(-1)?.reason).toBe(reason);
  });

  it.each([
    ["in a short text", "", "cue-for"],
    [
      "not in a longer one, which might have had words of AI",
      "Nothing to see here. ".repeat(16),
      "no-evidence",
    ],
  ])("takes a name for a word that AI shares %s", (_title, around, reason) => {
    const text = `${around}Claude went home. There was training. ${around}`;
    expect(explain({ title: "", text }, glossary).map((candidate) => candidate.reason)).toEqual([reason]);
  });

  it.each([
    ["It may go to an agent.", []],
    ["It is the Go agent.", ["Go"]],
    ["IT IS THE GO AGENT.", ["Go"]],
  ])("takes a rival field's name for none where it is an ordinary word: %s", (text, expected) => {
    const cues = { for: ["LLM"], against: [], block: [], rivals: ["computing" as const] };
    const terms = compileGlossary([term("agent", "agent", [["agent", "any"]], { cues })]);
    expect(explain({ title: "", text }, terms).flatMap(({ cuesAgainst }) => cuesAgainst)).toEqual(expected);
  });

  describe("a name that needs no evidence unless the term's own words speak against it", () => {
    const names: Alias[] = [
      { text: "agent", case: "any" },
      { text: "智能体", case: "any", clear: "unopposed" },
    ];
    const cues = { for: ["LLM", "工具"], against: ["编队"], block: [], rivals: ["trade" as const] };
    const terms = compileGlossary([{ ...term("agent", "agent", [], { cues }), aliases: names }]);

    it.each([
      ["with nothing beside it", "", "智能体", "unambiguous"],
      ["with words of a rival field", "", "智能体,房产中介和经纪人", "unambiguous"],
      ["with its own words", "", "智能体的编队", "cue-against"],
      ["with its own words in the title", "编队", "智能体", "cue-against"],
      ["with its own words and more for it", "", "用 LLM 和工具做的智能体不是编队", "cue-for"],
    ])("is decided %s", (_title, title, text, reason) => {
      expect(explain({ title, text }, terms).map((candidate) => candidate.reason)).toEqual([reason]);
    });

    it("leaves the term's other names as they are", () => {
      expect(explain({ title: "", text: "the agent" }, terms).map(({ reason }) => reason)).toEqual([
        "no-evidence",
      ]);
    });
  });

  it("takes another mention of a name for no word that speaks for it", () => {
    const cues = { for: ["Quux", "Quux AI"], against: [], block: [], rivals: ["sport" as const] };
    const terms = compileGlossary([term("quux", "organisation", ["Quux", "Quax"], { cues })]);
    const reasons = (text: string) => explain({ title: "", text }, terms).map(({ reason }) => reason);
    expect(reasons("Quux met Quux")).toEqual(["no-evidence", "no-evidence"]);
    expect(reasons("Quux met Quax")).toEqual(["one-sense", "cue-for"]);
  });

  it.each([
    ["training, tools and code", "cue-for"],
    ["training, tools and code. It burned by the estate", "no-evidence"],
    ["training, tools, code and an LLM. It burned by the estate", "cue-for"],
  ])(
    "holds words that AI shares with others for less than the term's own against it: %s",
    (around, reason) => {
      const cues = { for: ["LLM"], against: ["estate"], block: [] };
      const terms = compileGlossary([term("quux", "model", [["Quux", "initial"]], { cues })]);
      expect(explain({ title: "", text: `Quux has ${around}` }, terms).at(0)?.reason).toBe(reason);
    },
  );

  it("takes a term of computing at large for no sign that a text is about AI", () => {
    const reasons = (more: Partial<Term>) => {
      const near = term("quux", "infrastructure", ["Quux"], more);
      const found = explain({ title: "", text: "Quux, Claude" }, compileGlossary([...TINY_GLOSSARY, near]));
      return found.map(({ reason }) => reason);
    };
    expect(reasons({})).toEqual(["unambiguous", "topic"]);
    expect(reasons({ field: "computing" })).toEqual(["unambiguous", "no-evidence"]);
  });

  it.each([
    ["它会一步步推理,写出思维链", "reasoning"],
    ["推理成本和显存占用都很高", "inference"],
    ["大模型和 MoE 的推理很重要", "inference"],
  ])("chooses between terms that claim one name: %j is %s", (text, termId) => {
    expect(tagged(text, glossary)).toContain(`推理=${termId}`);
  });

  it("says nothing of a name whose every term is refused", () => {
    expect(tagged("侦探推理小说", glossary)).toEqual([]);
  });

  it("takes names before colons for the labels of an interview from the third on", () => {
    const turn = "Sam Altman: yes, said Sam Altman.\n";
    expect(tagged(turn, glossary)).toHaveLength(2);
    expect(tagged(turn.repeat(3), glossary)).toHaveLength(3);
  });

  it.each([
    [
      "takes a likely name for what it is where nothing is said",
      "Anthropic moved house",
      "anthropic",
      "likely",
    ],
    ["takes a likely name of a term for what it is", "泛化太差", "generalization", "likely"],
    ["does not take the term's other names so", "a generalization", "generalization", "no-evidence"],
    [
      "wants own words for an unlikely one, whatever the text is about",
      "LLM, MoE, chatbot, prompt, NSA",
      "nsa",
      "no-evidence",
    ],
    ["takes such words", "LLM, MoE, 稀疏, NSA", "nsa", "cue-for"],
  ])("%s", (_title, text, termId, reason) => {
    const found = explain({ title: "", text }, bundled).find((candidate) => candidate.termId === termId);
    expect(found?.reason).toBe(reason);
  });

  it("names the cue words that it used", () => {
    const [candidate] = explain({ title: "", text: "Claude, a painter of models" }, glossary);
    expect(candidate).toMatchObject({ cuesFor: ["model"], cuesAgainst: ["painter"] });
  });

  it("accepts exactly what is tagged", () => {
    const input = { title: "", text: DEVELOPMENT_PASSAGES.map(({ text }) => text).join("\n") };
    const accepted = explain(input, glossary).filter((candidate) => candidate.accepted);
    expect(accepted.map(({ start, end, termId }) => ({ start, end, termId }))).toEqual(tag(input, glossary));
  });
});
