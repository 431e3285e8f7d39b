import { describe, expect, it } from "vitest";
import { judgeDefinitions } from "../../eval/judge-definitions";
import { DEVELOPMENT_SENTENCES } from "../../fixtures/abbreviation-sentences/development";
import { HELD_OUT_SENTENCES } from "../../fixtures/abbreviation-sentences/held-out";

const sentences = [...DEVELOPMENT_SENTENCES, ...HELD_OUT_SENTENCES];

describe("the sentences that define abbreviations", () => {
  it("hold each form that they mark", () => {
    const absent = sentences.filter(({ text, definitions }) =>
      definitions.flat().some((form) => !text.includes(form)),
    );
    expect(absent).toEqual([]);
  });

  it("are read no worse than they have been", () => {
    const read = judgeDefinitions(sentences);
    const sum = (count: (sentence: (typeof read)[number]) => number): number =>
      read.reduce((total, sentence) => total + count(sentence), 0);
    const right = sum((sentence) => sentence.right.length);
    const defined = sum((sentence) => sentence.defined);
    expect(right / (right + sum((sentence) => sentence.wrong.length))).toBeGreaterThanOrEqual(0.93);
    expect((defined - sum((sentence) => sentence.missed.length)) / defined).toBeGreaterThanOrEqual(0.84);
  });

  it("stand in one of the two sets, once", () => {
    const texts = sentences.map(({ text }) => text);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });
});
