import { expect, it } from "vitest";
import { listMutes, mutedOn, setMuted } from "@/lib/store/mute-store";
import { freshStore } from "./fresh-store";

const PAGE = "https://example.org/a";
const here = { termId: "nsa", pageKey: PAGE, title: "Sparse" };
const everywhere = { termId: "mcp", pageKey: null, title: "" };

it("a term is muted on its page, or on all", async () => {
  const store = freshStore();
  await setMuted(store, here, true);
  await setMuted(store, everywhere, true);
  expect(await mutedOn(store.db, PAGE)).toEqual(new Set(["nsa", "mcp"]));
  expect(await mutedOn(store.db, "https://example.org/b")).toEqual(new Set(["mcp"]));
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
  expect(await mutedOn(store.db, PAGE)).toEqual(new Set(["nsa"]));
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
