import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BackupData } from "@/lib/exchange/backup-file";
import { CONFLICT_CHOICES } from "@/lib/exchange/import-slices";
import { parseStamp } from "@/lib/highlights/hybrid-clock";
import { emptySlice } from "@/lib/imports/import-slice";
import { nextStamp } from "@/lib/store/device-store";
import { noteEncounter } from "@/lib/store/encounter-store";
import { editHighlight, listPageHighlights } from "@/lib/store/highlight-store";
import {
  beginImport,
  commitImport,
  discardImport,
  lastImport,
  stageImport,
  tidyImports,
} from "@/lib/store/import-store";
import { undoImport } from "@/lib/store/import-undo";
import { recentArticles } from "@/lib/store/library-query";
import { mutedOn, setMuted } from "@/lib/store/mute-store";
import { listOwnTerms, saveOwnTerm } from "@/lib/store/own-term-store";
import { anyLibrary } from "../exchange/arbitrary-library";
import { importInto, planInto, stage, watch } from "../exchange/import-into";
import { readBytes, sampleBytes, utf8 } from "../exchange/read-bytes";
import { writeBackup } from "../exchange/write-backup";
import { SAMPLE_TIME, sampleId, sampleItem } from "../highlights/sample-highlight";
import { ownDraft, sampleOwnTerm } from "../own-terms/sample-own-term";
import { type FreshStore, freshStore } from "./fresh-store";
import { contents, json, stored } from "./import-samples";

const IMPORT = sampleId(700);

