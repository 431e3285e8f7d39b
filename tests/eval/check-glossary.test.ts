import { describe, expect, it } from "vitest";
import { term } from "../fixtures/tiny-glossary";
import { checkGlossary } from "./check-glossary";

const moe = term("moe", "architecture", ["MoE"], { related: ["nsa"] });
const nsa = term("nsa", "architecture", ["NSA"]);

function check(entries: unknown, name = "architecture.json") {
  return checkGlossary([{ name, text: JSON.stringify(entries) }]);
}

describe("the check of a glossary's files", () => {
  it("finds nothing wrong in sound ones", () => {
    expect(check([moe, nsa])).toMatchObject({ terms: [moe, nsa], faults: [] });
  });

  it.each([
    ["links", undefined, "links"],
    ["aliases", undefined, "aliases"],
    ["aliases", null, "aliases"],
    ["related", undefined, "related"],
    ["cues", { for: ["GPU"] }, "cues.against"],
    ["definition", undefined, "definition"],
    ["definition", { en: "A term." }, "definition.zh"],
    ["aliases", [{ text: 5, case: "exact" }], "aliases.0.text"],
    ["aliases", ["NSA", null], "aliases.0"],
    ["kind", "model", "kind"],
  ])("names the file, term and field where %s is %j", (field, value, place) => {
    const { terms, faults } = check([moe, { ...nsa, [field]: value }]);
    expect(terms).toEqual([moe]);
    expect(faults.some((fault) => fault.startsWith(`architecture.json, nsa, ${place}: `))).toBe(true);
    expect(faults.filter((fault) => !fault.startsWith("architecture.json, nsa, "))).toEqual([]);
  });

  it.each([
    ["null", null],
    ["a text", "nsa"],
    ["a term without an id", { ...nsa, id: undefined }],
  ])("names the number of an entry that is %s", (_title, entry) => {
    const { faults } = check([{ ...moe, related: [] }, entry]);
    expect(faults[0]).toMatch(/^architecture\.json, term 2(?:, id)?: /);
  });

  it.each([
    ["the first stands last", ["moba", "nsa", "attention"], ["attention, id: stands behind nsa"]],
    ["one stands too early", ["nsa", "attention", "moba"], ["attention, id: stands behind nsa"]],
    ["all stand the wrong way round", ["c", "b", "a"], ["b, id: stands behind c", "a, id: stands behind b"]],
  ])("names the terms that are out of the order of ids: %s", (_title, ids, expected) => {
    const { faults } = check(ids.map((id) => ({ ...nsa, id })));
    expect(faults.filter((fault) => fault.includes("order"))).toEqual(
      expected.map((fault) => `architecture.json, ${fault}, out of the order of ids`),
    );
  });

  it("goes on with the terms that follow the schema", () => {
    const { faults } = check([
      { ...moe, related: ["nsa", "moba"] },
      { ...nsa, links: [] },
    ]);
    expect(faults).toHaveLength(2);
    expect(faults[0]).toMatch(/^architecture\.json, nsa, links: /);
    expect(faults[1]).toBe("architecture.json, moe, related: no term moba");
  });

  it("names the file and line of what is no JSON, whose ids are known all the same", () => {
    const files = [
      { name: "architecture.json", text: JSON.stringify([moe]) },
      { name: "concept.json", text: '[\n  {\n    "id": "nsa"\n    "kind": "concept"\n  }\n]' },
    ];
    const { terms, faults } = checkGlossary(files);
    expect(terms).toEqual([moe]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^concept\.json, line 4: not JSON/);
  });

  it("names a file that is no list of terms", () => {
    expect(check({}).faults).toEqual(["architecture.json: not a list of terms"]);
  });

  it("takes a byte order mark", () => {
    const text = `\uFEFF${JSON.stringify([nsa])}`;
    expect(checkGlossary([{ name: "architecture.json", text }]).faults).toEqual([]);
  });

  it("tells links and definitions of the terms that break the schema too", () => {
    const { drafts } = check([{ ...nsa, links: [], definition: { en: 5, zh: "词" } }, null]);
    expect(drafts).toEqual([
      { where: "architecture.json, nsa", links: [], definition: { en: "", zh: "词" } },
      { where: "architecture.json, term 2", links: [], definition: { en: "", zh: "" } },
    ]);
  });
});
