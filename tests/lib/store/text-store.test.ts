import { describe, expect, it } from "vitest";
import { deleteForGood, purgeBin } from "@/lib/store/bin-store";
import { deleteHighlight, restoreHighlight, saveHighlight } from "@/lib/store/highlight-store";
import { keepText, keptDigest, readText, removeText, restoreText } from "@/lib/store/text-store";
import { sampleBody } from "../article/sample-body";
import { sampleArticleDraft, sampleDraft, sampleId } from "../highlights/sample-highlight";
import { type FreshStore, freshStore } from "./fresh-store";

const PAGE = sampleArticleDraft().pageKey;
const WHOLE = sampleBody("Experts are chosen per token.", "The router learns which.");
const TEASER = sampleBody("Log in to read.");

async function withHighlight(): Promise<FreshStore> {
  const store = freshStore();
  await saveHighlight(store, sampleDraft(), sampleArticleDraft());
  return store;
}

const bodyIn = async ({ db }: FreshStore) => (await readText(db, PAGE))?.body;

describe("an article's text", () => {
  it("is kept beside a highlight", async () => {
    const store = await withHighlight();
    expect(await keepText(store, PAGE, WHOLE, "d1")).toBe(true);
    expect(await readText(store.db, PAGE)).toMatchObject({ body: WHOLE, digest: "d1" });
    expect(await keptDigest(store.db, PAGE)).toBe("d1");
  });

  it("is kept of no article without one", async () => {
    const store = freshStore();
    expect(await keepText(store, PAGE, WHOLE, "d1")).toBe(false);
    const other = await withHighlight();
    await deleteHighlight(other, sampleId(1));
    expect(await keepText(other, PAGE, WHOLE, "d1")).toBe(false);
    expect(await bodyIn(other)).toBeUndefined();
  });

  it.each([
    ["a longer one", sampleBody("Experts are chosen per token.", "The router learns which.", "More."), true],
    ["a teaser", TEASER, false],
    ["an empty one", sampleBody(), false],
    ["one a little shorter", sampleBody("Experts are chosen per token.", "The router learns."), true],
  ])("is replaced by %s: %#", async (_, body, replaced) => {
    const store = await withHighlight();
    await keepText(store, PAGE, WHOLE, "d1");
    expect(await keepText(store, PAGE, body, "d2")).toBe(replaced);
    expect(await bodyIn(store)).toEqual(replaced ? body : WHOLE);
  });

  it("stays while its last highlight is in the bin, and goes with it", async () => {
    const store = await withHighlight();
    await keepText(store, PAGE, WHOLE, "d1");
    await deleteHighlight(store, sampleId(1));
    expect(await bodyIn(store)).toEqual(WHOLE);
    await restoreHighlight(store, sampleId(1));
    await deleteHighlight(store, sampleId(1));
    await deleteForGood(store, [sampleId(1)]);
    expect(await store.db.texts.count()).toBe(0);
  });

  it("goes when the bin is cleared after its time", async () => {
    const store = await withHighlight();
    await keepText(store, PAGE, WHOLE, "d1");
    await deleteHighlight(store, sampleId(1));
    store.clock.time += 31 * 24 * 60 * 60 * 1000;
    await purgeBin(store);
    expect(await store.db.texts.count()).toBe(0);
  });

  it("is not kept again after its reader took it away, until that is taken back", async () => {
    const store = await withHighlight();
    await keepText(store, PAGE, WHOLE, "d1");
    const removed = await removeText(store, PAGE);
    expect(removed).toMatchObject({ body: WHOLE });
    expect(await keptDigest(store.db, PAGE)).toBeNull();
    expect(await keepText(store, PAGE, WHOLE, "d1")).toBe(false);
    expect(await removeText(store, PAGE)).toBeNull();
    await restoreText(store, { ...removed!, body: WHOLE });
    expect(await readText(store.db, PAGE)).toMatchObject({ body: WHOLE, digest: "d1" });
    expect(await keepText(store, PAGE, WHOLE, "d2")).toBe(true);
  });
});
