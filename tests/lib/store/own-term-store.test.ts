import { describe, expect, it } from "vitest";
import { cleanOwnTerm } from "@/lib/own-terms/own-term-faults";
import {
  applyOwnTerms,
  deleteOwnTerm,
  listOwnTerms,
  purgeOwnTerms,
  restoreOwnTerm,
  saveOwnTerm,
} from "@/lib/store/own-term-store";
import { sampleId } from "../highlights/sample-highlight";
import { ownDraft } from "../own-terms/sample-own-term";
import { type FreshStore, freshStore } from "./fresh-store";

async function names(store: FreshStore): Promise<string[]> {
  return (await listOwnTerms(store.db)).map(({ name }) => name);
}

describe("saving an own term", () => {
  it("adds it once, however often it is sent, with an id or without", async () => {
    const store = freshStore();
    const draft = { ...ownDraft("KVQ"), id: sampleId(1) };
    const term = await saveOwnTerm(store, draft);
    expect(await saveOwnTerm(store, draft)).toEqual(term);
    expect(await saveOwnTerm(store, ownDraft("KVQ"))).toEqual(term);
    expect(await listOwnTerms(store.db)).toEqual([term]);
  });

  it("chooses an id where none is sent", async () => {
    const store = freshStore();
    const { id } = await saveOwnTerm(store, ownDraft("KVQ"));
    expect((await store.db.ownTerms.get(id))?.name).toBe("KVQ");
  });

  it("stamps only the fields that really change", async () => {
    const store = freshStore();
    const before = await saveOwnTerm(store, ownDraft("KVQ", { aliases: ["KV quant"] }));
    store.clock.time += 5000;
    const after = await saveOwnTerm(store, { ...ownDraft("KVQ", { definition: "New." }), id: before.id });
    expect(after).toMatchObject({ definition: "New.", aliases: [], createdAt: before.createdAt });
    expect(after.updatedAt).toBe(before.updatedAt + 5000);
    const later = (Object.keys(after.stamps) as (keyof typeof after.stamps)[]).filter(
      (field) => after.stamps[field] > before.stamps[field],
    );
    expect(later).toEqual(["aliases", "definition"]);
  });

  it.each([
    ["name", ownDraft("kvq")],
    ["alias", ownDraft("Cache bits", { aliases: ["kv-quant"] })],
  ])("is refused where another term has the %s, in whatever case, and changes nothing", async (_, draft) => {
    const store = freshStore();
    await saveOwnTerm(store, ownDraft("KVQ", { aliases: ["KV quant"] }));
    await expect(saveOwnTerm(store, { ...draft, definition: "Else." })).rejects.toMatchObject({
      name: "NameTaken",
    });
    expect(await names(store)).toEqual(["KVQ"]);
  });
});

describe("deleting an own term", () => {
  it("keeps it as a tombstone that can be taken back", async () => {
    const store = freshStore();
    const term = await saveOwnTerm(store, ownDraft("KVQ"));
    const deleted = await deleteOwnTerm(store, term.id);
    expect(deleted.deletedAt).toBe(store.clock.time);
    expect(deleted.stamps.deletedAt > term.stamps.deletedAt).toBe(true);
    expect(await names(store)).toEqual([]);
    expect((await restoreOwnTerm(store, term.id)).definition).toBe(term.definition);
    expect(await names(store)).toEqual(["KVQ"]);
  });

  it("frees its name, and it cannot come back while another has it", async () => {
    const store = freshStore();
    const { id } = await saveOwnTerm(store, ownDraft("KVQ"));
    await deleteOwnTerm(store, id);
    await saveOwnTerm(store, ownDraft("KVQ", { definition: "Another." }));
    await expect(restoreOwnTerm(store, id)).rejects.toMatchObject({ name: "NameTaken", message: "KVQ" });
  });

  it("of a term that never was is refused", async () => {
    await expect(deleteOwnTerm(freshStore(), sampleId(1))).rejects.toMatchObject({ name: "NotFoundError" });
  });

  it("is for good after the bin's time, but for a tombstone", async () => {
    const store = freshStore();
    const kept = await saveOwnTerm(store, ownDraft("MoE"));
    const { id } = await saveOwnTerm(store, ownDraft("KVQ"));
    const { stamps } = await deleteOwnTerm(store, id);
    store.clock.time += 100;
    expect(await purgeOwnTerms(store, 99)).toBe(1);
    expect(await store.db.ownTerms.toCollection().primaryKeys()).toEqual([kept.id]);
    expect(await store.db.tombstones.toArray()).toEqual([{ id, stamp: stamps.deletedAt }]);
  });
});

describe("applying many states", () => {
  it("adds and changes all, and its undo brings back what was", async () => {
    const store = freshStore();
    const old = await saveOwnTerm(store, ownDraft("KVQ", { aliases: ["KV quant"] }));
    const states = [
      { ...ownDraft("KVQ", { definition: "Imported." }), id: old.id, deleted: false },
      { ...ownDraft("MoE"), id: sampleId(2000), deleted: false },
    ];
    const { before, stamp } = await applyOwnTerms(store, states);
    expect(await names(store)).toEqual(["KVQ", "MoE"]);
    await applyOwnTerms(store, before, stamp);
    expect(await listOwnTerms(store.db)).toMatchObject([{ ...ownDraft("KVQ", { aliases: ["KV quant"] }) }]);
  });

  it("is undone but for what was edited since", async () => {
    const store = freshStore();
    const old = await saveOwnTerm(store, ownDraft("KVQ", { definition: "Old." }));
    const imported = ownDraft("KVQ 2", { definition: "Imported." });
    const { before, stamp } = await applyOwnTerms(store, [{ ...imported, id: old.id, deleted: false }]);
    await saveOwnTerm(store, { ...imported, id: old.id, definition: "Edited." });
    await applyOwnTerms(store, before, stamp);
    expect(await listOwnTerms(store.db)).toMatchObject([{ name: "KVQ", definition: "Edited." }]);
  });

  it("tells nothing of terms that are so already", async () => {
    const store = freshStore();
    const { id } = await saveOwnTerm(store, ownDraft("KVQ"));
    expect(await applyOwnTerms(store, [{ ...ownDraft("KVQ"), id, deleted: false }])).toMatchObject({
      before: [],
    });
  });

  it("applies none where two would have one name", async () => {
    const store = freshStore();
    await saveOwnTerm(store, ownDraft("KVQ"));
    const states = ["MoE", "kvq"].map((name, at) => ({
      ...ownDraft(name),
      id: sampleId(at),
      deleted: false,
    }));
    await expect(applyOwnTerms(store, states)).rejects.toMatchObject({ name: "NameTaken", message: "kvq" });
    expect(await names(store)).toEqual(["KVQ"]);
  });

  it("takes ten thousand terms", async () => {
    const store = freshStore();
    const states = Array.from({ length: 10_000 }, (_, at) =>
      cleanOwnTerm({ ...ownDraft(`Name ${at}`), id: sampleId(at), deleted: false }),
    );
    await applyOwnTerms(store, states);
    expect(await store.db.ownTerms.count()).toBe(10_000);
  });
});
