import { describe, expect, it } from "vitest";
import { isProvenAlias } from "@/lib/glossary/proven-alias";

describe("an alias of an ambiguous term", () => {
  it.each([
    ["that spells its acronym out", "Native Sparse Attention", "NSA", true],
    ["that spells it out but for small words", "Chain of Thought", "CoT", true],
    ["that lacks a letter of an acronym of three", "World Health Body", "WHO", false],
    ["that spells another one out", "Natural Science Foundation", "NSA", false],
    ["that lacks the third letter of an acronym of four", "Application Specific Circuit", "ASIC", true],
    ["that lacks the second letter of one of four", "Application Integrated Circuit", "ASIC", false],
    ["of four characters beside an acronym", "检索增强", "RAG", true],
    ["of three characters beside an acronym", "检索器", "RAG", false],
    ["that says more", "Mistral AI", "Mistral", true],
    ["that says one letter more", "Mistrals", "Mistral", false],
    ["that says another word than its beginning", "Mistralian", "Mistral", false],
  ])("%s is clear or not: %s beside %s, %s", (_title, alias, other, clear) => {
    expect(isProvenAlias(alias, [alias, other])).toBe(clear);
  });
});
