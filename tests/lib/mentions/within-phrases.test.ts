import { describe, expect, it } from "vitest";
import { compileGlossary } from "@/lib/glossary/compile";
import type { Alias, Term } from "@/lib/glossary/term";
import { explain } from "@/lib/mentions/explain";
import { term } from "../../fixtures/tiny-glossary";
import { tagged } from "./tag-text";

/** Adds a word that is a name of the term only within phrases. */
function withWord(whole: Term, text: string, ...within: string[]): Term {
  const word: Alias = { text, case: "any", within };
  return { ...whole, aliases: [...whole.aliases, word] };
}

const glossary = compileGlossary([
  withWord(term("reasoning", "concept", [["reasoning", "any"]]), "reason", "to reason", "reason over"),
  withWord(term("prompt", "concept", [["提示词", "any"]]), "提示", "文本提示", "提示 LLM"),
  withWord(
    term(
      "inference",
      "concept",
      [
        ["inference", "any"],
        ["serving cost", "any"],
      ],
      { cues: { for: ["GPU"], against: ["dinner"], block: ["to serving"] } },
    ),
    "serving",
    "model serving",
    "serving framework",
    "to serving",
  ),
]);

describe("a word that is a name only within phrases", () => {
  it.each([
    ["They learn to reason.", ["reason=reasoning"]],
    ["Learning to Reason with Models", ["Reason=reasoning"]],
    ["Models REASON over text; to\u00adreason is more.", ["REASON=reasoning"]],
    ["Models that reason-over text reason  over it.", ["reason=reasoning", "reason=reasoning"]],
    ["根据文本提示,给提示LLM", ["提示=prompt", "提示=prompt"]],
    ["Model serving on a GPU needs a serving framework.", ["serving=inference", "serving=inference"]],
  ])("is tagged there, and no more than the word: %s", (text, expected) => {
    expect(tagged(text, glossary)).toEqual(expected);
  });

  it.each([
    ["The reason is plain; into reason, to reasons, reason overt."],
    ["系统提示:磁盘已满"],
    ["A GPU is serving us."],
  ])("is no candidate elsewhere: %s", (text) => {
    const found = explain({ title: "", text }, glossary);
    expect(new Set(found.map(({ reason }) => reason))).toEqual(new Set(["outside-phrase"]));
  });

  it.each([
    ["where other senses are spoken of", "model serving at dinner, dinner, dinner", "cue-against"],
    ["in a phrase that is never the term", "close to serving", "blocked"],
  ])("is refused as any name is %s", (_title, text, reason) => {
    expect(explain({ title: "", text }, glossary).map((candidate) => candidate.reason)).toEqual([reason]);
  });

  it("makes no longer name clear that holds it", () => {
    expect(explain({ title: "", text: "a serving cost" }, glossary).map(({ reason }) => reason)).toEqual([
      "no-evidence",
    ]);
  });
});
