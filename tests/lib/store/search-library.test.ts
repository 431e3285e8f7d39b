import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "@/lib/search/parse-query";
import { GROUPINGS } from "@/lib/store/arrange";
import type { Catalogue } from "@/lib/store/catalogue";
import { deleteHighlight, editHighlight, restoreHighlight, saveHighlight } from "@/lib/store/highlight-store";
import { indexSlice } from "@/lib/store/index-slice";
import { exportableArticles } from "@/lib/store/library-query";
import { readCatalogue } from "@/lib/store/read-catalogue";
import { searchCatalogue, searchLibrary } from "@/lib/store/search-library";
import { sampleArticleDraft, sampleDraft, sampleId } from "../highlights/sample-highlight";
import { plainSearch } from "../search/plain-search";
import { fill, type Shelf } from "./filled-store";
import { type FreshStore, freshStore } from "./fresh-store";

/** Indexes all there is, in segments of a few rows. */
async function indexAll(store: FreshStore, size = 2): Promise<void> {
  while (await indexSlice(store.db, size));
}

/** The ids that a search in a catalogue finds. Sorted. */
async function found(catalogue: Catalogue, query: string): Promise<string[]> {
  const { groups } = await searchCatalogue(catalogue, parseQuery(query), "article");
  return (await catalogue.idsOf(groups.flatMap(({ items }) => [...items]))).sort();
}

const LIBRARY: Shelf[] = [
  [
    { title: "Mixture of Block Attention", siteName: "Example Lab", url: "https://papers.example.org/moba" },
    {
      quote: "MoBA 把注意力分成块，用 DeepSeek 的做法对比。",
      note: "see “don’t” case",
      tags: ["长文本"],
      terms: ["moba", "deepseek"],
    },
    { quote: "Ｒｏｕｔｉｎｇ is learned end-to-end by Müller.", tags: ["MoE", "to read"], color: "blue" },
  ],
  [
    { title: "稀疏注意力综述", siteName: "示例站", byline: "Nobody Real" },
    { quote: "稀疏 注意力 reduces cost. 機器學習。", note: "Compare MoBA\nwith NSA", color: "green" },
  ],
];

const SEARCHES: [query: string, found: number[]][] = [
  ["moba", [1, 3]],
  ["MOBA", [1, 3]],
  ["ｍｏｂａ", [1, 3]],
  ["mob", [1, 3]],
  ["oba", []],
  ['"mob"', []],
  ["注意力", [1, 3]],
  ["意", [1, 3]],
  ["力", [1, 3]],
  ["稀疏注意力", [3]],
  ["力分成块", [1]],
  ["块用", []],
  ["用DeepSeek的", [1]],
  ['"用 DeepSeek"', [1]],
  ["机器学习", [3]],
  ["機器", [3]],
  ["routing", [2]],
  ["muller", [2]],
  ["end-to-end", [2]],
  ["end‑to‑e", [2]],
  ["don't", [1]],
  ["#moe", [2]],
  ["tag:moe", [2]],
  ['tag:"to  read"', [2]],
  ["tag:to", []],
  ["-tag:moe", [1, 3]],
  ["term:moba", [1]],
  ["Term:MoBA 长文本", [1]],
  ["term:mob", []],
  ["长文本", [1]],
  ["example lab", [1, 2]],
  ["papers.example.org", [1, 2]],
  ["site:papers.example.org", [1, 2]],
  ["site:example.org", [1, 2, 3]],
  ["site:org", []],
  ['site:"Example Lab"', [1, 2]],
  ["site:示例站", [3]],
  ["示例站", [3]],
  ["nobody", [3]],
  ["block routing", [2]],
  ["routing deepseek", []],
  ["nsa moba", [3]],
  ['"attention moba"', []],
  ["has:note", [1, 3]],
  ["-has:note", [2]],
  ["color:blue", [2]],
  ["moba -color:green", [1]],
  ["after:2025 before:2026", [1, 2, 3]],
  ["before:2025", []],
  ["is:orphan", [3]],
  ["color:red", []],
  ["absent", []],
  ["   ", [1, 2, 3]],
  ["tag:", [1, 2, 3]],
];

