import { describe, expect, it } from "vitest";
import { blankTerm, writtenInto } from "@/entrypoints/options/term-draft";
import { ownDraft } from "../../lib/own-terms/sample-own-term";

const BASE = { ...ownDraft("RAG gate", { aliases: ["gate"] }) };
const draft = (written: Partial<typeof BASE>) => ({ id: "1", base: BASE, written });

describe("a draft of an own term", () => {
  it.each([
    [{}, { name: "Gate" }, { name: "Gate" }],
    [{ name: "Gate" }, { definition: "New." }, { name: "Gate", definition: "New." }],
    [{ name: "Gate" }, { name: "Gates" }, { name: "Gates" }],
    [{ name: "Gate", definition: "New." }, { name: "RAG gate" }, { definition: "New." }],
  ])("with %j written, and %j after it, holds %j", (before, more, written) => {
    expect(writtenInto(draft(before), more)).toEqual(draft(written));
  });

  it.each([{ name: "RAG gate" }, { aliases: ["gate"] }])("is none where %j is written as it was", (more) => {
    expect(writtenInto(draft(more.name ? { name: "Gate" } : { aliases: [] }), more)).toBeNull();
  });
});

it.each([
  ["", "zh"],
  ["Fewer bits.", "en"],
  ["少用几位。", "zh"],
] as const)("a new term defined as “%s” is in %s where Chinese is read", (definition, language) => {
  expect(blankTerm(definition, "zh").language).toBe(language);
});