describe("an import", () => {
  it("brings own JSON in as it was written, for any library", async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (items) => {
        const store = freshStore();
        await importInto(store, await readBytes(json(items)));
        const highlights = items.flatMap((item) => item.highlights);
        const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
        expect(await store.db.highlights.toArray()).toEqual(highlights.sort(byId));
        const articles = await store.db.articles.toArray();
        expect(articles.map(({ listedAt: _, ...article }) => article).sort(byId)).toEqual(
          items.map(({ article }) => article).sort(byId),
        );
        const listed = items.filter((item) => item.highlights.some(({ deletedAt }) => deletedAt === null));
        expect(articles.filter(({ listedAt }) => listedAt !== undefined)).toHaveLength(listed.length);
      }),
      { numRuns: 40 },
    );
  });

  it.each(CONFLICT_CHOICES)(
    "changes nothing the second time, where conflicts are met by %s",
    async (choice) => {
      const names = [
        "web-annotation-page.json",
        "hypothesis-export.json",
        "obsidian-export.json",
        "readwise-template.csv",
      ];
      const store = freshStore();
      for (const name of names) await importInto(store, await readBytes(sampleBytes(name)), choice);
      const [first] = await recentArticles(store.db, { limit: 1 });
      await editHighlight(store, first!.highlights[0]!.id, { note: "changed here" });
      for (const name of names) await importInto(store, await readBytes(sampleBytes(name)), choice);
      const before = await contents(store);
      for (const name of names) {
        const plan = await planInto(store, await readBytes(sampleBytes(name)));
        expect([name, plan.added.length, choice === "skip" ? 0 : plan.changed.length]).toEqual([name, 0, 0]);
        await importInto(store, await readBytes(sampleBytes(name)), choice);
      }
      expect(await contents(store)).toEqual(before);
    },
  );

  it("skips, overwrites or keeps beside what is here otherwise", async () => {
    const theirs = sampleItem({}, { id: sampleId(1), note: "theirs" });
    const notes = async (choice: (typeof CONFLICT_CHOICES)[number]): Promise<string[]> => {
      const store = freshStore();
      await stored(store, { id: sampleId(1), note: "ours" });
      await importInto(store, await readBytes(json([theirs])), choice);
      return (await listPageHighlights(store.db, theirs.article.pageKey)).map(({ note }) => note).sort();
    };
    expect(await notes("skip")).toEqual(["ours"]);
    expect(await notes("overwrite")).toEqual(["theirs"]);
    expect(await notes("keep-both")).toEqual(["ours", "theirs"]);
  });

  it("brings own terms, mutes and settings of a backup in, and undo takes them out", async () => {
    const store = freshStore();
    const mine = await saveOwnTerm(store, ownDraft("KVQ", { definition: "Mine." }));
    await setMuted(store, { termId: "nsa", pageKey: null, title: "" }, false);
    await setMuted(store, { termId: "mcp", pageKey: null, title: "" }, true);
    const stamp = mine.stamps.name;
    const data: BackupData = {
      articles: [],
      highlights: [],
      tombstones: [],
      ownTerms: [
        { ...mine, definition: "Theirs." },
        sampleOwnTerm(7, ownDraft("RAG gate", { definition: "Decides." })),
      ],
      mutes: ["mcp", "moe"].map((termId) => ({
        termId,
        pageKey: "",
        title: "",
        mutedAt: termId === "mcp" ? null : 5,
        stamp,
      })),
      texts: [],
      settings: { basicTerms: true, includeCode: false },
    };
    const backup = utf8(await writeBackup(data, { now: SAMPLE_TIME }));
    const definitions = async () => (await listOwnTerms(store.db)).map(({ definition }) => definition).sort();
    const muted = async () => [...(await mutedOn(store.db, "https://example.org"))].sort();

    const skipped = await importInto(store, await readBytes(backup), "skip");
    expect([await definitions(), await muted()]).toEqual([
      ["Decides.", "Mine."],
      ["mcp", "moe"],
    ]);
    expect(skipped.settings).toEqual({
      after: { basicTerms: true },
      before: { basicTerms: false },
      pending: true,
    });
    const { id } = await importInto(store, await readBytes(backup), "overwrite");
    expect([await definitions(), await muted()]).toEqual([["Decides.", "Theirs."], ["moe"]]);
    expect((await undoImport(store, id, watch())).settings.after).toEqual({ basicTerms: false });
    expect([await definitions(), await muted()]).toEqual([
      ["Decides.", "Mine."],
      ["mcp", "moe"],
    ]);
  });

  it("joins what a backup tells of what was read with what is known, and undo takes it out again", async () => {
    const store = freshStore();
    const onlyRead = { url: "https://example.org/read", title: "Read" };
    const item = sampleItem({}, { id: sampleId(1) });
    const kept = { pageKey: item.article.pageKey, counts: { moba: 2 }, firstSeenAt: 10, lastSeenAt: 20 };
    const gone = { ...kept, pageKey: "https://example.org/not-in-the-file" };
    const data: BackupData = {
      ...{ articles: [item.article], highlights: item.highlights, tombstones: [], ownTerms: [], mutes: [] },
      texts: [],
      encounters: [kept, gone, { ...kept, pageKey: onlyRead.url, onlyRead }],
      settings: {},
    };
    const known = { pageKey: onlyRead.url, counts: { nsa: 1 }, firstSeenAt: 5, lastSeenAt: 15, onlyRead };
    await store.db.encounters.add(known);
    const { id } = await importInto(
      store,
      await readBytes(utf8(await writeBackup(data, { now: SAMPLE_TIME }))),
    );
    const byPage = (a: { pageKey: string }, b: { pageKey: string }): number =>
      a.pageKey < b.pageKey ? -1 : 1;
    const joined = { ...known, counts: { moba: 2 }, lastSeenAt: 20 };
    expect(await store.db.encounters.toArray()).toEqual([kept, joined].sort(byPage));
    await undoImport(store, id, watch());
    expect(await store.db.encounters.toArray()).toEqual([known]);
  });

  it("leaves what was read since as it is when it is undone", async () => {
    const store = freshStore();
    const onlyRead = { url: "https://example.org/read", title: "Read" };
    const row = { pageKey: onlyRead.url, counts: { moba: 2 }, firstSeenAt: 10, lastSeenAt: 20, onlyRead };
    const rows = { articles: [], highlights: [], tombstones: [], ownTerms: [], mutes: [], texts: [] };
    const nothing = { ...rows, settings: {} };
    const backup = await writeBackup({ ...nothing, encounters: [row] }, { now: SAMPLE_TIME });
    const { id } = await importInto(store, await readBytes(utf8(backup)));
    store.clock.time += 1_000;
    await noteEncounter(store, { ...onlyRead, pageKey: row.pageKey, counts: { nsa: 1 } }, true);
    await undoImport(store, id, watch());
    expect(await store.db.encounters.toArray()).toMatchObject([{ counts: { nsa: 1 } }]);
  });

  it("stamps later than all that came in, so that the next change is the last", async () => {
    const store = freshStore();
    const far = "018fffffffff-0000-b2";
    const stamps = { color: far, note: far, tags: far, deletedAt: far };
    await importInto(store, await readBytes(json([sampleItem({}, { id: sampleId(1), stamps })])));
    const next = await store.db.transaction("rw", store.db.device, () => nextStamp(store));
    expect(next > far).toBe(true);
    expect(parseStamp(next)?.device).not.toBe("b2");
  });
});

