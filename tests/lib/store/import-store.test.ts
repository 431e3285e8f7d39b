import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONFLICT_CHOICES } from "@/lib/exchange/coming-in";
import { parseStamp } from "@/lib/highlights/hybrid-clock";
import { nextStamp } from "@/lib/store/device-store";
import { editHighlight, listPageHighlights } from "@/lib/store/highlight-store";
import { recentArticles } from "@/lib/store/library-query";
import { anyLibrary } from "../exchange/arbitrary-library";
import { importInto, planInto } from "../exchange/import-into";
import { readBytes, sampleBytes } from "../exchange/read-bytes";
import { sampleId, sampleItem } from "../highlights/sample-highlight";
import { freshStore } from "./fresh-store";
import { contents, json, stored } from "./import-samples";

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
