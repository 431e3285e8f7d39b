import { Dexie, liveQuery } from "dexie";
import { expect, it, onTestFinished } from "vitest";
import { parseStamp } from "@/lib/highlights/hybrid-clock";
import { createStoreContext } from "@/lib/store/context";
import { openDatabase } from "@/lib/store/database";
import { saveHighlight } from "@/lib/store/highlight-store";
import { recentArticles } from "@/lib/store/library-query";
import { listOwnTerms, saveOwnTerm } from "@/lib/store/own-term-store";
import {
  sampleArticle,
  sampleArticleDraft,
  sampleDraft,
  sampleHighlight,
} from "../highlights/sample-highlight";
import { ownDraft } from "../own-terms/sample-own-term";
import { freshStore } from "./fresh-store";

it("transactions ask for strict durability", async () => {
  const store = freshStore();
  const durability = await store.db.transaction("rw", store.db.device, async (transaction) => {
    await store.db.device.count();
    return (transaction.idbtrans as IDBTransaction & { durability?: string }).durability;
  });
  expect(durability).toBe("strict");
});

it("what version 1 of the database held is there in the next, and own terms beside it", async () => {
  const name = "store-test-version-1";
  const highlight = sampleHighlight();
  const article = sampleArticle();
  const old = new Dexie(name);
  old.version(1).stores({
    highlights: "id, pageKey, deletedAt",
    articles: "pageKey, listedAt",
    tombstones: "id",
    device: "key",
  });
  await old.table("highlights").add(highlight);
  await old.table("articles").add({ ...article, listedAt: article.updatedAt });
  await old.table("device").add({ key: "this", id: "a1", lastStamp: null });
  old.close();
  const db = openDatabase(name);
  onTestFinished(() => db.delete());
  expect(await recentArticles(db, { limit: 5 })).toEqual([{ article, highlights: [highlight] }]);
  const term = await saveOwnTerm(createStoreContext(db), ownDraft("KVQ"));
  expect(await listOwnTerms(db)).toEqual([term]);
  expect(parseStamp(term.stamps.name)?.device).toBe("a1");
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
