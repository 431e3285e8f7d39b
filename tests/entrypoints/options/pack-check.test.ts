import { expect, it } from "vitest";
import { checkPack } from "@/entrypoints/options/pack-check";
import { readTermPack } from "@/lib/exchange/read-term-pack";
import { saveOwnTerm } from "@/lib/store/own-term-store";
import { ownDraft } from "../../lib/own-terms/sample-own-term";
import { freshStore } from "../../lib/store/fresh-store";

it("a check counts what an import would do and lists all faults by row, those beside stored terms too", async () => {
  const store = freshStore();
  await saveOwnTerm(store, ownDraft("RAG", { aliases: ["fetching"] }));
  const text = "name,definition\nMoE,Experts.\nfetching,Else.\nR,One letter.\nRAG,New words.\nmoe,Again.";
  const { plan, faults } = await checkPack(readTermPack(text), store.db, new AbortController().signal);
  expect(plan).toMatchObject({ added: 1, changed: 1, same: 0 });
  expect(faults.map(({ row, rule }) => [row, rule])).toEqual([
    [3, "repeated"],
    [4, "too-short"],
    [6, "repeated"],
  ]);
  expect(await store.db.ownTerms.count()).toBe(1);
});
