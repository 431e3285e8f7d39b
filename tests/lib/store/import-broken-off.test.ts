import { describe, expect, it } from "vitest";
import { emptySlice } from "@/lib/imports/import-slice";
import { editHighlight } from "@/lib/store/highlight-store";
import {
  beginImport,
  commitImport,
  discardImport,
  lastImport,
  stageImport,
  tidyImports,
} from "@/lib/store/import-store";
import { planInto, stage, watch } from "../exchange/import-into";
import { readBytes } from "../exchange/read-bytes";
import { sampleId, sampleItem } from "../highlights/sample-highlight";
import { type FreshStore, freshStore } from "./fresh-store";
import { json, stored } from "./import-samples";

const IMPORT = sampleId(700);

describe("an import that is not made to its end", () => {
  async function staged(store: FreshStore) {
    const items = [sampleItem({}, { id: sampleId(1) }, { id: sampleId(2) })];
    const plan = await planInto(store, await readBytes(json(items)));
    return { slices: await stage(store, plan, "skip", IMPORT), settings: {} };
  }

  it("leaves the library as it was before the commit, and in the end without a trace", async () => {
    const store = freshStore();
    await staged(store);
    expect(await store.db.highlights.count()).toBe(0);
    await tidyImports(store);
    expect(await store.db.importSlices.count()).toBe(0);
    expect(await store.db.imports.count()).toBe(0);
  });

  it("writes nothing when it is cancelled between two parts", async () => {
    const store = freshStore();
    const request = await staged(store);
    await stageImport(store, IMPORT, 1, emptySlice());
    const ending = new AbortController();
    const cancelled = commitImport(
      store,
      IMPORT,
      { ...request, slices: 2 },
      {
        ...watch(() => ending.abort()),
        signal: ending.signal,
      },
    );
    await expect(cancelled).rejects.toMatchObject({ name: "ImportCancelled" });
    expect(await store.db.highlights.count()).toBe(0);
  });

  it.each<[string, string, (store: FreshStore) => Promise<unknown>]>([
    ["a part is missing", "ImportGone", (store) => store.db.importSlices.clear()],
    ["it was given up", "ImportGone", (store) => discardImport(store, IMPORT)],
    ["another was begun", "ImportGone", (store) => beginImport(store, sampleId(701))],
    [
      "a highlight of its ids is here by now",
      "LibraryChanged",
      (store) => stored(store, { id: sampleId(2) }),
    ],
  ])("writes nothing when %s", async (_, name, happens) => {
    const store = freshStore();
    const request = await staged(store);
    await happens(store);
    const before = await store.db.highlights.toArray();
    await expect(commitImport(store, IMPORT, request, watch())).rejects.toMatchObject({ name });
    expect(await store.db.highlights.toArray()).toEqual(before);
    expect(await lastImport(store.db)).toBeNull();
  });

  it("writes nothing when a highlight that it would overwrite was edited meanwhile", async () => {
    const store = freshStore();
    await stored(store, { id: sampleId(1), note: "ours" });
    const plan = await planInto(store, await readBytes(json([sampleItem({}, { note: "theirs" })])));
    const slices = await stage(store, plan, "overwrite", IMPORT);
    await editHighlight(store, sampleId(1), { note: "edited" });
    await expect(commitImport(store, IMPORT, { slices, settings: {} }, watch())).rejects.toMatchObject({
      name: "LibraryChanged",
    });
    expect((await store.db.highlights.get(sampleId(1)))?.note).toBe("edited");
  });

  it("is made once, however often its commit is asked for", async () => {
    const store = freshStore();
    const request = await staged(store);
    const first = await commitImport(store, IMPORT, request, watch());
    expect(await commitImport(store, IMPORT, request, watch())).toEqual(first);
    expect(await store.db.highlights.count()).toBe(2);
  });
});
