import { describe, expect, it } from "vitest";
import { findOwnTerms, ownTermById } from "@/lib/store/own-term-query";
import { deleteOwnTerm, saveOwnTerm } from "@/lib/store/own-term-store";
import { ownDraft } from "../own-terms/sample-own-term";
import { type FreshStore, freshStore } from "./fresh-store";

async function storeWith(...drafts: Parameters<typeof ownDraft>[]): Promise<FreshStore> {
  const store = freshStore();
  for (const [name, changes] of drafts) {
    await saveOwnTerm(store, ownDraft(name, changes));
    store.clock.time += 1;
  }
  return store;
}

describe("finding own terms", () => {
  it.each([
    ["", ["稀疏头", "RAG gate", "KVQ"]],
    ["gate", ["RAG gate"]],
    ["GATE rag", ["RAG gate"]],
    ["bits", ["KVQ"]],
    ["quant", ["KVQ"]],
    ["稀疏", ["稀疏头"]],
    ["gate bits", []],
    ["qfewer", []],
    ["rag-gate", ["RAG gate"]],
    ["raggates", ["RAG gate"]],
    ["檢索門", ["RAG gate"]],
    ["门", ["稀疏头", "RAG gate"]],
    ["門", ["稀疏头", "RAG gate"]],
    ["gate 检索", ["RAG gate"]],
    ["檢索 fetched", ["RAG gate"]],
    ["gate KVQ", []],
  ])("by %j gives these, the last added first", async (query, names) => {
    const store = await storeWith(
      ["KVQ", { aliases: ["KV quant"], definition: "Fewer bits." }],
      ["RAG gate", { aliases: ["检索门"], definition: "What is fetched." }],
      ["稀疏头", { aliases: ["門控頭"] }],
    );
    const found = await findOwnTerms(store.db, query, 10);
    expect(found.terms.map(({ name }) => name)).toEqual(names);
    expect(found).toMatchObject({ found: query === "" ? null : names.length, total: 3, complete: true });
  });

  it("gives no more than asked for, and says that there are more", async () => {
    const store = await storeWith(["KVQ"], ["MoE"], ["RAG"]);
    for (const query of ["", "what"]) {
      const found = await findOwnTerms(store.db, query, 2);
      expect(found.terms.map(({ name }) => name)).toEqual(["RAG", "MoE"]);
      expect(found).toMatchObject({ found: query === "" ? null : 3, total: 3, complete: false });
    }
  });

  it("leaves deleted ones out", async () => {
    const store = await storeWith(["KVQ"]);
    const { terms } = await findOwnTerms(store.db, "", 1);
    await deleteOwnTerm(store, terms[0]!.id);
    expect(await findOwnTerms(store.db, "", 1)).toEqual({ terms: [], found: null, total: 0, complete: true });
  });

  it("gives one by its id, deleted or not", async () => {
    const store = await storeWith(["KVQ"]);
    const { terms } = await findOwnTerms(store.db, "", 1);
    const deleted = await deleteOwnTerm(store, terms[0]!.id);
    expect(await ownTermById(store.db, deleted.id)).toEqual(deleted);
    expect(await ownTermById(store.db, "none")).toBeNull();
  });
});
