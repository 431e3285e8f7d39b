import { describe, expect, it } from "vitest";
import {
  blankTerm,
  changedElsewhere,
  joinedDrafts,
  type TermDraft,
  writtenInto,
} from "@/entrypoints/options/term-draft";
import type { OwnTermFields } from "@/lib/own-terms/own-term";
import { ownDraft } from "../../lib/own-terms/sample-own-term";

const BASE: OwnTermFields = ownDraft("RAG gate", { aliases: ["gate"] });

function draft(written: Partial<OwnTermFields>, base: OwnTermFields = BASE): TermDraft {
  return writtenInto({ id: "1", base, written: {}, begun: {} }, written)!;
}

describe("a draft of an own term", () => {
  it.each([
    [{ name: "Gate" }, {}, { name: "Gate" }],
    [{ name: "Gate" }, { definition: "New." }, { name: "Gate", definition: "New." }],
    [{ name: "Gate" }, { name: "Gates" }, { name: "Gates" }],
    [{ name: "Gate", definition: "New." }, { name: "RAG gate" }, { definition: "New." }],
  ])("with %j written, and %j after it, holds %j", (before, more, written) => {
    expect(writtenInto(draft(before), more)).toEqual(draft(written));
  });

  it("holds, for each field that is written in, what was stored when that was begun", () => {
    const later = { ...BASE, name: "Elsewhere", definition: "Elsewhere." };
    const more = writtenInto({ ...draft({ name: "Gate" }), base: later }, { definition: "Mine." });
    expect(more?.begun).toEqual({ name: "RAG gate", definition: "Elsewhere." });
    const back = writtenInto(more!, { name: "Elsewhere" });
    expect(back?.begun).toEqual({ definition: "Elsewhere." });
  });

  it("that was given up joins with what was written since, each with what was stored then", () => {
    const later = { ...BASE, definition: "Elsewhere." };
    const since = draft({ definition: "Since." }, later);
    expect(joinedDrafts(draft({ name: "Gate" }), since)).toEqual({
      id: "1",
      base: later,
      written: { name: "Gate", definition: "Since." },
      begun: { name: "RAG gate", definition: "Elsewhere." },
    });
  });

  it.each<[string, Partial<OwnTermFields>, Partial<OwnTermFields>, Partial<OwnTermFields>]>([
    ["a field that is written in", { name: "Gate" }, { name: "Door" }, { name: "Door" }],
    ["another field", { name: "Gate" }, { definition: "Elsewhere." }, {}],
    ["to what is written here", { name: "Gate" }, { name: "Gate" }, {}],
    ["to the same, as it is kept", { aliases: [" a  b", ""] }, { aliases: ["a b"] }, {}],
    ["of two fields one", { name: "Gate", aliases: [] }, { aliases: ["door"] }, { aliases: ["door"] }],
    ["nothing", { name: "Gate" }, {}, {}],
  ])("knows of %s what was changed elsewhere", (_, written, elsewhere, expected) => {
    expect(changedElsewhere(draft(written), { ...BASE, ...elsewhere })).toEqual(expected);
  });

  it("knows what was changed elsewhere also after more is written", () => {
    const later = { ...BASE, name: "Door" };
    const more = writtenInto({ ...draft({ name: "Gate" }), base: later }, { name: "Gates" });
    expect(changedElsewhere(more!, later)).toEqual({ name: "Door" });
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
