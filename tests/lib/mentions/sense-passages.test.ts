import { describe, expect, it } from "vitest";
import { bundledTerms } from "@/lib/glossary/bundled";
import { compileGlossary } from "@/lib/glossary/compile";
import { judgeSenses } from "../../eval/judge-senses";
import { BROAD_PASSAGES } from "../../fixtures/sense-passages/broad";
import { DEVELOPMENT_PASSAGES } from "../../fixtures/sense-passages/development";
import { HELD_OUT_PASSAGES } from "../../fixtures/sense-passages/held-out";

const glossary = compileGlossary(bundledTerms);
const passages = [...DEVELOPMENT_PASSAGES, ...BROAD_PASSAGES, ...HELD_OUT_PASSAGES];
const judged = judgeSenses(passages, glossary);

describe("the passages with names of two senses", () => {
  it("hold each name that they mark", () => {
    expect(judged.filter(({ start }) => start < 0).map(({ passage }) => passage.text)).toEqual([]);
  });

  it("expect terms that the glossary has", () => {
    const ids = new Set<string | null>([null, ...bundledTerms.map(({ id }) => id)]);
    expect(judged.map(({ name }) => name.termId).filter((id) => !ids.has(id))).toEqual([]);
  });

  // Held-out passages say little about their names; their texts were not read while rules and words were chosen.
  it.each([
    ["development", DEVELOPMENT_PASSAGES, 0.9, 0.03],
    ["broad", BROAD_PASSAGES, 0.9, 0.03],
    ["held-out", HELD_OUT_PASSAGES, 0.85, 0.03],
  ])("of the %s set are tagged when right, and not when wrong", (_set, those, leastRight, mostWrong) => {
    const names = judgeSenses(those, glossary);
    const meant = names.filter(({ name }) => name.termId !== null);
    const others = names.filter(({ name }) => name.termId === null);
    expect(meant.filter(({ right }) => right).length / meant.length).toBeGreaterThanOrEqual(leastRight);
    expect(others.filter(({ right }) => !right).length / others.length).toBeLessThanOrEqual(mostWrong);
  });

  it("stand in one of the sets, once", () => {
    const texts = passages.map(({ text }) => text);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });
});
