import { describe, expect, it } from "vitest";
import { deleteHighlight } from "@/lib/store/highlight-store";
import { exportableArticles, highlightsByIds, recentArticles } from "@/lib/store/library-query";
import { sampleId } from "../highlights/sample-highlight";
import { fill, type Shelf } from "./filled-store";
import { freshStore } from "./fresh-store";

const THREE: Shelf[] = [
  [{ title: "A" }, {}],
  [{ title: "B" }, {}, {}],
  [{ title: "C" }, {}],
];

describe("recent articles", () => {
  it.each([
    { page: { limit: 10 }, titles: ["C", "B", "A"] },
    { page: { limit: 2 }, titles: ["C", "B"] },
    { page: { limit: 2, offset: 2 }, titles: ["A"] },
    { page: { limit: 2, offset: 3 }, titles: [] },
  ])("come newest first, page by page: $page", async ({ page, titles }) => {
    const store = freshStore();
    await fill(store, ...THREE);
    const items = await recentArticles(store.db, page);
    expect(items.map(({ article }) => article.title)).toEqual(titles);
  });

  it("carry their highlights without the bin, and nothing that only the database needs", async () => {
    const store = freshStore();
    await fill(store, ...THREE);
    await deleteHighlight(store, sampleId(2));
    const [, item] = await recentArticles(store.db, { limit: 10 });
    expect(item?.highlights.map(({ id }) => id)).toEqual([sampleId(3)]);
    expect(item?.article).not.toHaveProperty("listedAt");
  });
});

describe("highlights by id", () => {
  it("come in the order of the ids, without unknown and deleted ones", async () => {
    const store = freshStore();
    await fill(store, ...THREE);
    await deleteHighlight(store, sampleId(2));
    const found = await highlightsByIds(store.db, [4, 9, 2, 1].map(sampleId));
    expect(found.map(({ id }) => id)).toEqual([4, 1].map(sampleId));
  });
});

describe("exportable articles", () => {
  it.each([
    { pageKey: undefined, titles: ["C", "B", "A"] },
    { pageKey: "https://example.org/1", titles: ["B"] },
    { pageKey: "https://example.org/none", titles: [] },
  ])("are all, or those of the page $pageKey", async ({ pageKey, titles }) => {
    const store = freshStore();
    await fill(store, ...THREE);
    const items = await exportableArticles(store.db, pageKey);
    expect(items.map(({ article }) => article.title)).toEqual(titles);
  });

  it("leave out a page whose highlights are all in the bin", async () => {
    const store = freshStore();
    await fill(store, ...THREE);
    await deleteHighlight(store, sampleId(1));
    expect(await exportableArticles(store.db, "https://example.org/0")).toEqual([]);
  });
});
