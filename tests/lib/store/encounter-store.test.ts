import { describe, expect, it } from "vitest";
import { addAddress } from "@/lib/store/address-store";
import { deleteForGood } from "@/lib/store/bin-store";
import { countOnlyRead, forgetOnlyRead, noteEncounter } from "@/lib/store/encounter-store";
import { deleteHighlight, saveHighlight } from "@/lib/store/highlight-store";
import { sampleArticleDraft, sampleDraft } from "../highlights/sample-highlight";
import { type FreshStore, freshStore } from "./fresh-store";

const HOUR = 60 * 60 * 1000;
const draft = sampleArticleDraft({});
const page = { pageKey: draft.pageKey, url: draft.url, title: "A page", counts: { moba: 2, nsa: 1 } };

function keep(store: FreshStore) {
  return saveHighlight(store, sampleDraft(), draft);
}

describe("which terms stand in an article", () => {
  it("is taken down where the library has the article", async () => {
    const store = freshStore();
    await keep(store);
    await noteEncounter(store, page, false);
    const { time } = store.clock;
    expect(await store.db.encounters.toArray()).toEqual([
      { pageKey: page.pageKey, counts: page.counts, firstSeenAt: time, lastSeenAt: time },
    ]);
  });

  it("is not taken down of an article that is only read, unless the reader wants that", async () => {
    const store = freshStore();
    await noteEncounter(store, page, false);
    expect(await store.db.encounters.count()).toBe(0);
    await noteEncounter(store, page, true);
    expect(await store.db.encounters.toArray()).toMatchObject([
      { onlyRead: { url: page.url, title: "A page" } },
    ]);
  });

  it("says nothing of an article without terms", async () => {
    const store = freshStore();
    await noteEncounter(store, { ...page, counts: {} }, true);
    expect(await store.db.encounters.count()).toBe(0);
  });

  it("is as last read, and knows when that was first and last", async () => {
    const store = freshStore();
    await keep(store);
    await noteEncounter(store, page, false);
    const first = store.clock.time;
    store.clock.time += 3 * HOUR;
    await noteEncounter(store, { ...page, counts: { moba: 5 } }, false);
    expect(await store.db.encounters.toArray()).toEqual([
      { pageKey: page.pageKey, counts: { moba: 5 }, firstSeenAt: first, lastSeenAt: first + 3 * HOUR },
    ]);
  });

  it.each([
    ["the same terms within one visit", page.counts, 0],
    ["other terms within one visit", { moba: 3 }, 60_000],
  ])("is written again for %s: later by %3$s ms", async (_, counts, later) => {
    const store = freshStore();
    await keep(store);
    await noteEncounter(store, page, false);
    const first = store.clock.time;
    store.clock.time += 60_000;
    await noteEncounter(store, { ...page, counts }, false);
    expect((await store.db.encounters.get(page.pageKey))?.lastSeenAt).toBe(first + later);
  });

  it("belongs to the article that is known at another address", async () => {
    const store = freshStore();
    await keep(store);
    await addAddress(store, draft.pageKey, "https://elsewhere.example/");
    await noteEncounter(store, { ...page, pageKey: "https://elsewhere.example/" }, false);
    expect((await store.db.encounters.toArray()).map(({ pageKey }) => pageKey)).toEqual([draft.pageKey]);
  });

  it("goes with the article", async () => {
    const store = freshStore();
    const { id } = await keep(store);
    await noteEncounter(store, page, false);
    await deleteHighlight(store, id);
    expect(await store.db.encounters.count()).toBe(1);
    await deleteForGood(store, [id]);
    expect(await store.db.encounters.count()).toBe(0);
  });
});

describe("articles that were only read", () => {
  it("are counted and forgotten, and none of the library with them", async () => {
    const store = freshStore();
    await noteEncounter(store, page, true);
    await noteEncounter(
      store,
      { ...page, pageKey: "https://read.example/", url: "https://read.example/" },
      true,
    );
    expect(await countOnlyRead(store.db)).toBe(2);
    await keep(store);
    expect(await countOnlyRead(store.db)).toBe(1);
    await forgetOnlyRead(store);
    expect((await store.db.encounters.toArray()).map(({ pageKey }) => pageKey)).toEqual([page.pageKey]);
  });

  it("are read no more once a passage of them is kept", async () => {
    const store = freshStore();
    await noteEncounter(store, page, true);
    await keep(store);
    await noteEncounter(store, page, false);
    expect((await store.db.encounters.get(page.pageKey))?.onlyRead).toBeUndefined();
  });
});
