import { describe, expect, it } from "vitest";
import type { BulkChange, BulkUndo } from "@/lib/highlights/bulk-change";
import { changeHighlights, takeBack } from "@/lib/store/bulk-change";
import { deleteHighlight, editHighlight, saveHighlight } from "@/lib/store/highlight-store";
import { exportableArticles } from "@/lib/store/library-query";
import { sampleArticleDraft, sampleDraft, sampleId } from "../highlights/sample-highlight";
import { type FreshStore, freshStore } from "./fresh-store";

const IDS = [1, 2, 3].map(sampleId);

/** Three highlights on two pages, the third in the bin. */
async function filled(): Promise<FreshStore> {
  const store = freshStore();
  const tags = [["MoE"], ["to read", "moe"], []];
  for (const [index, id] of IDS.entries()) {
    const page = sampleArticleDraft({ url: `https://example.org/${index % 2}` });
    await saveHighlight(store, sampleDraft({ id, tags: tags[index]! }), page);
    store.clock.time += 1000;
  }
  await deleteHighlight(store, IDS[2]!);
  store.clock.time += 1000;
  return store;
}

async function fieldsOf({ db }: FreshStore) {
  const rows = await db.highlights.bulkGet(IDS);
  return rows.map((row) => ({ color: row!.color, tags: row!.tags, binned: row!.deletedAt !== null }));
}

describe("one change of many highlights", () => {
  it.each<[BulkChange, object[]]>([
    [{ color: "blue" }, [{ color: "blue" }, { color: "blue" }, { color: "yellow" }]],
    [
      { addTags: ["#new", "moe"] },
      [{ tags: ["MoE", "new"] }, { tags: ["to read", "moe", "new"] }, { tags: [] }],
    ],
    [{ removeTags: ["MOE"] }, [{ tags: [] }, { tags: ["to read"] }, { tags: [] }]],
    [
      { renameTag: { from: "moe", to: "Experts" } },
      [{ tags: ["Experts"] }, { tags: ["to read", "Experts"] }, {}],
    ],
    [{ renameTag: { from: "to read", to: "MoE" } }, [{ tags: ["MoE"] }, { tags: ["MoE"] }, {}]],
    [{ removeTags: ["ＭＯＥ"] }, [{ tags: [] }, { tags: ["to read"] }, { tags: [] }]],
    [{ renameTag: { from: "Ｔo read", to: "MoE" } }, [{ tags: ["MoE"] }, { tags: ["MoE"] }, {}]],
    [{ deleted: true }, [{ binned: true }, { binned: true }, { binned: true }]],
    [{ deleted: false }, [{ binned: false }, { binned: false }, { binned: false }]],
  ])("%j makes them %j, and is taken back as a whole", async (change, after) => {
    const store = await filled();
    const before = await fieldsOf(store);
    const outcome = await changeHighlights(store, IDS, change);
    expect(await fieldsOf(store)).toMatchObject(after);
    await takeBack(store, outcome);
    expect(await fieldsOf(store)).toEqual(before);
  });

  it("takes a tag in Traditional characters for the same in Simplified ones, as the list of tags does", async () => {
    const store = await filled();
    await changeHighlights(store, [IDS[0]!], { addTags: ["機器學習"] });
    await changeHighlights(store, IDS, { renameTag: { from: "机器学习", to: "ML" } });
    expect(await fieldsOf(store)).toMatchObject([{ tags: ["MoE", "ML"] }, {}, {}]);
    await changeHighlights(store, [IDS[0]!], { addTags: ["機器學習"], removeTags: ["ML"] });
    await changeHighlights(store, IDS, { removeTags: ["机器学习"] });
    expect(await fieldsOf(store)).toMatchObject([{ tags: ["MoE"] }, {}, {}]);
  });

  it("leaves alone what was changed since when it is taken back", async () => {
    const store = await filled();
    const outcome = await changeHighlights(store, IDS, { color: "blue", addTags: ["new"] });
    await editHighlight(store, IDS[0]!, { color: "pink" });
    await takeBack(store, outcome);
    expect(await fieldsOf(store)).toMatchObject([{ color: "pink", tags: ["MoE"] }, { color: "yellow" }, {}]);
  });

  it("is taken back also where a later change of the same fields was taken back before", async () => {
    const store = await filled();
    const states = [await fieldsOf(store)];
    const outcomes: BulkUndo[] = [];
    for (const change of [
      { color: "blue" },
      { color: "pink", addTags: ["new"] },
      { deleted: true },
    ] as const) {
      outcomes.push(await changeHighlights(store, IDS, change as BulkChange));
      states.push(await fieldsOf(store));
    }
    for (const outcome of outcomes.reverse()) {
      expect(await fieldsOf(store)).toEqual(states.pop());
      await takeBack(store, outcome);
    }
    expect(await fieldsOf(store)).toEqual(states.pop());
  });

  it("says which pages it touched, and changes nothing that is so already", async () => {
    const store = await filled();
    const outcome = await changeHighlights(store, [...IDS, sampleId(9)], { color: "yellow" });
    expect(outcome).toMatchObject({ before: [], pageKeys: [] });
    const { pageKeys } = await changeHighlights(store, IDS, { color: "blue" });
    expect(pageKeys).toEqual(["https://example.org/0", "https://example.org/1"]);
  });

  it("leaves the order of articles, and takes those from the list that have nothing left", async () => {
    const store = await filled();
    const order = async () => (await exportableArticles(store.db)).map(({ article }) => article.pageKey);
    await changeHighlights(store, [IDS[1]!], { color: "blue" });
    expect(await order()).toEqual(["https://example.org/0", "https://example.org/1"]);
    await changeHighlights(store, [IDS[1]!], { deleted: true });
    expect(await order()).toEqual(["https://example.org/0"]);
  });
});
