import { describe, expect, it } from "vitest";
import { listBin } from "@/lib/store/bin-store";
import {
  deleteHighlight,
  editHighlight,
  listPageHighlights,
  saveHighlight,
} from "@/lib/store/highlight-store";
import { UNDO_STEPS, undoOrRedo } from "@/lib/store/undo";
import { sampleArticleDraft, sampleDraft, sampleId } from "../highlights/sample-highlight";
import { type FreshStore, freshStore } from "./fresh-store";

const PAGE = sampleArticleDraft().pageKey;

async function storeWithHighlight(): Promise<FreshStore> {
  const store = freshStore();
  await saveHighlight(store, sampleDraft(), sampleArticleDraft());
  store.clock.time += 120_000;
  return store;
}

/** A step with an id of its own. */
function step(store: FreshStore, direction: "undo" | "redo") {
  store.clock.time += 1;
  return undoOrRedo(store, PAGE, direction, store.newId());
}

async function shown(store: FreshStore) {
  return (await listPageHighlights(store.db, PAGE)).map(({ color, note, tags }) => ({ color, note, tags }));
}

describe("undo and redo", () => {
  it("walk back to before the passage was kept, and forth again", async () => {
    const store = await storeWithHighlight();
    const states = [[], await shown(store)];
    for (const changes of [{ color: "blue" }, { note: "why" }, { tags: ["moe"] }, { note: "how" }] as const) {
      store.clock.time += 120_000;
      await editHighlight(store, sampleId(1), changes as never);
      states.push(await shown(store));
    }
    await deleteHighlight(store, sampleId(1));
    for (const state of states.toReversed()) {
      await step(store, "undo");
      expect(await shown(store)).toEqual(state);
    }
    expect(await step(store, "undo")).toEqual([]);
    for (const state of states.slice(1)) {
      await step(store, "redo");
      expect(await shown(store)).toEqual(state);
    }
    await step(store, "redo");
    expect(await listBin(store.db)).toHaveLength(1);
    expect(await step(store, "redo")).toEqual([]);
  });

  it("reach thirty changes back", async () => {
    const store = await storeWithHighlight();
    for (let i = 0; i < UNDO_STEPS + 5; i++) {
      store.clock.time += 1;
      await editHighlight(store, sampleId(1), { tags: [`${i}`] });
    }
    for (let i = 0; i < UNDO_STEPS; i++) await step(store, "undo");
    expect(await shown(store)).toMatchObject([{ tags: ["4"] }]);
    expect(await step(store, "undo")).toEqual([]);
  });

  it("forget what was undone when something new is done", async () => {
    const store = await storeWithHighlight();
    await editHighlight(store, sampleId(1), { color: "blue" });
    await step(store, "undo");
    await editHighlight(store, sampleId(1), { color: "pink" });
    expect(await step(store, "redo")).toEqual([]);
    expect(await shown(store)).toMatchObject([{ color: "pink" }]);
  });

  it("take one step however often its message comes", async () => {
    const store = await storeWithHighlight();
    await editHighlight(store, sampleId(1), { color: "blue" });
    await editHighlight(store, sampleId(1), { color: "pink" });
    await undoOrRedo(store, PAGE, "undo", sampleId(77));
    await undoOrRedo(store, PAGE, "undo", sampleId(77));
    expect(await shown(store)).toMatchObject([{ color: "blue" }]);
  });

  it("leave other pages alone", async () => {
    const store = await storeWithHighlight();
    const other = sampleArticleDraft({ url: "https://example.org/other" });
    await saveHighlight(store, sampleDraft({ id: sampleId(2) }), other);
    await step(store, "undo");
    expect(await listPageHighlights(store.db, other.pageKey)).toHaveLength(1);
    expect(await shown(store)).toEqual([]);
  });
});
