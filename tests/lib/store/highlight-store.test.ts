import { describe, expect, it } from "vitest";
import { readArticle } from "@/lib/store/article-store";
import { BIN_PERIOD, deleteForGood, listBin, purgeBin } from "@/lib/store/bin-store";
import {
  deleteHighlight,
  editHighlight,
  listPageHighlights,
  restoreHighlight,
  saveHighlight,
} from "@/lib/store/highlight-store";
import { recentArticles } from "@/lib/store/library-query";
import { SAMPLE_TIME, sampleArticleDraft, sampleDraft, sampleId } from "../highlights/sample-highlight";
import { freshStore } from "./fresh-store";

const PAGE = sampleArticleDraft().pageKey;

describe("saving", () => {
  it("keeps the passage with its article and gives every field one stamp", async () => {
    const store = freshStore();
    const draft = sampleDraft({ note: "see *section 3*", tags: ["#moe", " MoE ", ""], color: "blue" });
    const saved = await saveHighlight(store, draft, sampleArticleDraft());
    expect(saved).toMatchObject({ ...draft, tags: ["moe"], pageKey: PAGE, deletedAt: null });
    expect([saved.createdAt, saved.updatedAt]).toEqual([SAMPLE_TIME, SAMPLE_TIME]);
    expect(new Set(Object.values(saved.stamps)).size).toBe(1);
    expect(await listPageHighlights(store.db, PAGE)).toEqual([saved]);
    expect(await readArticle(store.db, PAGE)).toMatchObject(sampleArticleDraft());
  });

  it("stores white space in the quote collapsed", async () => {
    const store = freshStore();
    const saved = await saveHighlight(
      store,
      sampleDraft({ quote: "  one\t two \n\n three " }),
      sampleArticleDraft(),
    );
    expect(saved.quote).toBe("one two\nthree");
  });

  it("saves the same id once and gives what is stored, even edited or deleted since", async () => {
    const store = freshStore();
    await saveHighlight(store, sampleDraft(), sampleArticleDraft());
    await editHighlight(store, sampleId(1), { note: "mine" });
    const deleted = await deleteHighlight(store, sampleId(1));
    expect(await saveHighlight(store, sampleDraft(), sampleArticleDraft())).toEqual(deleted);
    expect(await store.db.highlights.count()).toBe(1);
  });

  it("saves once when the same draft is sent twice at the same time", async () => {
    const store = freshStore();
    const send = () => saveHighlight(store, sampleDraft(), sampleArticleDraft());
    const [first, second] = await Promise.all([send(), send()]);
    expect(second).toEqual(first);
    expect(await store.db.highlights.count()).toBe(1);
  });

  it("fills in what an earlier visit did not find and leaves what it found", async () => {
    const store = freshStore();
    await saveHighlight(store, sampleDraft(), sampleArticleDraft({ title: "First title", byline: "" }));
    const again = sampleArticleDraft({ title: "Second title", byline: "A writer" });
    await saveHighlight(store, sampleDraft({ id: sampleId(2) }), again);
    const article = await readArticle(store.db, PAGE);
    expect(article).toMatchObject({ title: "First title", byline: "A writer" });
  });

  it("writes neither the highlight nor the article when one of them fails", async () => {
    const store = freshStore();
    // A function cannot be cloned into the database, so the article's write fails after the highlight's.
    const broken = { ...sampleArticleDraft(), title: (() => "") as unknown as string };
    await expect(saveHighlight(store, sampleDraft(), broken)).rejects.toThrow();
    expect(await store.db.highlights.count()).toBe(0);
    expect(await store.db.articles.count()).toBe(0);
  });
});

describe("editing", () => {
  it("stamps the changed field alone, later than before", async () => {
    const store = freshStore();
    const saved = await saveHighlight(store, sampleDraft(), sampleArticleDraft());
    store.clock.time += 1000;
    const edited = await editHighlight(store, saved.id, { note: "new", color: saved.color });
    expect(edited).toMatchObject({ note: "new", updatedAt: SAMPLE_TIME + 1000 });
    expect(edited.stamps).toEqual({ ...saved.stamps, note: edited.stamps.note });
    expect(edited.stamps.note > saved.stamps.note).toBe(true);
    expect(await listPageHighlights(store.db, PAGE)).toEqual([edited]);
  });

  it("gives rising stamps although the wall clock goes back", async () => {
    const store = freshStore();
    const saved = await saveHighlight(store, sampleDraft(), sampleArticleDraft());
    store.clock.time -= 60_000;
    const first = await editHighlight(store, saved.id, { note: "a" });
    const second = await editHighlight(store, saved.id, { note: "b" });
    expect(first.stamps.note > saved.stamps.note).toBe(true);
    expect(second.stamps.note > first.stamps.note).toBe(true);
  });

  it("changes nothing when no value differs", async () => {
    const store = freshStore();
    const saved = await saveHighlight(store, sampleDraft({ tags: ["moe"] }), sampleArticleDraft());
    store.clock.time += 1000;
    expect(await editHighlight(store, saved.id, { color: "yellow", tags: ["#moe"], note: "" })).toEqual(
      saved,
    );
  });

  it("refuses an unknown highlight and one in the bin", async () => {
    const store = freshStore();
    await saveHighlight(store, sampleDraft(), sampleArticleDraft());
    await deleteHighlight(store, sampleId(1));
    for (const id of [sampleId(1), sampleId(9)]) {
      await expect(editHighlight(store, id, { note: "x" })).rejects.toMatchObject({ name: "NotFoundError" });
    }
  });
});

