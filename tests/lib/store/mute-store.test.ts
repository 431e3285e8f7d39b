import { describe, expect, it } from "vitest";
import { addAddress } from "@/lib/store/address-store";
import { saveHighlight } from "@/lib/store/highlight-store";
import { listMutes, mutedOn, setMuted } from "@/lib/store/mute-store";
import { sampleArticleDraft, sampleDraft } from "../highlights/sample-highlight";
import { freshStore } from "./fresh-store";

const PAGE = "https://example.org/a";
const here = { termId: "nsa", pageKey: PAGE, title: "Sparse" };
const everywhere = { termId: "mcp", pageKey: null, title: "" };

it("a term is muted on its page, or on all", async () => {
  const store = freshStore();
  await setMuted(store, here, true);
  await setMuted(store, everywhere, true);
  expect(await mutedOn(store.db, [PAGE])).toEqual(new Set(["nsa", "mcp"]));
  expect(await mutedOn(store.db, ["https://example.org/b"])).toEqual(new Set(["mcp"]));
});

it("mutes are listed, the last one first", async () => {
  const store = freshStore();
  await setMuted(store, here, true);
  store.clock.time += 1;
  await setMuted(store, everywhere, true);
  expect(await listMutes(store.db)).toEqual([everywhere, here]);
});

it("a mute is taken back alone, and its row stays for merging with a later stamp", async () => {
  const store = freshStore();
  await setMuted(store, here, true);
  await setMuted(store, { ...here, pageKey: null }, true);
  const [muted] = await store.db.mutes.where("pageKey").equals(PAGE).toArray();
  await setMuted(store, { ...here, title: "" }, false);
  expect(await mutedOn(store.db, [PAGE])).toEqual(new Set(["nsa"]));
  const [row] = await store.db.mutes.where("pageKey").equals(PAGE).toArray();
  expect(row).toMatchObject({ mutedAt: null, title: "Sparse" });
  expect(row!.stamp > muted!.stamp).toBe(true);
});

it("an article's first title stays", async () => {
  const store = freshStore();
  await setMuted(store, here, true);
  await setMuted(store, here, false);
  await setMuted(store, { ...here, title: "Settings" }, true);
  expect(await listMutes(store.db)).toEqual([here]);
});

it.each([true, false])("saying the same again changes nothing: muted %s", async (muted) => {
  const store = freshStore();
  await setMuted(store, here, true);
  await setMuted(store, here, muted);
  const once = await store.db.mutes.toArray();
  store.clock.time += 1;
  await setMuted(store, here, muted);
  expect(await store.db.mutes.toArray()).toEqual(once);
});

it("a term is muted on a page that was known by the key under which it was muted", async () => {
  const store = freshStore();
  await setMuted(store, here, true);
  expect(await mutedOn(store.db, ["https://example.org/new", PAGE])).toEqual(new Set(["nsa"]));
});

describe("an article that is known by several keys", () => {
  const MOVED = "https://example.org/moved";
  const there = { termId: "moe", pageKey: MOVED, title: "Sparse, moved" };

  /** The same term muted under both keys before it turned out that they are one article's, and another under one of them. */
  async function joined() {
    const store = freshStore();
    for (const mute of [here, { ...here, pageKey: MOVED }, there]) {
      await setMuted(store, mute, true);
      store.clock.time += 1;
    }
    await saveHighlight(store, sampleDraft(), sampleArticleDraft({ url: PAGE }));
    await addAddress(store, PAGE, MOVED);
    return store;
  }

  it.each([PAGE, MOVED])("has at %s what was muted at either", async (key) => {
    const store = await joined();
    expect(await mutedOn(store.db, [key])).toEqual(new Set(["nsa", "moe"]));
  });

  it("is listed once, by the key and title of its last mute", async () => {
    const store = await joined();
    expect(await listMutes(store.db)).toEqual([there, { ...there, termId: "nsa" }]);
  });

  it.each([PAGE, MOVED])("takes a mute back for all of its keys by %s", async (pageKey) => {
    const store = await joined();
    await setMuted(store, { ...here, pageKey }, false);
    expect(await mutedOn(store.db, [PAGE, MOVED])).toEqual(new Set(["moe"]));
    expect(await listMutes(store.db)).toEqual([there]);
  });

  it("is not muted a second time under another key", async () => {
    const store = await joined();
    await setMuted(store, { ...there, pageKey: PAGE }, true);
    expect(await store.db.mutes.where("pageKey").equals(PAGE).count()).toBe(1);
  });
});

it("an article whose last mute has no title is listed by that of an earlier one", async () => {
  const store = freshStore();
  await setMuted(store, here, true);
  store.clock.time += 1;
  await setMuted(store, { ...here, termId: "moe", title: "" }, true);
  expect((await listMutes(store.db)).map(({ title }) => title)).toEqual(["Sparse", "Sparse"]);
});
