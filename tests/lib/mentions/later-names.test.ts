import { describe, expect, it } from "vitest";
import { compileGlossary } from "@/lib/glossary/compile";
import type { Alias, Term } from "@/lib/glossary/term";
import { explain } from "@/lib/mentions/explain";
import { tagArticle } from "@/lib/mentions/tag";
import { term } from "../../fixtures/tiny-glossary";
import { tagged } from "./tag-text";

/** Adds aliases that count only behind a fuller name. */
function withLater(whole: Term, ...texts: string[]): Term {
  const later = texts.map((text): Alias => ({ text, case: "exact", later: true }));
  return { ...whole, aliases: [...whole.aliases, ...later] };
}

const glossary = compileGlossary([
  withLater(term("flash-2", "model", ["Gemini 2.0 Flash"]), "Flash"),
  withLater(term("flash-2-5", "model", ["Gemini 2.5 Flash"]), "Flash"),
  term("family", "model", ["Claude", "Sonnet"]),
  withLater(term("sonnet-3-7", "model", ["Claude 3.7 Sonnet"]), "Sonnet"),
  withLater(term("claude-4", "model", ["Claude 4", "Claude 4 Sonnet"]), "Sonnet"),
  withLater(term("v3", "model", ["DeepSeek-V3"]), "V3"),
  withLater(term("brown", "person", ["Noam Brown"]), "Brown"),
  withLater(term("liu", "person", ["刘广"]), "刘老师"),
  withLater(term("mixing", "method", ["数据配比"]), "配比"),
  withLater(
    term("nsa", "architecture", ["NSA", "Native Sparse Attention"], {
      cues: { for: ["attention"], against: ["surveillance"], block: [] },
    }),
    "native attention",
  ),
]);

const inPhrases: Alias = { text: "kimi", case: "exact", within: ["ask kimi", "用kimi"], later: true };
const cues = { for: ["chatbot"], against: [], block: ["kimi ga"] };

describe("a name in small letters, a name within phrases and behind one elsewhere", () => {
  const whole = term("kimi", "organisation", ["Kimi"], { cues });
  const names = compileGlossary([{ ...whole, aliases: [...whole.aliases, inPhrases] }]);

  it.each([
    ["within a phrase", "Just ask kimi, the chatbot.", ["kimi=kimi"]],
    ["further on", "Just ask kimi, the chatbot. Well, kimi knows.", ["kimi=kimi", "kimi=kimi"]],
    ["behind the name with its capital", "Kimi is a chatbot. So kimi knows.", ["Kimi=kimi", "kimi=kimi"]],
    ["and not before", "What kimi knows: ask kimi, the chatbot.", ["kimi=kimi"]],
    ["and not behind what never is the name", "They sang kimi ga. So kimi came.", []],
    ["and not in an address", "Kimi, a chatbot, at foo.org/kimi/x.", ["Kimi=kimi"]],
    ["and not joined to another word", "Kimi is a chatbot. See kimi-go.", ["Kimi=kimi"]],
  ])("is tagged %s", (_title, text, expected) => {
    expect(tagged(text, names)).toEqual(expected);
  });

  it.each([
    ["So kimi knows.", "no-fuller-name"],
    ["Kimi is a chatbot. So kimi knows.", "later-name"],
    ["Just ask kimi, the chatbot.", "cue-for"],
  ])("says why: %s", (text, reason) => {
    expect(explain({ title: "", text }, names).at(-1)?.reason).toBe(reason);
  });
});