describe.each([
  { state: "just written", size: 0 },
  { state: "indexed in one segment", size: 100 },
  { state: "indexed row by row", size: 1 },
])("a search in a library that is $state", ({ size }) => {
  it("finds the same as looking at each highlight does", async () => {
    const store = freshStore();
    await fill(store, ...LIBRARY);
    await store.db.orphans.put({ id: sampleId(3), pageKey: "https://example.org/1" });
    if (size > 0) await indexAll(store, size);
    const catalogue = await readCatalogue(store.db);
    const items = await exportableArticles(store.db);
    for (const [query, expected] of SEARCHES) {
      const ids = expected.map(sampleId);
      expect(await found(catalogue, query), query).toEqual(ids);
      expect(plainSearch(items, query, new Set([sampleId(3)])), query).toEqual(ids);
    }
  });
});

describe("what a search finds", () => {
  it("is the newest articles with their highlights in the order of the page, at most as many as asked for", async () => {
    const store = freshStore();
    await fill(store, [{ title: "A" }, {}], [{ title: "B" }, {}, {}], [{ title: "C" }, {}]);
    await indexAll(store);
    const items = await searchLibrary(store.db, parseQuery("token"), { limit: 2 });
    expect(items.map(({ article, highlights }) => [article.title, highlights.length])).toEqual([
      ["C", 1],
      ["B", 2],
    ]);
  });

  it("goes by the present words after every change, indexed or not", async () => {
    const word = fc.constantFrom("alpha", "beta", "注意", "意力", "Al", "gamma delta");
    const step = fc.oneof(
      fc.record({ kind: fc.constant("save" as const), quote: word, page: fc.nat(3) }),
      fc.record({ kind: fc.constant("edit" as const), which: fc.nat(9), note: word, tag: word }),
      fc.record({ kind: fc.constantFrom("delete" as const, "restore" as const), which: fc.nat(9) }),
      fc.record({ kind: fc.constant("index" as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), word, async (steps, query) => {
        const store = freshStore();
        let count = 0;
        let catalogue: Catalogue | null = null;
        for (const each of steps) {
          store.clock.time += 7;
          const id = sampleId("which" in each ? each.which + 1 : count + 1);
          if (each.kind === "index") await indexSlice(store.db, 2);
          else if (each.kind === "save") {
            const page = sampleArticleDraft({
              url: `https://example.org/${each.page}`,
              title: `T${each.page}`,
            });
            await saveHighlight(store, sampleDraft({ id, quote: each.quote }), page);
            count += 1;
          } else if (each.which >= count) continue;
          else if (each.kind === "edit") {
            const changes = { note: each.note, tags: [each.tag] };
            await editHighlight(store, id, changes).catch(() => undefined);
          } else if (each.kind === "delete") await deleteHighlight(store, id);
          else await restoreHighlight(store, id);
          catalogue = await readCatalogue(store.db, catalogue);
          const items = await exportableArticles(store.db);
          for (const asked of [query, "", `tag:"${query}"`, "t1", "-has:note"]) {
            expect(await found(catalogue, asked)).toEqual(plainSearch(items, asked));
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  it("stands in groups of each kind, every highlight in one at least", async () => {
    const store = freshStore();
    await fill(store, ...LIBRARY);
    await indexAll(store);
    const catalogue = await readCatalogue(store.db);
    const keys: Record<string, string[]> = {};
    for (const grouping of GROUPINGS) {
      const { groups, count } = await searchCatalogue(catalogue, parseQuery(""), grouping);
      expect(new Set(groups.flatMap(({ items }) => [...items])).size).toBe(count);
      keys[grouping] = groups.map(({ key }) => key);
    }
    const day = String(new Date(store.clock.time).setHours(0, 0, 0, 0));
    expect(keys).toEqual({
      article: ["https://example.org/1", "https://papers.example.org/moba"],
      day: [day],
      term: ["deepseek", "moba", ""],
      tag: ["MoE", "to read", "长文本", ""],
      site: ["example.org", "papers.example.org"],
    });
  });

  it("is nothing any more when the search was given up", async () => {
    const store = freshStore();
    await fill(store, ...LIBRARY);
    const catalogue = await readCatalogue(store.db);
    const signal = AbortSignal.abort(new Error("next key"));
    await expect(searchCatalogue(catalogue, parseQuery("moba"), "article", signal)).rejects.toThrow(
      "next key",
    );
  });
});

describe("an index that is being made", () => {
  it("holds the newest first, and says how many are waiting", async () => {
    const store = freshStore();
    await fill(store, [{}, {}, {}, {}, {}, {}]);
    await store.db.unindexed.clear();
    // The article, then highlights.
    await indexSlice(store.db, 2);
    await indexSlice(store.db, 2);
    const catalogue = await readCatalogue(store.db);
    expect(await found(catalogue, "")).toEqual([4, 5].map(sampleId));
    expect(catalogue.parts.waiting).toBe(3);
  });
});
