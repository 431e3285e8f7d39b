import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONFLICT_CHOICES } from "@/lib/exchange/coming-in";
import { parseStamp } from "@/lib/highlights/hybrid-clock";
import { listBin } from "@/lib/store/bin-store";
import { deleteHighlight, editHighlight } from "@/lib/store/highlight-store";
import { lastImport } from "@/lib/store/import-store";
import { undoImport } from "@/lib/store/import-undo";
import { anyLibrary } from "../exchange/arbitrary-library";
import { importInto, watch } from "../exchange/import-into";
import { readBytes, sampleBytes } from "../exchange/read-bytes";
import { sampleId, sampleItem } from "../highlights/sample-highlight";
import { freshStore } from "./fresh-store";
import { contents, json, stored } from "./import-samples";

describe("undoing an import", () => {
  it("leaves the library as it was, for any library before and any file, whatever the choice", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLibrary,
        anyLibrary,
        fc.constantFrom(...CONFLICT_CHOICES),
        async (here, file, choice) => {
          const store = freshStore();
          await importInto(store, await readBytes(json(here)));
          // Half of the file is what is here, changed.
          const changed = here.map(({ article, highlights }) => ({
            article,
            highlights: highlights.map((kept) => ({ ...kept, note: `${kept.note}!` })),
          }));
          const pages = new Set(here.map(({ article }) => article.pageKey));
          const others = file.filter(({ article }) => !pages.has(article.pageKey));
          const before = await contents(store);
          const { id } = await importInto(store, await readBytes(json([...changed, ...others])), choice);
          await undoImport(store, id, watch());
          expect(withoutTimes(await contents(store))).toEqual(withoutTimes(before));
          await expect(undoImport(store, id, watch())).resolves.toMatchObject({ state: "undone" });
        },
      ),
      { numRuns: 40 },
    );
  });

  it("keeps what was recorded of an article that was only read before", async () => {
    const store = freshStore();
    const item = sampleItem({}, { id: sampleId(1) });
    const { pageKey, url, title } = item.article;
    const read = { pageKey, counts: { moba: 1 }, firstSeenAt: 1, lastSeenAt: 2, onlyRead: { url, title } };
    await store.db.encounters.add(read);
    const { id } = await importInto(store, await readBytes(json([item])));
    await undoImport(store, id, watch());
    expect(await store.db.articles.count()).toBe(0);
    expect(await store.db.encounters.toArray()).toEqual([read]);
  });

  it("keeps what was edited since: fields as they are, added highlights in the bin", async () => {
    const store = freshStore();
    await stored(store, { id: sampleId(1), note: "ours" });
    const items = [
      sampleItem(
        {},
        { id: sampleId(1), note: "theirs", color: "green" },
        { id: sampleId(2) },
        { id: sampleId(3) },
      ),
    ];
    const { id } = await importInto(store, await readBytes(json(items)), "overwrite");
    await editHighlight(store, sampleId(1), { note: "edited" });
    await editHighlight(store, sampleId(2), { note: "written since" });
    await undoImport(store, id, watch());
    expect(await store.db.highlights.get(sampleId(1))).toMatchObject({ note: "edited", color: "yellow" });
    expect((await listBin(store.db)).map(({ highlight }) => highlight.note)).toEqual(["written since"]);
    expect(await store.db.highlights.get(sampleId(3))).toBeUndefined();
  });

  it("lets the same file come in again", async () => {
    const store = freshStore();
    const bytes = json([sampleItem({}, { id: sampleId(1) })]);
    const { id } = await importInto(store, await readBytes(bytes));
    await undoImport(store, id, watch());
    expect(await store.db.tombstones.count()).toBe(1);
    await importInto(store, await readBytes(bytes));
    expect(await store.db.tombstones.count()).toBe(0);
    const back = await store.db.highlights.get(sampleId(1));
    expect(parseStamp(back!.stamps.deletedAt)?.device).not.toBe("a1");
  });

  it("is there for the last import alone", async () => {
    const store = freshStore();
    const first = await importInto(store, await readBytes(json([sampleItem({}, { id: sampleId(1) })])));
    const second = await importInto(store, await readBytes(sampleBytes("hypothesis-api.json")));
    await expect(undoImport(store, first.id, watch())).rejects.toMatchObject({ name: "ImportGone" });
    expect((await lastImport(store.db))?.id).toBe(second.id);
  });

  it("changes nothing when it is given up, and can be asked for again", async () => {
    const store = freshStore();
    const rows = Array.from({ length: 600 }, (_, index) => ({ id: sampleId(index + 1) }));
    const { id } = await importInto(store, await readBytes(json([sampleItem({}, ...rows)])));
    const before = await contents(store);
    const ending = new AbortController();
    const done: string[] = [];
    const watched = {
      signal: ending.signal,
      onSlice: (at: number, of: number) => {
        done.push(`${at} of ${of}`);
        ending.abort();
      },
    };
    await expect(undoImport(store, id, watched)).rejects.toMatchObject({ name: "ImportCancelled" });
    expect(done).toEqual([expect.stringMatching(/^1 of [2-9]/)]);
    expect(await contents(store)).toEqual(before);
    await undoImport(store, id, watch());
    expect(await store.db.highlights.count()).toBe(0);
  });

  it("does not touch the steps that a page can take back", async () => {
    const store = freshStore();
    await stored(store, { id: sampleId(1) });
    const steps = await store.db.changes.toArray();
    await deleteHighlight(store, sampleId(1));
    const { id } = await importInto(
      store,
      await readBytes(json([sampleItem({}, { id: sampleId(1) })])),
      "overwrite",
    );
    expect((await store.db.highlights.get(sampleId(1)))?.deletedAt).toBeNull();
    await undoImport(store, id, watch());
    expect((await store.db.highlights.get(sampleId(1)))?.deletedAt).not.toBeNull();
    expect((await store.db.changes.toArray())[0]).toEqual(steps[0]);
  });
});

/** When something was changed, and by which clock, is told anew by each change. */
function withoutTimes(value: object): unknown {
  return JSON.parse(JSON.stringify(value), (key, each: unknown) =>
    /^(updatedAt|listedAt|stamps)$/.test(key) ? 0 : each,
  );
}
