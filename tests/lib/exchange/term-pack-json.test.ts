import { describe, expect, it } from "vitest";
import { readTermPack } from "@/lib/exchange/read-term-pack";
import { faults, finished, json } from "./pack-text";

describe("a pack in JSON", () => {
  it("may leave out what is not required", () => {
    expect(finished(readTermPack(json({ name: "RAG gate", definition: "A gate." }))).rows).toEqual([
      {
        row: 1,
        term: { name: "RAG gate", aliases: [], definition: "A gate.", language: "en" },
        unsaid: ["aliases", "language"],
      },
    ]);
  });

  it.each([
    ["no JSON", '{"format": ', /^file no-json ./],
    ["a list", "[]", /^file no-pack$/],
    ["a library", '{"format": "termlight", "version": 1}', /^file no-pack$/],
    ["a newer version", '{"format": "termlight-terms", "version": 2, "terms": []}', /^file newer 2$/],
    ["no terms", json(), /^file terms no-terms$/],
    ["a text for a term", json({ name: "RAG", definition: "x" }, "RAG"), /^2 no-object$/],
    ["a number for a name", json({ name: 5, definition: "x" }), /^1 name wrong-type$/],
    ["a text for aliases", json({ name: "RAG", definition: "x", aliases: "a|b" }), /^1 aliases wrong-type$/],
    ["a missing definition", json({ name: "RAG" }), /^1 definition empty$/],
    ["a field nobody knows", json({ name: "RAG", definition: "x", kind: "y" }), /^1 kind unknown-column$/],
    [
      "very many numbers for aliases",
      json({ name: "RAG", definition: "x", aliases: Array(200_000).fill(1) }),
      /^1 aliases wrong-type$/,
    ],
    ["an id of another kind", json({ id: "rag", name: "RAG", definition: "x" }), /^1 id wrong-id$/],
  ])("with %s is refused at its place", (_, text, expected) => {
    const wrong = faults(text);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatch(expected);
  });
});

it("a term in JSON with very many fields that nobody knows is refused, with some of them", () => {
  const fields = Object.fromEntries(Array.from({ length: 200_000 }, (_, at) => [`field ${at}`, ""]));
  const wrong = faults(json({ name: "RAG", definition: "x", ...fields }));
  expect(wrong.slice(0, 2)).toEqual(["1 field 0 unknown-column", "1 field 1 unknown-column"]);
  expect(wrong.length).toBeLessThan(10);
});
