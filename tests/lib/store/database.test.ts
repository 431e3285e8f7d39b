import { Dexie, liveQuery } from "dexie";
import { describe, expect, it, onTestFinished } from "vitest";
import { parseStamp } from "@/lib/highlights/hybrid-clock";
import { parseQuery } from "@/lib/search/parse-query";
import { listBin } from "@/lib/store/bin-store";
import { createStoreContext } from "@/lib/store/context";
import { openDatabase } from "@/lib/store/database";
import { editHighlight, saveHighlight } from "@/lib/store/highlight-store";
import { countUnindexed, indexSlice } from "@/lib/store/index-slice";
import { recentArticles } from "@/lib/store/library-query";
import { listOwnTerms, saveOwnTerm } from "@/lib/store/own-term-store";
import { searchLibrary } from "@/lib/store/search-library";
import { keepText } from "@/lib/store/text-store";
import version1 from "../../fixtures/databases/version-1.json";
import version2 from "../../fixtures/databases/version-2.json";
import version3 from "../../fixtures/databases/version-3.json";
import version4 from "../../fixtures/databases/version-4.json";
import version5 from "../../fixtures/databases/version-5.json";
import version6 from "../../fixtures/databases/version-6.json";
import version7 from "../../fixtures/databases/version-7.json";
import version8 from "../../fixtures/databases/version-8.json";
import version9 from "../../fixtures/databases/version-9.json";
import { sampleBody } from "../article/sample-body";
import { sampleArticleDraft, sampleDraft } from "../highlights/sample-highlight";
import { ownDraft } from "../own-terms/sample-own-term";
import { freshStore } from "./fresh-store";

/** Databases as each version wrote them. A version that changes nothing here is no new version. */
const SAMPLES: { version: number; stores: Record<string, string>; rows: Record<string, object[]> }[] = [
  version1,
  version2,
  version3,
  version4,
  version5,
  version6,
  version7,
  version8,
  version9,
];

it("transactions ask for strict durability", async () => {
  const store = freshStore();
  const durability = await store.db.transaction("rw", store.db.device, async (transaction) => {
    await store.db.device.count();
    return (transaction.idbtrans as IDBTransaction & { durability?: string }).durability;
  });
  expect(durability).toBe("strict");
});

/** A database as a version wrote it, closed. */
async function written(
  name: string,
  { version, stores, rows }: Pick<(typeof SAMPLES)[number], "version" | "stores" | "rows">,
): Promise<void> {
  const old = new Dexie(name);
  old.version(version).stores(stores);
  for (const [store, held] of Object.entries(rows)) await old.table(store).bulkAdd(held);
  old.close();
}

describe.each(SAMPLES)("what version $version of the database held", ({ version, stores, rows }) => {
  async function upgraded(name: string) {
    await written(name, { version, stores, rows });
    const db = openDatabase(name);
    onTestFinished(() => db.delete());
    return db;
  }

  it("is there after the upgrade, row by row", async () => {
    const db = await upgraded(`store-test-upgrade-${version}`);
    for (const [store, held] of Object.entries(rows)) {
      const added = store === "highlights" && version < 3 ? { terms: [] } : {};
      const expected = held.map((row) => ({ ...row, ...added }));
      expect(await db.table(store).toArray(), store).toEqual(expected);
    }
    expect(db.verno).toBe(Math.max(...SAMPLES.map((sample) => sample.version)));
  });

  it("is indexed in slices after the upgrade, and found", async () => {
    const db = await upgraded(`store-test-indexed-${version}`);
    while (await indexSlice(db));
    expect(await countUnindexed(db, "highlight")).toBe(0);
    const found = await searchLibrary(db, parseQuery("experts 为什么"), { limit: 5 });
    expect(found.map(({ highlights }) => highlights.map(({ note }) => note))).toEqual([["为什么？"]]);
    expect(await searchLibrary(db, parseQuery("experts absent"), { limit: 5 })).toEqual([]);
  });

  it("can be read, deleted, restored and written to", async () => {
    const db = await upgraded(`store-test-written-${version}`);
    const store = createStoreContext(db);
    const [item] = await recentArticles(db, { limit: 5 });
    expect(item?.highlights.map(({ note }) => note)).toEqual(["为什么？"]);
    expect(await listBin(db)).toHaveLength(1);
    const edited = await editHighlight(store, item!.highlights[0]!.id, { note: "new" });
    expect(parseStamp(edited.stamps.note)?.device).toBe("a1");
    expect(
      await keepText(
        store,
        item!.article.pageKey,
        sampleBody("a text that is longer than what is there"),
        "1",
      ),
    ).toBe(true);
    const before = await listOwnTerms(db);
    const term = await saveOwnTerm(store, ownDraft("KVQ"));
    expect(await listOwnTerms(db)).toEqual([...before, term]);
  });
});

describe("own terms whose names an older version folded less", () => {
  it("keep their names from others after the upgrade, and odd rows beside them do no harm", async () => {
    const name = "store-test-old-keys";
    const [term] = version9.rows.ownTerms;
    const odd = { id: "odd", keys: ["odd"] };
    const ownTerms = [{ ...term, keys: ["機器學習法", "foo\u200bnet"] }, odd];
    await written(name, { ...version8, rows: { ownTerms } });
    const db = openDatabase(name);
    onTestFinished(() => db.delete());
    expect(await db.ownTerms.toArray()).toEqual([term, odd]);
    const store = createStoreContext(db);
    for (const draft of [ownDraft("机器学习法"), ownDraft("KVQ", { aliases: ["FooNet"] })])
      await expect(saveOwnTerm(store, draft)).rejects.toMatchObject({ name: "NameTaken" });
  });
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