describe("a short name that counts beside its maker's, which together are a fuller one", () => {
  const names = compileGlossary([
    term("deepseek", "organisation", ["DeepSeek", "深度求索", "Whale"]),
    term("mistral", "organisation", ["Mistral"]),
    term("r1", "model", ["DeepSeek-R1"]),
    term("large", "model", ["Mistral Large"]),
    withLater(term("v3", "model", ["DeepSeek-V3", "深度求索 V3"]), "V3"),
  ]);
  const isTagged = (text: string): boolean => tagged(text, names).includes("V3=v3");

  it.each([
    "DeepSeek's V3 came in December.",
    "DeepSeek’s V3 came in December.",
    "DeepSeek's new V3 came in December.",
    "Whale Labs' rival DeepSeek released V3 in December.",
    "DeepSeek, which recently launched V3, is small.",
    "DeepSeek says that it trained its V3 model for less.",
    "DeepSeek said of its V3 and DeepSeek-R1 that both are open.",
    "DeepSeek 的 V3 训练成本不高。",
    "DeepSeek的V3训练成本不高。",
    "深度求索在去年 12 月发布的 V3 尤为突出。",
    "DeepSeek 发布了 V3 大语言模型。",
    "深度求索发布V3。",
    "DeepSeek's open-source V3 model is good.",
    "DeepSeek 的最新 V3 模型很好。",
    "DeepSeek 的 V3 版本很好。",
    "DeepSeek's V3 approach is new.",
    "DeepSeek unveiled a new model. Its V3 model is cheap.",
    "Whale's V3 is one too.",
    "DeepSeek-R1 and V3 are open.",
    "DeepSeek-R1、V3 都已开源。",
    "DeepSeek 开源了 V3 和 DeepSeek-R1。",
    "DeepSeek released V3 and DeepSeek-R1.",
  ])("is tagged there: %s", (text) => {
    expect(isTagged(text)).toBe(true);
  });

  it("is tagged further on, too", () => {
    const found = tagged("DeepSeek says that its V3 model is open. V3 is cheap.", names);
    expect(found.filter((mention) => mention === "V3=v3")).toHaveLength(2);
  });

  it.each([
    ["without a maker", "They trained the V3 model."],
    ["where nothing says that it is the maker's", "DeepSeek bought V3 chargers."],
    ["beside another maker", "DeepSeek saw that Mistral trained its V3 model."],
    ["of another", "DeepSeek tried Foo's V3 model."],
    ["of another in Chinese", "DeepSeek 之外，可灵的 V3 模型也很强。"],
    ["of another in the next sentence", "DeepSeek 降价了。与此同时，快手推出 V3 模型。"],
    ["of the maker's rival", "DeepSeek 的对手快手推出 V3 模型。"],
    ["of the writer", "DeepSeek was in the news. We updated our V3 model of the machine."],
    ["of what is asked about", "I asked DeepSeek about the V3 model of my cleaner."],
    ["of what is written with it", "We used DeepSeek to write the code of the V3 model."],
    ["as another's that the glossary does not know", "DeepSeek knows that Foo trained its V3 model."],
    ["as the second word of a name", "DeepSeek released Whisper V3."],
    ["as a version of something else", "DeepSeek 的 V3 接口返回错误。"],
    ["joined to another maker's", "DeepSeek tried V3 and Mistral Large."],
    ["joined to the maker itself", "DeepSeek 和 V3 登山队都在场。"],
    ["behind nothing but words of time", `DeepSeek ${"刚".repeat(76)} V3`],
    ["in another block", "DeepSeek released\nV3"],
    ["before its maker", "The V3 model came from DeepSeek."],
  ])("is not tagged %s", (_title, text) => {
    expect(isTagged(text)).toBe(false);
  });

  it("holds a number: a word means too much", () => {
    const gemini = compileGlossary([
      term("gemini", "model", ["Gemini 2.0"]),
      withLater(term("flash", "model", ["Gemini 2.0 Flash"]), "Flash"),
    ]);
    expect(tagged("Gemini 2.0 has a Flash model.", gemini)).toEqual(["Gemini 2.0=gemini"]);
  });
});

