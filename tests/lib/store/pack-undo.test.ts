import { describe, expect, it } from "vitest";
import { lastImport } from "@/lib/store/import-store";
import { undoImport } from "@/lib/store/import-undo";
import { deleteOwnTerm, listOwnTerms, restoreOwnTerm, saveOwnTerm } from "@/lib/store/own-term-store";
import { importInto, watch } from "../exchange/import-into";
import { packInto } from "../exchange/pack-into";
import { readBytes } from "../exchange/read-bytes";
import { sampleId, sampleItem } from "../highlights/sample-highlight";
import { ownDraft } from "../own-terms/sample-own-term";
import { type FreshStore, freshStore } from "./fresh-store";
import { json } from "./import-samples";

const PACK = "name,definition\nKVQ,Imported.\nMoE,Experts.";

async function definitions(store: FreshStore): Promise<string[]> {
  return (await listOwnTerms(store.db)).map(({ name, definition }) => `${name}: ${definition}`);
}

async function idOf(store: FreshStore, name: string): Promise<string> {
  return (await listOwnTerms(store.db)).find((term) => term.name === name)!.id;
}

describe("undoing the import of a pack", () => {
  it("leaves own terms as they were, without a trace of what was added", async () => {
    const store = freshStore();
    await saveOwnTerm(store, ownDraft("KVQ", { aliases: ["KV quant"] }));
    const before = await definitions(store);
    const { id } = await packInto(store, PACK);
    const undone = await undoImport(store, id, watch());
    expect(undone).toMatchObject({ state: "undone", changedSince: { deleted: 0, kept: 0 } });
    expect(await definitions(store)).toEqual(before);
    expect(await store.db.ownTerms.count()).toBe(1);
    expect(await store.db.tombstones.count()).toBe(1);
    expect(await undoImport(store, id, watch())).toEqual(undone);
  });

  it("keeps an added term that was changed since among the deleted ones, with what was written, and counts it", async () => {
    const store = freshStore();
    const { id } = await packInto(store, PACK);
    const term = await idOf(store, "MoE");
    await saveOwnTerm(store, { ...ownDraft("MoE", { definition: "My own words." }), id: term });
    expect(await undoImport(store, id, watch())).toMatchObject({ changedSince: { deleted: 1, kept: 0 } });
    expect(await definitions(store)).toEqual([]);
    await restoreOwnTerm(store, term);
    expect(await definitions(store)).toEqual(["MoE: My own words."]);
  });

  it("leaves a term that was added and deleted since among the deleted ones", async () => {
    const store = freshStore();
    const { id } = await packInto(store, PACK);
    const term = await idOf(store, "MoE");
    await deleteOwnTerm(store, term);
    expect(await undoImport(store, id, watch())).toMatchObject({ changedSince: { deleted: 0, kept: 0 } });
    expect(await store.db.ownTerms.get(term)).toMatchObject({ definition: "Experts." });
  });

  it("keeps a field that was changed again since, brings the others back, and counts the term", async () => {
    const store = freshStore();
    const old = await saveOwnTerm(store, ownDraft("KVQ", { aliases: ["KV quant"], definition: "Old." }));
    const { id } = await packInto(store, "name,aliases,definition\nKVQ,bits,Imported.");
    await saveOwnTerm(store, { ...ownDraft("KVQ", { aliases: ["bits"], definition: "Mine." }), id: old.id });
    expect(await undoImport(store, id, watch())).toMatchObject({ changedSince: { deleted: 0, kept: 1 } });
    expect(await listOwnTerms(store.db)).toMatchObject([{ aliases: ["KV quant"], definition: "Mine." }]);
  });

  it("puts a term that came back by it among the deleted ones again, with what was changed since", async () => {
    const store = freshStore();
    const { id: term } = await saveOwnTerm(store, ownDraft("KVQ"));
    await deleteOwnTerm(store, term);
    const { id } = await packInto(store, `id,name,definition\n${term},KVQ,Imported.`);
    await saveOwnTerm(store, { ...ownDraft("KVQ", { definition: "Mine." }), id: term });
    expect(await undoImport(store, id, watch())).toMatchObject({ changedSince: { deleted: 1, kept: 0 } });
    expect(await definitions(store)).toEqual([]);
    expect(await store.db.ownTerms.get(term)).toMatchObject({ definition: "Mine." });
  });

  it("is refused, and can be asked for again, while another term has a name that would come back", async () => {
    const store = freshStore();
    await saveOwnTerm(store, ownDraft("Gamma gate", { aliases: ["foo gate"] }));
    const { id } = await packInto(store, "name,aliases,definition\nGamma gate,bar gate,G.\nMoE,,Experts.");
    const other = await saveOwnTerm(store, ownDraft("Foo gate"));
    const before = await store.db.ownTerms.toArray();
    await expect(undoImport(store, id, watch())).rejects.toMatchObject({
      name: "NameTaken",
      message: "foo gate\nFoo gate",
    });
    expect(await store.db.ownTerms.toArray()).toEqual(before);
    expect((await lastImport(store.db, "pack"))?.id).toBe(id);
    await deleteOwnTerm(store, other.id);
    await undoImport(store, id, watch());
    expect(await listOwnTerms(store.db)).toMatchObject([{ name: "Gamma gate", aliases: ["foo gate"] }]);
  });

  it("lets the same pack come in again, ids and all", async () => {
    const store = freshStore();
    const pack = `id,name,definition\n${sampleId(5)},MoE,Experts.`;
    const { id } = await packInto(store, pack);
    await undoImport(store, id, watch());
    expect(await packInto(store, pack)).toMatchObject({ added: 1 });
    expect(await store.db.tombstones.count()).toBe(0);
  });

  it("is there for the last pack alone, whatever was imported into the library since, and the other way round", async () => {
    const store = freshStore();
    const library = await importInto(store, await readBytes(json([sampleItem({}, { id: sampleId(1) })])));
    const first = await packInto(store, PACK);
    const second = await packInto(store, "name,definition\nRAG gate,A gate.");
    await expect(undoImport(store, first.id, watch())).rejects.toMatchObject({ name: "ImportGone" });
    expect((await lastImport(store.db))?.id).toBe(library.id);
    await importInto(store, await readBytes(json([sampleItem({}, { id: sampleId(2) })])));
    expect((await lastImport(store.db, "pack"))?.id).toBe(second.id);
    await undoImport(store, second.id, watch());
    expect(await lastImport(store.db, "pack")).toBeNull();
    expect(await definitions(store)).toEqual(["KVQ: Imported.", "MoE: Experts."]);
  });
});
