import { describe, expect, it } from "vitest";
import { bundledTerms } from "@/lib/glossary/bundled";
import { compileGlossary } from "@/lib/glossary/compile";
import { judgeSenses } from "../../eval/judge-senses";
import { DEVELOPMENT_PASSAGES } from "../../fixtures/sense-passages/development";
import { HELD_OUT_PASSAGES } from "../../fixtures/sense-passages/held-out";

const passages = [...DEVELOPMENT_PASSAGES, ...HELD_OUT_PASSAGES];
const judged = judgeSenses(passages, compileGlossary(bundledTerms));

describe("the passages with names of two senses", () => {
  it("hold each name that they mark", () => {
    expect(judged.filter(({ start }) => start < 0).map(({ passage }) => passage.text)).toEqual([]);
  });

  it("expect terms that the glossary has", () => {
    const ids = new Set<string | null>([null, ...bundledTerms.map(({ id }) => id)]);
    expect(judged.map(({ name }) => name.termId).filter((id) => !ids.has(id))).toEqual([]);
  });

  it("are tagged no worse than they have been", () => {
    const share = (meant: boolean, passes: (name: (typeof judged)[number]) => boolean): number => {
      const names = judged.filter(({ name }) => (name.termId !== null) === meant);
      return names.filter(passes).length / names.length;
    };
    expect(share(true, ({ right }) => right)).toBeGreaterThanOrEqual(0.57);
    expect(share(false, ({ right }) => !right)).toBeLessThanOrEqual(0.033);
  });

  it("stand in one of the two sets, once", () => {
    const texts = passages.map(({ text }) => text);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });
});
