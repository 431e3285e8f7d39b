import { describe, expect, it } from "vitest";
import { CHANGES_KEPT } from "@/lib/store/change-log";
import { deleteHighlight, editHighlight, restoreHighlight, saveHighlight } from "@/lib/store/highlight-store";
import { sampleArticleDraft, sampleDraft, sampleId } from "../highlights/sample-highlight";
import { freshStore } from "./fresh-store";

describe("a change whose message comes twice", () => {
  it("is made once, and leaves what another window wrote in between", async () => {
    const store = freshStore();
    await saveHighlight(store, sampleDraft(), sampleArticleDraft());
    await editHighlight(store, sampleId(1), { note: "first" }, sampleId(11));
    const later = await editHighlight(store, sampleId(1), { note: "later" }, sampleId(12));
    expect(await editHighlight(store, sampleId(1), { note: "first" }, sampleId(11))).toEqual(later);
  });

  it("does not delete again what was restored in between", async () => {
    const store = freshStore();
    await saveHighlight(store, sampleDraft(), sampleArticleDraft());
    await deleteHighlight(store, sampleId(1), sampleId(11));
    const restored = await restoreHighlight(store, sampleId(1), sampleId(12));
    expect(await deleteHighlight(store, sampleId(1), sampleId(11))).toEqual(restored);
  });
});

describe("the log of changes", () => {
  it("says what a field was before and after", async () => {
    const store = freshStore();
    await saveHighlight(store, sampleDraft({ note: "a" }), sampleArticleDraft());
    await editHighlight(store, sampleId(1), { note: "b", color: "yellow" }, sampleId(11));
    expect(await store.db.changes.get(sampleId(11))).toMatchObject({
      highlightId: sampleId(1),
      before: { note: "a" },
      after: { note: "b" },
      undone: false,
    });
  });

  it("keeps the latest of a page and leaves other pages' alone", async () => {
    const store = freshStore();
    const other = sampleArticleDraft({ url: "https://example.org/other" });
    await saveHighlight(store, sampleDraft({ id: sampleId(2) }), other);
    await saveHighlight(store, sampleDraft(), sampleArticleDraft());
    for (let i = 0; i < CHANGES_KEPT; i++) {
      await editHighlight(store, sampleId(1), { color: i % 2 === 0 ? "blue" : "pink" }, sampleId(100 + i));
    }
    const ids = await store.db.changes.toCollection().primaryKeys();
    expect(ids).toEqual([sampleId(2), ...Array.from({ length: CHANGES_KEPT }, (_, i) => sampleId(100 + i))]);
  });

  it("takes the saves of a note that is being written for one change, each message for made", async () => {
    const store = freshStore();
    await saveHighlight(store, sampleDraft({ note: "" }), sampleArticleDraft());
    for (const [i, note] of ["w", "wh", "why"].entries()) {
      store.clock.time += 700;
      await editHighlight(store, sampleId(1), { note }, sampleId(11 + i));
    }
    const rows = await store.db.changes.where("highlightId").equals(sampleId(1)).toArray();
    expect(rows.map(({ before, after }) => [before.note, after.note])).toEqual([
      [undefined, undefined],
      ["", "why"],
    ]);
    expect((await editHighlight(store, sampleId(1), { note: "w" }, sampleId(11))).note).toBe("why");
  });
});
