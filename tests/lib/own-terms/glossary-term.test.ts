import { describe, expect, it } from "vitest";
import { compileGlossary } from "@/lib/glossary/compile";
import { glossaryTerm } from "@/lib/own-terms/glossary-term";
import { tagged } from "../mentions/tag-text";
import { ownDraft, sampleOwnTerm } from "./sample-own-term";

describe("the names of an own term", () => {
  it.each([
    ["RAG", "a rag, a RAG, two RAGs", ["RAG", "RAGs"]],
    ["Cursor", "the cursor in Cursor", ["Cursor"]],
    ["retrieval gate", "Retrieval gates and a retrieval-gate", ["Retrieval gates", "retrieval-gate"]],
    ["Спутник", "спутник, Спутник и СПУТНИК", ["Спутник", "СПУТНИК"]],
    ["注意力头", "多個注意力頭", ["注意力頭"]],
  ])("%s is found as readers expect", (name, text, found) => {
    const term = glossaryTerm(sampleOwnTerm(1, ownDraft(name)));
    const glossary = compileGlossary([term]);
    expect(tagged(text, glossary)).toEqual(found.map((each) => `${each}=${term.id}`));
  });
});