describe("a short name that counts behind a fuller one", () => {
  it.each([
    ["DeepSeek-V3 is large. V3 is open.", ["DeepSeek-V3=v3", "V3=v3"]],
    ["DeepSeek-V3 is large. V3.1-Terminus is, too.", ["DeepSeek-V3=v3", "V3.1-Terminus=v3"]],
    ["DeepSeek-V3 很大,V3 也开源,见V3论文。", ["DeepSeek-V3=v3", "V3=v3", "V3=v3"]],
    [
      "Noam Brown said so. Brown left, and so did Brown's friends.",
      ["Noam Brown=brown", "Brown=brown", "Brown=brown"],
    ],
    ["Noam Brown spoke. But Brown left.", ["Noam Brown=brown", "Brown=brown"]],
    ["嘉宾是刘广。刘老师先说。", ["刘广=liu", "刘老师=liu"]],
    ["数据配比很重要,我们试了多种配比。", ["数据配比=mixing", "配比=mixing"]],
  ])("is tagged there: %s", (text, expected) => {
    expect(tagged(text, glossary)).toEqual(expected);
  });

  it.each([
    ["before the fuller one", "V3 is open. DeepSeek-V3 is large.", ["DeepSeek-V3=v3"]],
    ["without one", "V3 and Brown went out; 配比 and 刘老师 too.", []],
    ["behind another term's", "Noam Brown saw V3.", ["Noam Brown=brown"]],
    ["joined to another name", "DeepSeek-V3, large-v3 and Foo-V3 and V3-Bar.", ["DeepSeek-V3=v3"]],
    ["as the second word of a name", "DeepSeek-V3. Whisper V3, YOLO V3, Python 3 V3.", ["DeepSeek-V3=v3"]],
    ["as the first word of a name", "Noam Brown saw Brown University there.", ["Noam Brown=brown"]],
    ["as somebody else's surname", "Noam Brown met a friend. Greg Brown paid.", ["Noam Brown=brown"]],
    ["in other letters", "Noam Brown ate brown rice.", ["Noam Brown=brown"]],
    ["as a part of a number", "DeepSeek-V3 and V32.", ["DeepSeek-V3=v3"]],
  ])("is not tagged %s", (_title, text, expected) => {
    expect(tagged(text, glossary)).toEqual(expected);
  });

  it("is the last of those named before it that it can be short for", () => {
    const text =
      "Gemini 2.5 Flash, then Gemini 2.0 Flash. Flash is fast. Gemini 2.5 Flash came. Flash thinks.";
    expect(tagged(text, glossary)).toEqual([
      "Gemini 2.5 Flash=flash-2-5",
      "Gemini 2.0 Flash=flash-2",
      "Flash=flash-2",
      "Gemini 2.5 Flash=flash-2-5",
      "Flash=flash-2-5",
    ]);
  });

  it("comes before what another term has as a name of its own", () => {
    expect(tagged("Sonnet. Claude 3.7 Sonnet, or Sonnet.", glossary)).toEqual([
      "Sonnet=family",
      "Claude 3.7 Sonnet=sonnet-3-7",
      "Sonnet=sonnet-3-7",
    ]);
  });

  it.each([
    ["Claude 4 came with Opus and Sonnet.", ["Claude 4=claude-4", "Sonnet=family"]],
    ["Claude 4 Sonnet came. Sonnet codes.", ["Claude 4 Sonnet=claude-4", "Sonnet=claude-4"]],
    ["Claude codes. Sonnet, too.", ["Claude=family", "Sonnet=sonnet-3-7"]],
  ])("is no longer short for one when another that may be called so is spoken of: %s", (text, expected) => {
    expect(tagged(`Claude 3.7 Sonnet. ${text}`, glossary)).toEqual([
      "Claude 3.7 Sonnet=sonnet-3-7",
      ...expected,
    ]);
  });

  it("counts behind no name that is meant otherwise, and not behind one that does not hold it", () => {
    expect(tagged("NSA, that is surveillance. The native attention.", glossary)).toEqual([]);
    expect(tagged("NSA, an attention. The native attention.", glossary)).toEqual(["NSA=nsa"]);
  });

  it("may be an abbreviation of the article's own", () => {
    const text = "We measure the vein volume variation (V3) of leaves. V3 grows.";
    const { articleTerms, mentions } = tagArticle({ title: "", text }, glossary);
    expect(articleTerms.map(({ short }) => short)).toEqual(["V3"]);
    expect(mentions.map(({ termId }) => termId)).not.toContain("v3");
  });

  it("says nothing about a fuller name where it stands in a phrase that is never the term", () => {
    const cues = { for: ["Anthropic"], against: ["painter"], block: ["Haiku OS"] };
    const claude = compileGlossary([
      withLater(term("claude", "model", ["Claude", "Claude Haiku"], { cues }), "Haiku"),
    ]);
    const text = `Claude by Anthropic. Haiku OS, Haiku OS, Haiku OS. ${"The rain fell on the roofs of the town. ".repeat(12)}`;
    expect(tagged(`${text}Claude went home.`, claude)).toEqual(["Claude=claude", "Claude=claude"]);
  });

  it("says why", () => {
    const reasons = explain({ title: "", text: "DeepSeek-V3: V3. Whisper V3." }, glossary)
      .filter(({ end, start }) => end - start === 2)
      .map(({ reason }) => reason);
    expect(reasons).toEqual(["later-name", "no-fuller-name"]);
  });
});
