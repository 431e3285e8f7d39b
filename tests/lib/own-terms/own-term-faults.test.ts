import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanOwnTerm, OWN_TERM_LIMITS, ownTermFaults } from "@/lib/own-terms/own-term-faults";
import { anyText } from "../exchange/arbitrary-library";
import { ownDraft } from "./sample-own-term";

describe("an own term that is cleaned", () => {
  it("has single spaces in names, line breaks in the definition, and no alias blank, twice or like the name", () => {
    const fields = ownDraft(" KV \n cache ", {
      aliases: ["KVC", " ", "KV cache", "KVC ", "kv cache"],
      definition: " One.\r\nTwo.\u0000 ",
    });
    expect(cleanOwnTerm(fields)).toEqual({
      name: "KV cache",
      aliases: ["KVC", "kv cache"],
      definition: "One.\nTwo.",
      language: "en",
    });
  });

  it("stays as it is when it is cleaned again, whatever it holds", () => {
    const fields = fc.record({ name: anyText, aliases: fc.array(anyText), definition: anyText });
    fc.assert(
      fc.property(fields, (given) => {
        const once = cleanOwnTerm({ ...given, language: "en" });
        expect(cleanOwnTerm(once)).toEqual(once);
      }),
    );
  });
});

describe("a line of a definition", () => {
  it.each([
    ["a line feed", "\n"],
    ["a carriage return", "\r"],
    ["both", "\r\n"],
  ])("ends with %s", (_, end) => {
    expect(cleanOwnTerm(ownDraft("RAG", { definition: `One.${end}Two.` })).definition).toBe("One.\nTwo.");
  });
});

describe("an own term", () => {
  const { name, aliases, definition } = OWN_TERM_LIMITS;
  it.each([
    ["C++", {}],
    ["词元", {}],
    ["Foo\u200bNet", {}],
    ["4o", { aliases: ["o1"] }],
    ["x".repeat(name), { definition: "x".repeat(definition) }],
    ["RAG", { aliases: Array.from({ length: aliases }, (_, at) => `RAG ${at}`) }],
  ])("may be called %s", (text, changes) => {
    expect(ownTermFaults(ownDraft(text, changes))).toEqual([]);
  });

  it.each([
    ["without a name", ownDraft(""), "name", "empty"],
    ["called by one letter", ownDraft("R"), "name", "too-short"],
    ["called by one character", ownDraft("卷"), "name", "too-short"],
    ["called by one character of two units", ownDraft("𠮷"), "name", "too-short"],
    ["called by one letter and an invisible sign", ownDraft("a\u200b"), "name", "too-short"],
    ["called by one letter, a space and an invisible sign", ownDraft("a \u200b"), "name", "too-short"],
    ["called by one letter with an accent apart", ownDraft("e\u200b\u0301"), "name", "too-short"],
    ["called by one character of half width", ownDraft("ｶﾞ"), "name", "too-short"],
    ["called by a number", ownDraft("4.5"), "name", "no-letter"],
    ["with a sentence for a name", ownDraft("x".repeat(name + 1)), "name", "too-long"],
    ["with an alias of one letter", ownDraft("RAG", { aliases: ["rag model", "R"] }), "aliases", "too-short"],
    [
      "with an alias of one letter and an invisible sign",
      ownDraft("RAG", { aliases: ["\u2060R"] }),
      "aliases",
      "too-short",
    ],
    [
      "with very many aliases",
      ownDraft("RAG", { aliases: Array.from({ length: aliases + 1 }, (_, at) => `RAG ${at}`) }),
      "aliases",
      "too-many",
    ],
    ["without a definition", ownDraft("RAG", { definition: "" }), "definition", "empty"],
    [
      "with an essay for a definition",
      ownDraft("RAG", { definition: "x".repeat(definition + 1) }),
      "definition",
      "too-long",
    ],
  ] as const)("%s is refused", (_, fields, field, rule) => {
    expect(ownTermFaults(fields)).toEqual([{ field, rule }]);
  });
});
