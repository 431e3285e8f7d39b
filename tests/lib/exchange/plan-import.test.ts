import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planImport } from "@/lib/exchange/plan-import";
import type { PackRow } from "@/lib/exchange/term-pack";
import { claimKeys } from "@/lib/own-terms/claim-key";
import type { OwnTermDraft } from "@/lib/own-terms/own-term";
import { cleanOwnTerm } from "@/lib/own-terms/own-term-faults";
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
    expect(plan).toMatchObject({ same, faults: [] });
    expect([plan.added.length, plan.changed.length]).toEqual([added, changed]);
  });

  it("changes of a term that is here what the pack says, and says otherwise", () => {
    const term = ownDraft("RAG", { definition: "New.", language: "zh" });
    const { changed } = planImport([{ row: 2, term, unsaid: ["aliases", "language"] }], stored, ids());
    expect(changed).toEqual([{ id: sampleId(1), name: "RAG", changes: { definition: "New." } }]);
  });

  it("keeps no alias that becomes the name", () => {
    const term = { ...ownDraft("检索增强"), id: sampleId(1) };
    const { changed } = planImport([{ row: 2, term, unsaid: ["aliases"] }], stored, ids());
    expect(changed).toMatchObject([{ name: "RAG", changes: { name: "检索增强", aliases: [] } }]);
  });

  describe("where a term was deleted", () => {
    const gone = { ...sampleOwnTerm(3, ownDraft("KVQ", { aliases: ["KV quant"] })), deletedAt: 5 };

    it("brings it back by its id, with what the pack does not say of it", () => {
      const term = { ...ownDraft("KVQ", { definition: "New." }), id: gone.id };
      const plan = planImport([{ row: 2, term, unsaid: ["aliases"] }], [...stored, gone], ids());
      expect(plan).toMatchObject({ added: [{ ...term, aliases: ["KV quant"] }], changed: [], faults: [] });
    });

    it.each([
      ["a row of its name alone is about a new one", ownDraft("KVQ"), "added"],
      [
        "a row of its id and a name that is here is about what is here",
        { ...ownDraft("MoE", { definition: "New." }), id: gone.id },
        "changed",
      ],
    ] as const)("%s", (_, term, kind) => {
      const plan = planImport(rowsOf(term), [...stored, gone], ids());
      expect(plan[kind].map(({ id }) => id)).not.toContain(gone.id);
      expect(plan[kind]).toHaveLength(1);
      expect(plan.faults).toEqual([]);
    });
  });

  it.each([
    ["as many as there is room for are no fault", 2, []],
    ["one more is one", 3, [{ row: null, column: "", rule: "too-many-terms", detail: "49998" }]],
  ])("of new terms beside very many, %s", (_, count, faults) => {
    const many = Array.from({ length: 49_998 }, (_, at) => sampleOwnTerm(at, ownDraft(`Name ${at}`)));
    const rows = rowsOf(...Array.from({ length: count }, (_, at) => ownDraft(`New ${at}`)));
    const changed = { row: 9, term: ownDraft("Name 7", { definition: "New." }), unsaid: [] };
    expect(planImport([...rows, changed], many, ids()).faults).toEqual(faults);
  });

  it.each<[string, OwnTermDraft[], unknown]>([
    [
      "a name that another term has as an alias",
      [ownDraft("KVQ"), ownDraft("检索增强")],
      { row: 3, column: "name", rule: "taken", detail: "RAG" },
    ],
    [
      "an alias that an earlier row has",
      [ownDraft("KVQ"), ownDraft("Cache", { aliases: ["cache", "kvq"] })],
      { row: 3, column: "aliases", alias: "kvq", rule: "repeated", detail: "2" },
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
    expect(plan.added.length + plan.changed.length).toBe(1);
  });

  describe("where a row that would rename a term is a fault", () => {
    const renamed = { ...ownDraft("MoE"), id: sampleId(1) };
    const heir = ownDraft("KVQ", { aliases: ["rag"] });
    const taken = { column: "name", rule: "taken", detail: "MoE" };
    const kept = { column: "aliases", alias: "rag", rule: "taken", detail: "RAG" };

    it.each([
      [
        "before it",
        [heir, renamed],
        [
          { row: 2, ...kept },
          { row: 3, ...taken },
        ],
      ],
      [
        "behind it",
        [renamed, heir],
        [
          { row: 2, ...taken },
          { row: 3, ...kept },
        ],
      ],
    ])("one that wants the term's name, %s, is one too", (_, terms, faults) => {
      const plan = planImport(rowsOf(...terms), stored, ids());
      expect(plan.faults.sort((a, b) => a.row! - b.row!)).toEqual(faults);
      expect(plan).toMatchObject({ added: [], changed: [] });
    });

    it("so are those in a row that each want the name of the next, ten thousand of them", () => {
      const count = 10_000;
      const chain = Array.from({ length: count }, (_, at) => sampleOwnTerm(at, ownDraft(`Name ${at}`)));
      const shifted = chain.map(({ id }, at) => ({
        ...ownDraft(`Name ${at + 1 < count ? at + 1 : "taken"}`),
        id,
      }));
      const last = sampleOwnTerm(count, ownDraft("Name taken"));
      const plan = planImport(rowsOf(...shifted), [...chain, last], ids());
      expect(plan).toMatchObject({ added: [], changed: [], same: 0 });
      expect(new Set(plan.faults.map(({ row }) => row)).size).toBe(count);
    });
  });

  it("a row that another wants the names of, and that is a fault itself, keeps none from it", () => {
    const terms = [{ ...ownDraft("KVQ", { aliases: ["MoE"] }), id: sampleId(1) }, ownDraft("KVQ")];
    const plan = planImport(rowsOf(...terms), stored, ids());
    expect(plan.faults).toEqual([{ row: 2, column: "aliases", alias: "MoE", rule: "taken", detail: "MoE" }]);
    expect(plan).toMatchObject({ added: [{ name: "KVQ" }], changed: [] });
  });

  it("an id in two cases is one", () => {
    const id = "0194A3F8-0000-7000-8000-00000000ABCD";
    const known = { ...sampleOwnTerm(3, ownDraft("KVQ")), id: id.toLowerCase() };
    const plan = planImport(rowsOf({ ...ownDraft("KVQ 2"), id }), [known], ids());
    expect(plan).toMatchObject({ added: [], changed: [{ id: known.id }] });
    const old = { ...known, id };
    const back = planImport(rowsOf({ ...ownDraft("KVQ 2"), id: known.id }), [old], ids());
    expect(back).toMatchObject({ added: [], changed: [{ id }] });
    const twice = [ownDraft("KVQ"), ownDraft("Cache")].map((draft, at) => ({
      ...draft,
      id: at === 0 ? id : id.toLowerCase(),
    }));
    expect(planImport(rowsOf(...twice), [], ids()).faults).toEqual([
      { row: 3, column: "id", rule: "repeated", detail: "2" },
    ]);
  });

  it("leaves no name to two terms, whatever the rows", () => {
    const names = fc.constantFrom("Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta");
    const texts = fc.record({ name: names, aliases: fc.array(names, { maxLength: 2 }) });
    const kept = fc.constantFrom(
      ["Alpha", "Beta", "Gamma"].map((name, at) => sampleOwnTerm(at + 1, ownDraft(name))),
    );
    const id = fc.option(fc.integer({ min: 1, max: 5 }).map(sampleId), { nil: undefined });
    const row = fc.tuple(texts, id).map(([said, id]) => ({
      ...cleanOwnTerm({ ...ownDraft(said.name), ...said }),
      ...(id && { id }),
    }));
    fc.assert(
      fc.property(kept, fc.array(row, { maxLength: 7 }), (terms, rows) => {
        const { added, changed, same, faults } = planImport(rowsOf(...rows), terms, ids());
        const changes = new Map(changed.map((each) => [each.id, each.changes]));
        const all = [...terms.map((term) => ({ ...term, ...changes.get(term.id) })), ...added];
        const keys = all.flatMap((term) => claimKeys(term));
        expect(keys).toHaveLength(new Set(keys).size);
        expect(added.length + changed.length + same + faults.length).toBe(rows.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it("changes nothing the second time, for any terms", () => {
    fc.assert(
      fc.property(fc.array(anyOwnFields, { maxLength: 6 }), (fields) => {
        const rows = rowsOf(...fields);
        const first = planImport(rows, [], ids());
        const kept = first.added.map((term, at) => ({ ...sampleOwnTerm(at, term), id: term.id }));
        const again = planImport(
          rows.filter(({ row }) => !first.faults.some((fault) => fault.row === row)),
          kept,
          ids(),
        );
        expect(again).toMatchObject({ added: [], changed: [], same: first.added.length, faults: [] });
      }),
    );
  });
});
