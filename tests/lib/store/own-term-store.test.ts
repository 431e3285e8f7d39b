import { describe, expect, it } from "vitest";
import { MAX_OWN_TERMS } from "@/lib/own-terms/own-term-faults";
import { countOwnTerms } from "@/lib/store/own-term-room";
import { ownTermRow } from "@/lib/store/own-term-row";
import {
  deleteOwnTerm,
  listOwnTerms,
  purgeOwnTerms,
  restoreOwnTerm,
  saveOwnTerm,
} from "@/lib/store/own-term-store";
import { sampleId } from "../highlights/sample-highlight";
import { ownDraft, sampleOwnTerm } from "../own-terms/sample-own-term";
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
    ["name", ownDraft("kvq"), "kvq"],
    ["alias", ownDraft("Cache bits", { aliases: ["bits", "kv-quant"] }), "kv-quant"],
  ])(
    "is refused where another term has the %s, in whatever case, and changes nothing",
    async (_, draft, taken) => {
      const store = freshStore();
      await saveOwnTerm(store, ownDraft("KVQ", { aliases: ["KV quant"] }));
      await expect(saveOwnTerm(store, { ...draft, definition: "Else." })).rejects.toMatchObject({
        name: "NameTaken",
        message: `${taken}\nKVQ`,
      });
      expect(await names(store)).toEqual(["KVQ"]);
    },
  );
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
    await expect(restoreOwnTerm(store, id)).rejects.toMatchObject({ name: "NameTaken", message: "KVQ\nKVQ" });
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

describe("with as many own terms as there may be", () => {
  async function full(): Promise<FreshStore> {
    const store = freshStore();
    const rows = Array.from({ length: MAX_OWN_TERMS }, (_, at) =>
      ownTermRow(sampleOwnTerm(100_000 + at, ownDraft(`Name ${at}`))),
    );
    await store.db.ownTerms.bulkPut(rows);
    return store;
  }

  it("one more, or one that comes back, is refused, and those that are here can be changed", async () => {
    const store = await full();
    const refusal = { name: "TooManyTerms", message: "50000" };
    await expect(saveOwnTerm(store, ownDraft("KVQ"))).rejects.toMatchObject(refusal);
    const changed = { ...ownDraft("Name 7", { definition: "Changed." }), id: sampleId(100_007) };
    expect((await saveOwnTerm(store, changed)).definition).toBe("Changed.");
    await deleteOwnTerm(store, sampleId(100_001));
    await deleteOwnTerm(store, sampleId(100_002));
    await restoreOwnTerm(store, sampleId(100_001));
    await saveOwnTerm(store, ownDraft("KVQ"));
    await expect(restoreOwnTerm(store, sampleId(100_002))).rejects.toMatchObject(refusal);
    expect(await countOwnTerms(store.db)).toBe(MAX_OWN_TERMS);
  });
});
