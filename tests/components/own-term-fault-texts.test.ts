import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ownTermFaultTexts } from "@/components/own-term-fault-texts";
import { ownDraft } from "../lib/own-terms/sample-own-term";

/** Texts that name themselves and what stands in them. */
beforeEach(() => {
  const getMessage = (key: string, values: string[]): string => [key, ...values].join(" ");
  vi.stubGlobal("chrome", { i18n: { getMessage } });
});
afterEach(() => vi.unstubAllGlobals());

describe("what is wrong with an own term", () => {
  it("is said of each field", () => {
    expect(ownTermFaultTexts(ownDraft("R", { definition: "" }))).toEqual({
      name: "fault_too_short",
      definition: "fault_empty",
    });
  });

  it("is said of each alias by its name, as much of it as tells which one it is", () => {
    const long = "y".repeat(81);
    const { aliases } = ownTermFaultTexts(ownDraft("RAG", { aliases: ["x", "good", "42", "", long] }));
    expect(aliases?.split("\n")).toEqual([
      "own_alias_fault x fault_too_short",
      "own_alias_fault 42 fault_no_letter",
      `own_alias_fault ${"y".repeat(30)}… fault_too_long`,
    ]);
  });

  it("is said of the aliases together where they are too many", () => {
    const aliases = Array.from({ length: 41 }, (_, at) => String(at));
    expect(ownTermFaultTexts(ownDraft("RAG", { aliases }))).toEqual({ aliases: "fault_too_many" });
  });

  it("is nothing where nothing is", () => {
    expect(ownTermFaultTexts(ownDraft("RAG", { aliases: ["rag"] }))).toEqual({});
  });
});
