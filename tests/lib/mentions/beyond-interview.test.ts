import { describe, expect, it } from "vitest";
import { isAmbiguous } from "@/lib/glossary/build-aliases";
import { bundledTerms } from "@/lib/glossary/bundled";
import { compileGlossary } from "@/lib/glossary/compile";
import { judgeSenses } from "../../eval/judge-senses";
import { BEYOND_INTERVIEW_PASSAGES } from "../../fixtures/sense-passages/beyond-interview";

const judged = judgeSenses(BEYOND_INTERVIEW_PASSAGES, compileGlossary(bundledTerms));

describe("the passages with names beyond the interview", () => {
  it("hold each name that they mark", () => {
    expect(judged.filter(({ start }) => start < 0).map(({ passage }) => passage.text)).toEqual([]);
  });

  it("hold every ambiguous term beyond the interview in its sense", () => {
    const held = new Set(judged.map(({ name }) => name.termId));
    const lacking = bundledTerms.filter((term) => term.source === "extended" && isAmbiguous(term));
    expect(lacking.map(({ id }) => id).filter((id) => !held.has(id))).toEqual([]);
  });

  it("are tagged in another sense nowhere", () => {
    const wrong = judged.filter(({ name, right }) => name.termId === null && !right);
    expect(wrong.map(({ passage }) => passage.text)).toEqual([]);
  });

  it("are tagged in their sense at least nineteen times in twenty", () => {
    const meant = judged.filter(({ name }) => name.termId !== null);
    expect(meant.filter(({ right }) => right).length / meant.length).toBeGreaterThanOrEqual(0.95);
  });
});
