import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { definitionSentence } from "@/entrypoints/article.content/definition-sentence";

function around(text: string, defined: string) {
  const start = text.indexOf(defined);
  return definitionSentence(text, { start, end: start + defined.length });
}

describe("definitionSentence", () => {
  it.each([
    {
      fact: "takes the sentence and not its neighbours",
      text: "First one. We use key value quantisation (KVQ) here. Then more.",
      defined: "key value quantisation",
      before: "We use ",
      after: " (KVQ) here.",
    },
    {
      fact: "ends at Chinese marks as well",
      text: "前一句。我们提出键值量化（KVQ）！后一句。",
      defined: "键值量化",
      before: "我们提出",
      after: "（KVQ）！",
    },
    {
      fact: "does not go beyond its block",
      text: "A heading\nkey value quantisation (KVQ)\nNext block",
      defined: "key value quantisation",
      before: "",
      after: " (KVQ)",
    },
    {
      fact: "passes over points inside words and numbers",
      text: "Since v2.5 the key value quantisation (KVQ) of e.g.this works.",
      defined: "key value quantisation",
      before: "Since v2.5 the ",
      after: " (KVQ) of e.g.this works.",
    },
  ])("$fact", ({ text, defined, before, after }) => {
    expect(around(text, defined)).toEqual({ before, defined, after });
  });

  it("cuts a side that is very long, and shows that it did", () => {
    const { before, after } = around(`${"long ".repeat(100)}KVQ${" long".repeat(100)}`, "KVQ");
    expect(before.startsWith("…")).toBe(true);
    expect(after.endsWith("…")).toBe(true);
    expect(before.length + after.length).toBeLessThan(400);
  });

  it.each([
    { texts: "with sentences", characters: ["😀", "字", "a", ". ", "。", "\n"] },
    { texts: "without an end to be seen", characters: ["😀", "字", "a"] },
  ])("never breaks a character in texts $texts", ({ characters }) => {
    const character = fc.constantFrom(...characters);
    fc.assert(
      fc.property(fc.array(character, { minLength: 300, maxLength: 500 }), fc.nat(299), (units, at) => {
        const text = units.join("");
        const start = units.slice(0, at).join("").length;
        const { before, defined, after } = definitionSentence(text, {
          start,
          end: start + units[at]!.length,
        });
        expect((before + defined + after).isWellFormed()).toBe(true);
      }),
    );
  });
});
