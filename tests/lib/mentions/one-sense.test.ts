import { describe, expect, it } from "vitest";
import { bundledTerms } from "@/lib/glossary/bundled";
import { compileGlossary } from "@/lib/glossary/compile";
import { explain } from "@/lib/mentions/explain";
import { TINY_GLOSSARY } from "../../fixtures/tiny-glossary";

const glossary = compileGlossary(TINY_GLOSSARY);
const bundled = compileGlossary(bundledTerms);

describe("one sense per article", () => {
  it("takes one sense for the whole article", () => {
    const text = `Claude is a model.\n${"Nothing to see here. ".repeat(60)}\nClaude went home.`;
    expect(explain({ title: "", text }, glossary).map(({ reason }) => reason)).toEqual([
      "cue-for",
      "one-sense",
    ]);
  });

  it("takes the sense that it has where little speaks for it too", () => {
    const filler = "Nothing to see here. ";
    const text = `Claude is in the app.\n${filler.repeat(60)}\nClaude went home.`;
    expect(explain({ title: "", text }, glossary).map(({ reason }) => reason)).toEqual([
      "cue-for",
      "one-sense",
    ]);
  });

  it("takes the sense of the term's clear names too", () => {
    const text = `智能体。\n${"Nothing to see here. ".repeat(60)}\nAn agent went home.`;
    const found = explain({ title: "", text }, bundled);
    expect(found.filter(({ accepted }) => accepted).map(({ reason }) => reason)).toEqual([
      "unambiguous",
      "one-sense",
    ]);
  });

  it("refuses by the other sense of the article too", () => {
    const text = `Claude, the painter.\n${"Nothing to see here. ".repeat(60)}\nClaude went home.`;
    expect(explain({ title: "", text }, glossary).map(({ reason }) => reason)).toEqual([
      "cue-against",
      "other-sense",
    ]);
  });

  it.each([
    ["left alone where the article has it in its sense five times", 5, "no-evidence"],
    ["taken where it has it so six times", 6, "one-sense"],
  ])("a name that a little speaks against is %s", (_title, times, reason) => {
    const clear = "With its tools the LLM is an agent.\n".repeat(times);
    const filler = "Nothing to see here. ";
    const text = `${clear}${filler.repeat(60)}\nThe agent went home. ${filler.repeat(6)}An estate burned.`;
    const last = explain({ title: "", text }, glossary).at(-1);
    expect(last?.cuesAgainst).toEqual(["estate"]);
    expect(last?.reason).toBe(reason);
  });

  it.each([
    ["twice", 2, "one-sense"],
    ["three times", 3, "no-evidence"],
  ])("an ordinary word that is meant once and stands elsewhere %s", (_title, times, reason) => {
    const elsewhere = `\n${"Nothing to see here. ".repeat(60)}\nAn agent went home.`;
    const text = `With its tools the LLM is an agent.${elsewhere.repeat(times)}`;
    expect(explain({ title: "", text }, glossary).at(-1)?.reason).toBe(reason);
  });
});
