import { describe, expect, it } from "vitest";
import { listBin } from "@/lib/store/bin-store";
import {
  deleteHighlight,
  editHighlight,
  listPageHighlights,
  moveHighlight,
  restoreHighlight,
  saveHighlight,
} from "@/lib/store/highlight-store";
import { joinHighlights } from "@/lib/store/join-store";
import { undoOrRedo } from "@/lib/store/undo";
import { sampleArticleDraft, sampleDraft, sampleId, samplePassage } from "../highlights/sample-highlight";
import { type FreshStore, freshStore } from "./fresh-store";

const ARTICLE = sampleArticleDraft();
const WHOLE = samplePassage("Experts are chosen per token, two at a time.");
const JOINING = { id: sampleId(1), others: [sampleId(2), sampleId(3)], passage: WHOLE };

/** Three highlights that overlap. */
async function storeWithThree(): Promise<FreshStore> {
  const store = freshStore();
  const drafts = [
    sampleDraft({ color: "green", note: "one", tags: ["moe"] }),
    sampleDraft({ id: sampleId(2), ...samplePassage("chosen per token", 112), tags: ["MoE", "routing"] }),
    sampleDraft({ id: sampleId(3), ...samplePassage("two at a time", 130), note: "three" }),
  ];
  for (const draft of drafts) await saveHighlight(store, draft, ARTICLE);
  store.clock.time += 120_000;
  return store;
}

const shown = (store: FreshStore) => listPageHighlights(store.db, ARTICLE.pageKey);

describe("joining highlights", () => {
  it("leaves one with the whole passage, all notes, all tags and the first's colour", async () => {
    const store = await storeWithThree();
    const [whole, ...binned] = await joinHighlights(store, JOINING);
    expect(whole).toMatchObject({
      ...WHOLE,
      color: "green",
      note: "one\n\nthree",
      tags: ["moe", "routing"],
    });
    expect(await shown(store)).toEqual([whole]);
    expect(binned.map(({ id }) => id)).toEqual(JOINING.others);
    expect(await listBin(store.db)).toHaveLength(2);
  });

  it("is taken back by one undo and made again by one redo", async () => {
    const store = await storeWithThree();
    const fields = async () => (await shown(store)).map(({ stamps, updatedAt, ...rest }) => rest);
    const before = await fields();
    await joinHighlights(store, JOINING);
    const joined = await fields();
    const back = await undoOrRedo(store, ARTICLE.pageKey, "undo", sampleId(50));
    expect(back.map(({ id }) => id)).toEqual([sampleId(1), sampleId(2), sampleId(3)]);
    expect(await fields()).toEqual(before);
    await undoOrRedo(store, ARTICLE.pageKey, "redo", sampleId(51));
    expect(await fields()).toEqual(joined);
  });

  it("is made once, however often its message comes", async () => {
    const store = await storeWithThree();
    await joinHighlights(store, JOINING, sampleId(60));
    await editHighlight(store, sampleId(1), { note: "mine" });
    const again = await joinHighlights(store, JOINING, sampleId(60));
    expect(again.map(({ note }) => note)).toEqual(["mine", "", "three"]);
  });

  it("is taken back step by step where one of them was restored since", async () => {
    const store = await storeWithThree();
    await joinHighlights(store, JOINING);
    store.clock.time += 1;
    await restoreHighlight(store, sampleId(2), sampleId(61));
    await undoOrRedo(store, ARTICLE.pageKey, "undo", sampleId(62));
    await undoOrRedo(store, ARTICLE.pageKey, "undo", sampleId(63));
    expect(await shown(store)).toHaveLength(3);
  });

  it.each([
    ["the one that stays is in the bin", [1]],
    ["all others are in the bin", [2, 3]],
  ])("is refused where %s", async (_, gone) => {
    const store = await storeWithThree();
    for (const number of gone) await deleteHighlight(store, sampleId(number));
    const before = await shown(store);
    await expect(joinHighlights(store, JOINING)).rejects.toMatchObject({ name: "NotFoundError" });
    expect(await shown(store)).toEqual(before);
  });

  it("leaves highlights of other pages alone", async () => {
    const store = await storeWithThree();
    const other = sampleArticleDraft({ url: "https://example.org/other" });
    await saveHighlight(store, sampleDraft({ id: sampleId(4) }), other);
    await joinHighlights(store, { ...JOINING, others: [sampleId(2), sampleId(4)] });
    expect(await listPageHighlights(store.db, other.pageKey)).toHaveLength(1);
    expect(await shown(store)).toHaveLength(2);
  });
});

describe("moving a highlight", () => {
  const elsewhere = { ...samplePassage("per  token", 119), terms: ["token"] };

  it("changes words, place and terms as one field, with a stamp of its own", async () => {
    const store = await storeWithThree();
    const [before] = await shown(store);
    const moved = await moveHighlight(store, sampleId(1), elsewhere);
    expect(moved).toMatchObject({ ...elsewhere, quote: "per token", note: "one", color: "green" });
    expect(moved.stamps).toEqual({ ...before!.stamps, passage: expect.any(String) });
    expect(moved.stamps.passage! > before!.stamps.color).toBe(true);
    expect(await store.db.highlights.where("terms").equals("token").count()).toBe(1);
  });

  it("is undone and redone", async () => {
    const store = await storeWithThree();
    await moveHighlight(store, sampleId(1), elsewhere);
    const [back] = await undoOrRedo(store, ARTICLE.pageKey, "undo", sampleId(50));
    expect(back).toMatchObject(samplePassage());
    const [again] = await undoOrRedo(store, ARTICLE.pageKey, "redo", sampleId(51));
    expect(again).toMatchObject({ ...elsewhere, quote: "per token" });
  });

  it("writes nothing where the highlight is there already", async () => {
    const store = await storeWithThree();
    const [before] = await shown(store);
    expect(await moveHighlight(store, sampleId(1), samplePassage())).toEqual(before);
  });

  it("is refused for one in the bin", async () => {
    const store = await storeWithThree();
    await deleteHighlight(store, sampleId(1));
    await expect(moveHighlight(store, sampleId(1), elsewhere)).rejects.toMatchObject({
      name: "NotFoundError",
    });
  });
});
