import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planImport } from "@/lib/exchange/plan-import";
import type { PackRow } from "@/lib/exchange/term-pack";
import type { OwnTermDraft } from "@/lib/own-terms/own-term";
import { sampleId } from "../highlights/sample-highlight";
import { anyOwnFields, ownDraft, sampleOwnTerm } from "../own-terms/sample-own-term";

function rowsOf(...terms: OwnTermDraft[]): PackRow[] {
  return terms.map((term, at) => ({ row: at + 2, term, unsaid: [] }));
}

function ids(): () => string {
  let last = 500;
  return () => sampleId(++last);
}

const stored = [
  sampleOwnTerm(1, ownDraft("RAG", { aliases: ["检索增强"] })),
  sampleOwnTerm(2, ownDraft("MoE")),
];

describe("importing rows beside stored terms", () => {
  it.each<[string, OwnTermDraft[], [number, number, number]]>([
    ["a name nobody has adds", [ownDraft("KVQ")], [1, 0, 0]],
    ["a known name with another text changes", [ownDraft("rag", { definition: "Other." })], [0, 1, 0]],
    ["a known id with another name changes", [{ ...ownDraft("RAG 2"), id: sampleId(1) }], [0, 1, 0]],
    ["an unknown id with a known name changes", [{ ...ownDraft("MoE 2"), id: sampleId(2) }], [0, 1, 0]],
    ["what is here word for word stays", [ownDraft("MoE")], [0, 0, 1]],
    [
      "two terms may exchange their names",
      [
        { ...ownDraft("MoE"), id: sampleId(1) },
        { ...ownDraft("RAG"), id: sampleId(2) },
      ],
      [0, 2, 0],
    ],
  ])("%s", (_, terms, [added, changed, same]) => {
    const plan = planImport(rowsOf(...terms), stored, ids());
    expect(plan).toMatchObject({ added, changed, same, faults: [] });
    expect(plan.states).toHaveLength(added + changed);
  });

  it("keeps what the pack does not say of a term that is here", () => {
    const term = ownDraft("RAG", { definition: "New." });
    const { states } = planImport([{ row: 2, term, unsaid: ["aliases", "language"] }], stored, ids());
    expect(states).toEqual([
      { ...term, id: sampleId(1), aliases: ["检索增强"], language: "en", deleted: false },
    ]);
  });

  it.each<[string, OwnTermDraft[], unknown]>([
    [
      "a name that another term has as an alias",
      [ownDraft("KVQ"), ownDraft("检索增强")],
      { row: 3, column: "name", rule: "taken", detail: "RAG" },
    ],
    [
      "an alias that an earlier row has",
      [ownDraft("KVQ"), ownDraft("Cache", { aliases: ["kvq"] })],
      { row: 3, column: "aliases", rule: "repeated", detail: "2" },
    ],
    [
      "a name twice that is here already",
      [ownDraft("RAG", { definition: "a" }), ownDraft("rag", { definition: "b" })],
      { row: 3, column: "name", rule: "repeated", detail: "2" },
    ],
    [
      "an id twice",
      [
        { ...ownDraft("KVQ"), id: sampleId(9) },
        { ...ownDraft("Cache"), id: sampleId(9) },
      ],
      { row: 3, column: "id", rule: "repeated", detail: "2" },
    ],
  ])("%s is a fault, and the other rows are not", (_, terms, fault) => {
    const plan = planImport(rowsOf(...terms), stored, ids());
    expect(plan.faults).toEqual([fault]);
    expect(plan.states).toHaveLength(1);
  });

  it("changes nothing the second time, for any terms", () => {
    fc.assert(
      fc.property(fc.array(anyOwnFields, { maxLength: 6 }), (fields) => {
        const rows = rowsOf(...fields);
        const first = planImport(rows, [], ids());
        const kept = first.states.map((state, at) => ({ ...sampleOwnTerm(at, state), id: state.id }));
        const again = planImport(
          rows.filter(({ row }) => !first.faults.some((fault) => fault.row === row)),
          kept,
          ids(),
        );
        expect(again).toMatchObject({ states: [], same: first.added, faults: [] });
      }),
    );
  });
});
