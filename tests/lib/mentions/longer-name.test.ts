import { describe, expect, it } from "vitest";
import { LongerName } from "@/lib/mentions/longer-name";
import { normalize } from "@/lib/text/normalize";

/** How many unknown capitalised words stand beside `name` in `text`, with `known` of them known. */
function unknown(text: string, name: string, known = ""): number {
  const { units } = normalize(text);
  // A break stands before the text.
  const start = text.indexOf(name) + 1;
  const longer = new LongerName(units, start, start + name.length);
  if (known !== "") longer.know(text.indexOf(known) + 1, text.indexOf(known) + 1 + known.length);
  return longer.unknown;
}

describe("a longer name", () => {
  it.each([
    ["a surname after it", "yesterday Devin Booker scored", 1],
    ["a first name before it", "poems by Gabriela Mistral are", 1],
    ["words on both sides", "the old Camp Gemini Lodge is", 2],
    ["an accented surname", "when Kimi Räikkönen won", 1],
    ["no word", "we asked Claude about it", 0],
    ["a word in small letters", "the Gemini telescope saw", 0],
    ["an abbreviation", "the Kimi API is", 0],
    ["the beginning of a sentence before it", "Gone. Yesterday Claude wrote", 0],
    ["the beginning of a block before it", "Meet Claude today", 0],
    ["a small word before it, as in headings", "How I Interface With Claude", 0],
    ["a small word after it, as in headings", "see Claude Is Here", 0],
    ["the name of a day before it", "by Tuesday Devin had", 0],
    ["a row of capitals, as in headings", "why Claude Changes How Teams work", 0],
    ["two words on each side, as in headings", "Say Why Does Claude Work Now?", 0],
    ["two words before it and one after it", "at the Old Camp Gemini Lodge", 2],
  ])("is seen from %s", (_title, text, count) => {
    const name = ["Devin", "Mistral", "Gemini", "Kimi", "Claude"].find((each) => text.includes(each))!;
    expect(unknown(text, name)).toBe(count);
  });

  it("is none where something is known of the word", () => {
    expect(unknown("with Claude Code running", "Claude", "Code")).toBe(0);
    expect(unknown("while Google Gemini reads", "Gemini", "Google")).toBe(0);
  });

  it.each([
    ["a particle", "said Claude de Loupy again", "person"],
    ["two particles", "with Claude van der Berg in", "person"],
    ["a small word that is none", "when Claude la la", null],
    ["what people do", "then Claude Dupont left DeepMind", "person"],
    ["what people say", "of the lab, Claude Dupont, said so", "person"],
    ["who they are", "when Claude Dupont, a senior researcher at the lab, trained it", "person"],
    ["how old they are", "when Claude Dupont, 42, trained it", "person"],
    ["that they are somebody", "when Claude Dupont, who trained it, spoke", "person"],
    ["what is no maker of models", "said Claude Therapeutics of its drug", "part-of-name"],
    ["what a thing is", "when Claude Dupont, a tool by the lab, came", null],
    ["what a thing is called", "when Claude Dupont, a developer preview, came", null],
    ["where a thing goes", "when Claude Dupont left research preview", null],
    ["what things do too", "when Claude Dupont wrote the tests", null],
    ["nothing", "so Claude Dupont", null],
    ["a small word behind the name itself", "when Claude said so", null],
  ])("is all of another's name by %s", (_title, text, expected) => {
    const { units } = normalize(text);
    const start = text.indexOf("Claude") + 1;
    expect(new LongerName(units, start, start + 6).owner).toBe(expected);
  });

  it("is nobody's full name where something is known of the word", () => {
    const text = "then Claude Code said so";
    const start = text.indexOf("Claude") + 1;
    const longer = new LongerName(normalize(text).units, start, start + 6);
    longer.know(start + 7, start + 11);
    expect(longer.owner).toBeNull();
  });
});
