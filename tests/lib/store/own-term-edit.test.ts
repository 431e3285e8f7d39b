import { describe, expect, it } from "vitest";
import type { OwnTerm, OwnTermFields } from "@/lib/own-terms/own-term";
import { cleanOwnTerm } from "@/lib/own-terms/own-term-faults";
import { findDeletedOwnTerms } from "@/lib/store/deleted-own-terms";
import { editOwnTerm, undoOwnTermEdit } from "@/lib/store/own-term-edit";
import { ownTermById } from "@/lib/store/own-term-query";
import { deleteOwnTerm, saveOwnTerm } from "@/lib/store/own-term-store";
import { sampleId } from "../highlights/sample-highlight";
import { ownDraft } from "../own-terms/sample-own-term";
import { type FreshStore, freshStore } from "./fresh-store";

/** What a window sends that shows `seen` and in which `written` was written. */
function edit(seen: OwnTerm, written: Partial<OwnTermFields>) {
  const changed = Object.keys(written) as (keyof OwnTermFields)[];
  return { term: cleanOwnTerm({ ...seen, ...written }), changed };
}

async function stored(store: FreshStore, id: string): Promise<OwnTerm | null> {
  return ownTermById(store.db, id);
}

describe("editing an own term", () => {
  it.each([
    { written: { name: "KVQ-2" }, elsewhere: { definition: "New.", aliases: ["KV bits"] } },
    { written: { aliases: ["KV bits"] }, elsewhere: { name: "KVQ-2" } },
    { written: { definition: "新。", language: "zh" as const }, elsewhere: { aliases: ["KV bits"] } },
  ])("changes $written, and leaves $elsewhere of another window", async ({ written, elsewhere }) => {
    const store = freshStore();
    const seen = await saveOwnTerm(store, ownDraft("KVQ"));
    await saveOwnTerm(store, { ...ownDraft("KVQ"), ...elsewhere, id: seen.id });
    const { term } = await editOwnTerm(store, edit(seen, written));
    expect(term).toMatchObject({ ...written, ...elsewhere });
    expect(await stored(store, seen.id)).toEqual(term);
  });

  it("can be taken back, without what was changed since", async () => {
    const store = freshStore();
    const seen = await saveOwnTerm(store, ownDraft("KVQ"));
    const { term, undo } = await editOwnTerm(store, edit(seen, { name: "KVQ-2", definition: "New." }));
    await editOwnTerm(store, edit(term, { definition: "Newer." }));
    await undoOwnTermEdit(store, undo!);
    expect(await stored(store, seen.id)).toMatchObject({ name: "KVQ", definition: "Newer." });
  });

  it("that changes nothing has nothing to take back", async () => {
    const store = freshStore();
    const seen = await saveOwnTerm(store, ownDraft("KVQ"));
    expect(await editOwnTerm(store, edit(seen, { name: "KVQ" }))).toEqual({ term: seen, undo: null });
  });

  it("brings back one that was deleted, and taking that back deletes it", async () => {
    const store = freshStore();
    const seen = await saveOwnTerm(store, ownDraft("KVQ"));
    await deleteOwnTerm(store, seen.id);
    const { term, undo } = await editOwnTerm(store, edit(seen, { definition: "New." }));
    expect(term).toMatchObject({ name: "KVQ", definition: "New.", deletedAt: null });
    await undoOwnTermEdit(store, undo!);
    expect(await stored(store, seen.id)).toMatchObject({ definition: seen.definition });
    expect((await findDeletedOwnTerms(store.db, 1)).total).toBe(1);
  });

  it("adds one anew that is gone for good, whole", async () => {
    const store = freshStore();
    const seen = await saveOwnTerm(store, ownDraft("KVQ", { aliases: ["KV bits"] }));
    await store.db.ownTerms.delete(seen.id);
    const { term, undo } = await editOwnTerm(store, edit(seen, { definition: "New." }));
    expect(term).toMatchObject({ id: seen.id, name: "KVQ", aliases: ["KV bits"], definition: "New." });
    expect(undo?.before).toMatchObject({ id: seen.id, deleted: true });
  });

  it("is refused where another term has the name, and changes nothing", async () => {
    const store = freshStore();
    await saveOwnTerm(store, ownDraft("RAG gate"));
    const seen = await saveOwnTerm(store, ownDraft("KVQ"));
    const edited = edit(seen, { name: "rag-gate", definition: "New." });
    await expect(editOwnTerm(store, edited)).rejects.toMatchObject({ name: "NameTaken" });
    expect(await stored(store, seen.id)).toEqual(seen);
  });
});

describe("deleted own terms", () => {
  it("are found, the last deleted first, as many as asked for, and counted", async () => {
    const store = freshStore();
    for (const number of [1, 2, 3, 4]) {
      await saveOwnTerm(store, { ...ownDraft(`Gate ${number}x`), id: sampleId(number) });
    }
    for (const number of [3, 1, 2]) {
      store.clock.time += 1000;
      await deleteOwnTerm(store, sampleId(number));
    }
    const { terms, total } = await findDeletedOwnTerms(store.db, 2);
    expect(terms.map(({ name }) => name)).toEqual(["Gate 2x", "Gate 1x"]);
    expect(terms[0]?.deletedAt).toBe(store.clock.time);
    expect(total).toBe(3);
  });
});
