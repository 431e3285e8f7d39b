import { liveQuery } from "dexie";
import { expect, it } from "vitest";
import { saveHighlight } from "@/lib/store/highlight-store";
import { recentArticles } from "@/lib/store/library-query";
import { sampleArticleDraft, sampleDraft } from "../highlights/sample-highlight";
import { freshStore } from "./fresh-store";

it("transactions ask for strict durability", async () => {
  const store = freshStore();
  const durability = await store.db.transaction("rw", store.db.device, async (transaction) => {
    await store.db.device.count();
    return (transaction.idbtrans as IDBTransaction & { durability?: string }).durability;
  });
  expect(durability).toBe("strict");
});

it("a live query over the library runs again when a highlight is saved", async () => {
  const store = freshStore();
  const counts: number[] = [];
  await new Promise<void>((resolve, reject) => {
    const subscription = liveQuery(() => recentArticles(store.db, { limit: 5 })).subscribe({
      next: (items) => {
        counts.push(items.length);
        if (items.length === 0) saveHighlight(store, sampleDraft(), sampleArticleDraft()).catch(reject);
        else {
          subscription.unsubscribe();
          resolve();
        }
      },
      error: reject,
    });
  });
  expect(counts).toEqual([0, 1]);
});
