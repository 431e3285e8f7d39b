import { expect, it } from "vitest";
import type { Database } from "@/lib/store/database";
import { saveHighlight } from "@/lib/store/highlight-store";
import { indexSlice } from "@/lib/store/index-slice";
import { setOrphans } from "@/lib/store/orphan-store";
import { sampleArticleDraft, sampleDraft, sampleHighlight, sampleId } from "../highlights/sample-highlight";
import { freshStore } from "./fresh-store";

const PAGE = sampleArticleDraft().pageKey;

it.each<[string, (db: Database) => Promise<unknown>, object[]]>([
  ["added", (db) => db.highlights.add(sampleHighlight({ id: "b" })), [{ kind: "highlight", key: "b" }]],
  [
    "changed",
    (db) => db.highlights.update(sampleId(1), { note: "n" }),
    [{ kind: "highlight", key: sampleId(1) }],
  ],
  ["deleted", (db) => db.highlights.delete(sampleId(1)), [{ kind: "highlight", key: sampleId(1) }]],
  ["cleared", (db) => db.highlights.clear(), [{ kind: "highlight", key: sampleId(1) }]],
  ["of an article", (db) => db.articles.update(PAGE, { title: "n" }), [{ kind: "article", key: PAGE }]],
  [
    "lost by its page",
    (db) => setOrphans(db, PAGE, [sampleId(1)]),
    [{ kind: "highlight", key: sampleId(1) }],
  ],
  ["of another table", (db) => db.device.put({ key: "this", id: "d", lastStamp: null }), []],
])(
  "a row that is %s is marked in the same transaction, or is none of the index's",
  async (_, write, marks) => {
    const store = freshStore();
    await saveHighlight(store, sampleDraft(), sampleArticleDraft());
    while (await indexSlice(store.db));
    expect(await store.db.unindexed.toArray()).toEqual([]);
    await write(store.db);
    expect(await store.db.unindexed.toArray()).toEqual(marks);
  },
);

it("a change that fails leaves no mark", async () => {
  const store = freshStore();
  const { db } = store;
  const failing = db.transaction("rw", db.highlights, async () => {
    await db.highlights.add(sampleHighlight({ id: "b" }));
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await db.unindexed.count()).toBe(0);
});
