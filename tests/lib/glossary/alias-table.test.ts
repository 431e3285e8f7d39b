import { describe, expect, it } from "vitest";
import { buildAliases, extendAliases } from "@/lib/glossary/build-aliases";
import { bundledTerms } from "@/lib/glossary/bundled";
import { bundledCues, bundledTable } from "@/lib/glossary/bundled-table";
import { bundledTablePlugin } from "@/lib/glossary/bundled-table-plugin";
import { buildCueTable } from "@/lib/glossary/cue-table";
import { openAliases, packAliases } from "@/lib/glossary/open-aliases";
import { term } from "../../fixtures/tiny-glossary";

/** The forms of a glossary of these terms, as `text term rule versions` with the facts that hold. */
function formsOf(...terms: ReturnType<typeof term>[]): string[] {
  const table = JSON.parse(JSON.stringify(packAliases(buildAliases(terms))));
  const { forms } = openAliases(table);
  return Array.from({ length: forms.length }, (_, number) => {
    const { text, term: index, rule, versions, specific, proven, acronym } = forms.at(number);
    const facts = [specific ? "specific" : "", proven ? "proven" : "", acronym];
    return [text, terms[index]!.id, rule, versions, ...facts].filter((part) => part !== "").join(" ");
  });
}

describe("a table of aliases", () => {
  it("says of each form whose it is and how it is read, also when it was kept in a file", () => {
    const cues = { for: ["sparse"], against: ["Snowden"], block: [] };
    expect(
      formsOf(
        term(
          "nsa",
          "architecture",
          [
            ["NSA", "exact"],
            ["Native Sparse Attention", "any"],
          ],
          { cues },
        ),
        term("claude-3-5", "model", [["Claude 3.5", "initial"]]),
      ),
    ).toEqual([
      "Claude 3.5 claude-3-5 initial model specific proven",
      "Claude3.5 claude-3-5 initial model specific proven",
      "Native Sparse Attention nsa any number proven",
      "Native SparseAttention nsa any number proven",
      "NativeSparse Attention nsa any number proven",
      "NativeSparseAttention nsa any number proven",
      "NSA nsa exact none NSA",
    ]);
  });

  it("that is added to is the one that is built of all", () => {
    const terms = [
      term("nsa", "architecture", [["NSA", "exact"]]),
      term("qwen", "model", [["Qwen-Max", "initial"]]),
      term("own-nsa", "concept", [["NSA", "any"]]),
      term("own-qwen", "concept", [["Qwen", "any"]]),
    ];
    const extended = extendAliases(buildAliases(terms.slice(0, 2)), terms, 2);
    expect(packAliases(extended)).toEqual(packAliases(buildAliases(terms)));
  });

  it("is what a build puts in its module's place", async () => {
    const watched: string[] = [];
    const { load } = bundledTablePlugin();
    const path = new URL("../../../lib/glossary/bundled-table.ts", import.meta.url).pathname;
    const context = { addWatchFile: (file: string) => watched.push(file) };
    const code = await Reflect.apply(load as (id: string) => unknown, context, [path]);
    const exported = Object.entries({ bundledTable, bundledCues });
    expect(code).toBe(
      exported.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join("\n"),
    );
    expect(watched.some((file) => file.endsWith("model.json"))).toBe(true);
    expect(bundledTable).toEqual(packAliases(buildAliases(bundledTerms)));
    expect(bundledCues).toEqual(buildCueTable(bundledTerms));
  });
});