describe("an import that is not made to its end", () => {
  async function staged(store: FreshStore) {
    const items = [sampleItem({}, { id: sampleId(1) }, { id: sampleId(2) })];
    const plan = await planInto(store, await readBytes(json(items)));
    return { slices: await stage(store, plan, "skip", IMPORT), settings: {} };
  }

  it("leaves the library as it was before the commit, and in the end without a trace", async () => {
    const store = freshStore();
    await staged(store);
    expect(await store.db.highlights.count()).toBe(0);
    await tidyImports(store);
    expect(await store.db.importSlices.count()).toBe(0);
    expect(await store.db.imports.count()).toBe(0);
  });

  it("writes nothing when it is cancelled between two parts", async () => {
    const store = freshStore();
    const request = await staged(store);
    await stageImport(store, IMPORT, 1, emptySlice());
    const ending = new AbortController();
    const cancelled = commitImport(
      store,
      IMPORT,
      { ...request, slices: 2 },
      {
        ...watch(() => ending.abort()),
        signal: ending.signal,
      },
    );
    await expect(cancelled).rejects.toMatchObject({ name: "ImportCancelled" });
    expect(await store.db.highlights.count()).toBe(0);
  });

  it.each<[string, string, (store: FreshStore) => Promise<unknown>]>([
    ["a part is missing", "ImportGone", (store) => store.db.importSlices.clear()],
    ["it was given up", "ImportGone", (store) => discardImport(store, IMPORT)],
    ["another was begun", "ImportGone", (store) => beginImport(store, sampleId(701))],
    [
      "a highlight of its ids is here by now",
      "LibraryChanged",
      (store) => stored(store, { id: sampleId(2) }),
    ],
  ])("writes nothing when %s", async (_, name, happens) => {
    const store = freshStore();
    const request = await staged(store);
    await happens(store);
    const before = await store.db.highlights.toArray();
    await expect(commitImport(store, IMPORT, request, watch())).rejects.toMatchObject({ name });
    expect(await store.db.highlights.toArray()).toEqual(before);
    expect(await lastImport(store.db)).toBeNull();
  });

  it("writes nothing when a highlight that it would overwrite was edited meanwhile", async () => {
    const store = freshStore();
    await stored(store, { id: sampleId(1), note: "ours" });
    const plan = await planInto(store, await readBytes(json([sampleItem({}, { note: "theirs" })])));
    const slices = await stage(store, plan, "overwrite", IMPORT);
    await editHighlight(store, sampleId(1), { note: "edited" });
    await expect(commitImport(store, IMPORT, { slices, settings: {} }, watch())).rejects.toMatchObject({
      name: "LibraryChanged",
    });
    expect((await store.db.highlights.get(sampleId(1)))?.note).toBe("edited");
  });

  it("is made once, however often its commit is asked for", async () => {
    const store = freshStore();
    const request = await staged(store);
    const first = await commitImport(store, IMPORT, request, watch());
    expect(await commitImport(store, IMPORT, request, watch())).toEqual(first);
    expect(await store.db.highlights.count()).toBe(2);
  });
});