describe("the bin", () => {
  it("takes a highlight off its page and gives it back as it was", async () => {
    const store = freshStore();
    const saved = await saveHighlight(store, sampleDraft({ note: "n", tags: ["t"] }), sampleArticleDraft());
    store.clock.time += 5;
    const deleted = await deleteHighlight(store, saved.id);
    expect(deleted.deletedAt).toBe(SAMPLE_TIME + 5);
    expect(await listPageHighlights(store.db, PAGE)).toEqual([]);
    const restored = await restoreHighlight(store, saved.id);
    expect(restored).toMatchObject({ note: "n", tags: ["t"], deletedAt: null });
    expect(restored.stamps.deletedAt > deleted.stamps.deletedAt).toBe(true);
    expect(await listPageHighlights(store.db, PAGE)).toEqual([restored]);
  });

  it("answers a repeated delete or restore with what is stored", async () => {
    const store = freshStore();
    const saved = await saveHighlight(store, sampleDraft(), sampleArticleDraft());
    expect(await restoreHighlight(store, saved.id)).toEqual(saved);
    const deleted = await deleteHighlight(store, saved.id);
    store.clock.time += 5;
    expect(await deleteHighlight(store, saved.id)).toEqual(deleted);
  });

  it.each([["delete", deleteHighlight] as const, ["restore", restoreHighlight] as const])(
    "does not %s what was never kept",
    async (_, change) => {
      await expect(change(freshStore(), sampleId(1))).rejects.toMatchObject({ name: "NotFoundError" });
    },
  );

  it("takes the article of the last highlight out of the library and brings it back to its place", async () => {
    const store = freshStore();
    const titles = async () =>
      (await recentArticles(store.db, { limit: 9 })).map(({ article }) => article.title);
    await saveHighlight(store, sampleDraft(), sampleArticleDraft({ title: "Older" }));
    store.clock.time += 1000;
    const newer = sampleArticleDraft({ url: "https://example.org/b", title: "Newer" });
    await saveHighlight(store, sampleDraft({ id: sampleId(2) }), newer);
    store.clock.time += 1000;
    await deleteHighlight(store, sampleId(1));
    expect(await titles()).toEqual(["Newer"]);
    await restoreHighlight(store, sampleId(1));
    expect(await titles()).toEqual(["Newer", "Older"]);
  });

  it("is cleared of what is older than 30 days, with a tombstone for each and no article left behind", async () => {
    const store = freshStore();
    await saveHighlight(store, sampleDraft(), sampleArticleDraft());
    const other = sampleArticleDraft({ url: "https://example.org/b" });
    await saveHighlight(store, sampleDraft({ id: sampleId(2) }), other);
    await saveHighlight(store, sampleDraft({ id: sampleId(3) }), other);
    const { stamps } = await deleteHighlight(store, sampleId(1));
    store.clock.time += BIN_PERIOD;
    await deleteHighlight(store, sampleId(2));
    expect(await purgeBin(store)).toBe(0);
    store.clock.time += 1;
    expect(await purgeBin(store)).toBe(1);
    expect(await store.db.highlights.toCollection().primaryKeys()).toEqual([sampleId(2), sampleId(3)]);
    expect(await store.db.articles.toCollection().primaryKeys()).toEqual([other.pageKey]);
    expect(await store.db.tombstones.toArray()).toEqual([{ id: sampleId(1), stamp: stamps.deletedAt }]);
    await expect(restoreHighlight(store, sampleId(1))).rejects.toMatchObject({ name: "NotFoundError" });
  });

  it("lists what is in it with the article's title, the last deleted first", async () => {
    const store = freshStore();
    for (const number of [1, 2, 3]) {
      await saveHighlight(
        store,
        sampleDraft({ id: sampleId(number) }),
        sampleArticleDraft({ title: "Routing" }),
      );
    }
    await deleteHighlight(store, sampleId(2));
    store.clock.time += 1;
    const last = await deleteHighlight(store, sampleId(1));
    expect((await listBin(store.db)).map(({ highlight }) => highlight.id)).toEqual([
      sampleId(1),
      sampleId(2),
    ]);
    expect(await listBin(store.db, { from: 0, to: 1 })).toEqual([{ highlight: last, title: "Routing" }]);
    expect(await listBin(store.db, { from: 1, to: 9 })).toMatchObject([{ highlight: { id: sampleId(2) } }]);
  });

  it("gives up for good what is asked for, note and history included, but nothing that is not in it", async () => {
    const store = freshStore();
    await saveHighlight(store, sampleDraft({ note: "secret" }), sampleArticleDraft());
    const kept = await saveHighlight(store, sampleDraft({ id: sampleId(2) }), sampleArticleDraft());
    const { stamps } = await deleteHighlight(store, sampleId(1));
    expect(await deleteForGood(store, [sampleId(1), sampleId(2), sampleId(9)])).toBe(1);
    expect(await store.db.highlights.toArray()).toEqual([kept]);
    expect(await store.db.tombstones.toArray()).toEqual([{ id: sampleId(1), stamp: stamps.deletedAt }]);
    expect(await store.db.changes.toCollection().primaryKeys()).toEqual([sampleId(2)]);
  });
});

describe("the highlights of a page", () => {
  it("come in the order of the page, those without a position last", async () => {
    const store = freshStore();
    const at = (number: number, start?: number) =>
      sampleDraft({
        id: sampleId(number),
        selectors: start === undefined ? [] : [{ type: "TextPositionSelector", start, end: start + 1 }],
      });
    for (const draft of [at(1), at(2, 300), at(3, 20), at(4, 100)]) {
      await saveHighlight(store, draft, sampleArticleDraft());
    }
    const listed = await listPageHighlights(store.db, PAGE);
    expect(listed.map(({ id }) => id)).toEqual([3, 4, 2, 1].map(sampleId));
  });
});
