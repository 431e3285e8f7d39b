import { expect, it } from "vitest";
import { setMuted } from "@/lib/store/mute-store";
import { forgetMutesOfGoneTerms, listMutedTerms } from "@/lib/store/muted-terms";
import { deleteOwnTerm, purgeOwnTerms, saveOwnTerm } from "@/lib/store/own-term-store";
import { ownDraft } from "../own-terms/sample-own-term";
import { freshStore } from "./fresh-store";

/** An own term and one of the glossary, both muted everywhere. */
async function mutedStore() {
  const store = freshStore();
  const { id } = await saveOwnTerm(store, ownDraft("KVQ"));
  for (const termId of [id, "nsa"]) await setMuted(store, { termId, pageKey: null, title: "" }, true);
  const names = async () =>
    Object.fromEntries((await listMutedTerms(store.db)).map(({ termId, own }) => [termId, own]));
  return { store, id, names };
}

it("an own term is listed by its name as it is now, and as it was when it was deleted", async () => {
  const { store, id, names } = await mutedStore();
  expect(await names()).toEqual({ [id]: { name: "KVQ", deleted: false }, nsa: null });
  await saveOwnTerm(store, { ...ownDraft("KV quant"), id });
  expect((await names())[id]).toEqual({ name: "KV quant", deleted: false });
  await deleteOwnTerm(store, id);
  expect((await names())[id]).toEqual({ name: "KV quant", deleted: true });
});

it("a mute goes when its own term is gone for good, and not before", async () => {
  const { store, id, names } = await mutedStore();
  await deleteOwnTerm(store, id);
  expect(await forgetMutesOfGoneTerms(store)).toBe(0);
  store.clock.time += 100;
  await purgeOwnTerms(store, 99);
  expect(await forgetMutesOfGoneTerms(store)).toBe(1);
  expect(await names()).toEqual({ nsa: null });
});

it("a mute stays where an import brought its own term back", async () => {
  const { store, id } = await mutedStore();
  await store.db.tombstones.put({ id, stamp: "0" });
  expect(await forgetMutesOfGoneTerms(store)).toBe(0);
});
