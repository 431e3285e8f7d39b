import { describe, expect, it } from "vitest";
import { judgeDefinitions } from "../../eval/judge-definitions";
import { DEVELOPMENT_SENTENCES } from "../../fixtures/abbreviation-sentences/development";
import { GENRE_SENTENCES } from "../../fixtures/abbreviation-sentences/genres";
import { HELD_OUT_SENTENCES } from "../../fixtures/abbreviation-sentences/held-out";
import { LATER_SENTENCES } from "../../fixtures/abbreviation-sentences/later";

const PRECISION = 0.94;
const RECALL = 0.83;

const sets = [
  ["development", DEVELOPMENT_SENTENCES],
  ["held-out", HELD_OUT_SENTENCES],
  ["genres", GENRE_SENTENCES],
  ["later", LATER_SENTENCES],
] as const;
const sentences = sets.flatMap(([, set]) => set);

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

describe("the sentences that define abbreviations", () => {
  it("hold each form that they mark", () => {
    const absent = sentences.filter(({ text, definitions }) =>
      definitions.flat().some((form) => !text.includes(form)),
    );
    expect(absent).toEqual([]);
  });

  it("are at least two hundred, a fourth of them and more without a definition, and in both languages", () => {
    expect(sentences.length).toBeGreaterThanOrEqual(200);
    const without = sentences.filter(({ definitions }) => definitions.length === 0);
    expect(without.length).toBeGreaterThanOrEqual(sentences.length / 4);
    const chinese = sentences.filter(({ text }) => /[\u4e00-\u9fff]/.test(text));
    expect(chinese.length / sentences.length).toBeGreaterThan(0.3);
    expect(chinese.length / sentences.length).toBeLessThan(0.7);
  });

  it.each(sets)("of the set %s are read with the precision and the recall that are asked", (_name, set) => {
    const read = judgeDefinitions(set);
    const right = sum(read.map((sentence) => sentence.right.length));
    const wrong = sum(read.map((sentence) => sentence.wrong.length));
    const defined = sum(read.map((sentence) => sentence.defined));
    const missed = sum(read.map((sentence) => sentence.missed.length));
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(PRECISION);
    expect((defined - missed) / defined).toBeGreaterThanOrEqual(RECALL);
  });

  it("stand in one of the sets, once", () => {
    const texts = sentences.map(({ text }) => text);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });
});
