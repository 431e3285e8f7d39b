import { describe, expect, it } from "vitest";
import { DEFINITION_LENGTH, termSchema } from "@/lib/glossary/schema";
import { term } from "../../fixtures/tiny-glossary";

const valid = term("kv-cache", "architecture", [["KV cache", "any"]]);

describe("the schema of a term", () => {
  it("takes a whole term", () => {
    expect(termSchema.safeParse(valid).success).toBe(true);
  });

  it("takes a later alias with phrases in small letters", () => {
    const aliases = [{ text: "kimi", case: "exact", within: ["use kimi"], later: true }];
    expect(termSchema.safeParse({ ...valid, aliases }).success).toBe(true);
  });

  it.each([
    ["an id with capitals", { id: "KV-Cache" }],
    ["an unknown kind", { kind: "animal" }],
    ["one language missing", { name: { en: "KV cache" } }],
    ["an empty text", { explanation: { en: "It matters.", zh: " " } }],
    [
      "an English definition that is too long",
      { definition: { en: "a".repeat(DEFINITION_LENGTH.en + 1), zh: "词" } },
    ],
    [
      "a Chinese definition that is too long",
      { definition: { en: "a", zh: "词".repeat(DEFINITION_LENGTH.zh + 1) } },
    ],
    ["no alias", { aliases: [] }],
    ["an alias over two lines", { aliases: [{ text: "KV\ncache", case: "any" }] }],
    ["an unknown case rule", { aliases: [{ text: "KV cache", case: "lower" }] }],
    [
      "a later alias with phrases that begins with a capital",
      { aliases: [{ text: "Kimi", case: "exact", within: ["use Kimi"], later: true }] },
    ],
    [
      "a later alias with phrases in any case",
      { aliases: [{ text: "kimi", case: "any", within: ["use kimi"], later: true }] },
    ],
    ["no link", { links: [] }],
    ["a link that is not https", { links: [{ label: "x", url: "http://example.org" }] }],
    ["a link that runs code", { links: [{ label: "x", url: "javascript:alert(1)" }] }],
    ["a field that no term has", { colour: "red" }],
  ])("refuses %s", (_title, change) => {
    expect(termSchema.safeParse({ ...valid, ...change }).success).toBe(false);
  });
});
