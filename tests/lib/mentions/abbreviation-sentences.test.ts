import { describe, expect, it } from "vitest";
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

  it("stand in one of the two sets, once", () => {
    const texts = sentences.map(({ text }) => text);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });
});
