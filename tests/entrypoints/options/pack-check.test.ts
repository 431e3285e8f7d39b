import { expect, it } from "vitest";
import { checkPack, importableOf } from "@/entrypoints/options/pack-check";
import { readTermPack } from "@/lib/exchange/read-term-pack";
import { runAtOnce } from "@/lib/page-text/time-slices";
import { listOwnTerms, saveOwnTerm } from "@/lib/store/own-term-store";
import { makePack } from "../../lib/exchange/pack-into";
import { sampleId } from "../../lib/highlights/sample-highlight";
import { ownDraft } from "../../lib/own-terms/sample-own-term";
import { freshStore } from "../../lib/store/fresh-store";

it("a check counts what an import would do and lists all faults by row, those beside stored terms too", async () => {
  const store = freshStore();
  await saveOwnTerm(store, ownDraft("RAG", { aliases: ["fetching"] }));
  const text = "name,definition\nMoE,Experts.\nfetching,Else.\nR,One letter.\nRAG,New words.\nmoe,Again.";
  const { plan, faults } = await checkPack(runAtOnce(readTermPack(text)), store.db);
  expect([plan.added.length, plan.changed.length, plan.same]).toEqual([1, 1, 0]);
  expect(faults.map(({ row, rule }) => [row, rule])).toEqual([
    [3, "repeated"],
    [4, "too-short"],
    [6, "repeated"],
  ]);
  expect(await store.db.ownTerms.count()).toBe(1);
});

it("what a check finds good can be imported, also where a row that would free a name is a fault", async () => {
  const store = freshStore();
  const alpha = await saveOwnTerm(store, ownDraft("Alpha"));
  await saveOwnTerm(store, ownDraft("Beta"));
  const text = `id,name,aliases,definition\n,Zeta,Alpha,New.\n${alpha.id},Beta,,Renamed.\n,Eta,,New.`;
  const { plan, faults } = await checkPack(runAtOnce(readTermPack(text)), store.db);
  expect(faults.map(({ row, rule, detail }) => [row, rule, detail])).toEqual([
    [2, "taken", "Alpha"],
    [3, "taken", "Beta"],
  ]);
  await makePack(store, plan);
  expect((await listOwnTerms(store.db)).map(({ name }) => name)).toEqual(["Alpha", "Beta", "Eta"]);
});

it.each([
  ["none", "too-many-terms", 0],
  ["its good rows", "taken", 2],
] as const)("of a checked pack %s can be imported where a fault is %s", (_, rule, count) => {
  const term = { ...ownDraft("MoE"), id: sampleId(1) };
  const faults = [{ row: null, column: "", rule, detail: "" }];
  const plan = { added: [term], changed: [{ id: sampleId(2), name: "KVQ", changes: {} }], same: 0, faults };
  expect(importableOf({ reading: { rows: [], faults: [] }, plan, faults })).toBe(count);
});
