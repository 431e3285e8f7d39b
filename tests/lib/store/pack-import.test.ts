import { describe, expect, it } from "vitest";
import { packSlices } from "@/lib/exchange/pack-slices";
import { MAX_OWN_TERMS } from "@/lib/own-terms/own-term-faults";
import { commitImport, lastImport } from "@/lib/store/import-store";
import { countOwnTerms } from "@/lib/store/own-term-room";
import { ownTermRow } from "@/lib/store/own-term-row";
import { deleteOwnTerm, listOwnTerms, saveOwnTerm } from "@/lib/store/own-term-store";
import { stageSlices, watch } from "../exchange/import-into";
import { makePack, packInto, planPack } from "../exchange/pack-into";
import { sampleId } from "../highlights/sample-highlight";
import { ownDraft, sampleOwnTerm } from "../own-terms/sample-own-term";
import { type FreshStore, freshStore } from "./fresh-store";

/** What a reader sees of own terms. */
async function said(store: FreshStore): Promise<string[]> {
  const terms = await listOwnTerms(store.db);
  return terms.map(({ name, aliases, definition }) => [name, ...aliases, definition].join(" / "));
}

describe("importing a pack", () => {
  it("adds and changes terms, and counts them", async () => {
    const store = freshStore();
    await saveOwnTerm(store, ownDraft("KVQ"));
    const made = await packInto(store, "name,definition\nMoE,Experts.\nkvq,Bits.");
    expect(made).toMatchObject({ kind: "pack", state: "made", added: 1, changed: 1 });
    expect(await said(store)).toEqual(["kvq / Bits.", "MoE / Experts."]);
  });

  it("leaves alone what was changed since the check in fields that it does not change", async () => {
    const store = freshStore();
    const { id } = await saveOwnTerm(store, ownDraft("KVQ"));
    const plan = await planPack(store, "name,definition\nKVQ,Bits.");
    await saveOwnTerm(store, { ...ownDraft("KVQ quant", { aliases: ["KV quant"] }), id });
    await makePack(store, plan);
    expect(await said(store)).toEqual(["KVQ quant / KV quant / Bits."]);
  });

  it.each<[string, (store: FreshStore, id: string) => Promise<unknown>, object]>([
    [
      "a name of it was taken",
      (store) => saveOwnTerm(store, ownDraft("Mixture", { aliases: ["experts"] })),
      { name: "NameTaken", message: "Experts\nMixture" },
    ],
    [
      "a name of it became an alias of one that it changes",
      (store, id) => saveOwnTerm(store, { ...ownDraft("KVQ", { aliases: ["moe"] }), id }),
      { name: "NameTaken", message: "moe\nMoE" },
    ],
    [
      "a term that it changes was deleted",
      (store, id) => deleteOwnTerm(store, id),
      { name: "LibraryChanged" },
    ],
    [
      "a term that it adds came by its id",
      (store) => saveOwnTerm(store, { ...ownDraft("Else"), id: sampleId(9) }),
      { name: "LibraryChanged" },
    ],
  ])("writes nothing where since the check %s, and says so", async (_, happens, refusal) => {
    const store = freshStore();
    const { id } = await saveOwnTerm(store, ownDraft("KVQ"));
    const plan = await planPack(
      store,
      `id,name,aliases,definition\n${sampleId(9)},MoE,Experts,Some.\n,KVQ,,Bits.`,
    );
    await happens(store, id);
    const before = await store.db.ownTerms.toArray();
    await expect(makePack(store, plan)).rejects.toMatchObject(refusal);
    expect(await store.db.ownTerms.toArray()).toEqual(before);
    expect(await lastImport(store.db, "pack")).toBeNull();
  });

  it("writes nothing where there is no room for its terms since the check, and says how many there are", async () => {
    const store = freshStore();
    const plan = await planPack(store, "name,definition\nMoE,Experts.\nKVQ,Bits.");
    const rows = Array.from({ length: MAX_OWN_TERMS - 1 }, (_, at) =>
      ownTermRow(sampleOwnTerm(100_000 + at, ownDraft(`Name ${at}`))),
    );
    await store.db.ownTerms.bulkPut(rows);
    await expect(makePack(store, plan)).rejects.toMatchObject({ name: "TooManyTerms", message: "49999" });
    expect(await countOwnTerms(store.db)).toBe(MAX_OWN_TERMS - 1);
    expect(await packInto(store, "name,definition\nMoE,Experts.")).toMatchObject({ added: 1 });
  });

  it("lets terms of different parts exchange their names", async () => {
    const store = freshStore();
    const names = Array.from({ length: 600 }, (_, at) => `Name ${at}`);
    await packInto(store, `name,definition\n${names.map((name) => `${name},D.`).join("\n")}`);
    const terms = await listOwnTerms(store.db);
    const turned = terms.map(({ id }, at) => `${id},${terms[(at + 1) % terms.length]?.name},D.`);
    await packInto(store, `id,name,definition\n${turned.join("\n")}`);
    expect((await listOwnTerms(store.db))[599]?.name).toBe("Name 0");
  });

  it("tells after each part how far it is, and given up between two writes nothing", async () => {
    const store = freshStore();
    const rows = Array.from({ length: 10_000 }, (_, at) => `Name ${at},D.`);
    const plan = await planPack(store, `name,definition\n${rows.join("\n")}`);
    const slices = await stageSlices(store, packSlices(plan), sampleId(1), "pack");
    const ending = new AbortController();
    const shares: number[] = [];
    const watched = {
      ...watch(),
      signal: ending.signal,
      onSlice: (done: number, of: number): void => {
        shares.push(done / of);
        if (shares.length === 3) ending.abort();
      },
    };
    const request = { slices, settings: {} };
    await expect(commitImport(store, sampleId(1), request, watched)).rejects.toMatchObject({
      name: "ImportCancelled",
    });
    expect(shares).toEqual([0.05, 0.1, 0.15]);
    expect(await store.db.ownTerms.count()).toBe(0);
    expect(await commitImport(store, sampleId(1), request, watch())).toMatchObject({ added: 10_000 });
    expect(await countOwnTerms(store.db)).toBe(10_000);
  });

  it("brings a deleted term back by its id", async () => {
    const store = freshStore();
    const { id } = await saveOwnTerm(store, ownDraft("KVQ", { aliases: ["KV quant"] }));
    await deleteOwnTerm(store, id);
    await packInto(store, `id,name,definition\n${id},KVQ,Bits.`);
    expect(await said(store)).toEqual(["KVQ / KV quant / Bits."]);
  });
});
