import fc from "fast-check";
import { expect, it } from "vitest";
import { parseQuery } from "@/lib/search/parse-query";
import { countUnindexed, indexSlice } from "@/lib/store/index-slice";
import { readCatalogue } from "@/lib/store/read-catalogue";
import { findInLibrary, searchCatalogue } from "@/lib/store/search-library";
import { keepText, removeText } from "@/lib/store/text-store";
import { sampleBody } from "../article/sample-body";
import { fill } from "./filled-store";
import { type FreshStore, freshStore } from "./fresh-store";

const at = (index: number): string => `https://example.org/${index}`;

/** Three articles with a highlight each; the first two with a text. */
async function withTexts(): Promise<FreshStore> {
  const store = freshStore();
  await fill(
    store,
    [{ title: "Routing" }, { quote: "Experts are chosen per token.", tags: ["moe"], color: "blue" }],
    [{ title: "Attention" }, { quote: "Blocks are chosen per query.", note: "sparse" }],
    [{ title: "Caches" }, { quote: "Keys are kept." }],
  );
  await keepText(
    store,
    at(0),
    sampleBody("The router learns which expert to ask.", "稀疏注意力讀取少數的塊。"),
    "1",
  );
  await keepText(store, at(1), sampleBody("Experts are not needed here; a ROUTER is.", "End-to-end."), "1");
  return store;
}

async function found({ db }: FreshStore, query: string): Promise<{ direct: string[]; inText: string[] }> {
  const { groups, inText } = await searchCatalogue(await readCatalogue(db), parseQuery(query), "article");
  return { direct: groups.map(({ key }) => key), inText };
}

it.each([
  ["router", [], [1, 0]],
  ["rout", [0], [1]],
  ["experts", [0], [1]],
  ["experts chosen", [0], [1]],
  ["router chosen", [], [1, 0]],
  ['"learns which expert"', [], [0]],
  ['"which learns"', [], []],
  ["稀疏注意力", [], [0]],
  ["读取少数", [], [0]],
  ["ｒｏｕｔｅｒ", [], [1, 0]],
  ["end-to-end", [], [1]],
  ["router tag:moe", [], [0]],
  ["router color:yellow", [], [1]],
  ["router has:note", [], [1]],
  ["router -sparse", [], [0]],
  ["router -learns", [], [1, 0]],
  ["-router", [2, 1, 0], []],
  ["tag:moe", [0], []],
  ["keys", [2], []],
  ["zygote", [], []],
])("%s finds the articles %j, and by their texts alone %j", async (query, direct, inText) => {
  const store = await withTexts();
  const expected = { direct: direct.map(at), inText: inText.map(at) };
  expect(await found(store, query)).toEqual(expected);
  while (await indexSlice(store.db));
  expect(await countUnindexed(store.db, "text")).toBe(0);
  expect(await found(store, query)).toEqual(expected);
});

it("a search by article tells both", async () => {
  const store = await withTexts();
  const { articles, inText } = await findInLibrary(store.db, parseQuery("rout"), { limit: 5 });
  expect(articles.map(({ article }) => article.pageKey)).toEqual([at(0)]);
  expect(inText).toEqual([at(1)]);
  expect((await findInLibrary(store.db, parseQuery(""), { limit: 1 })).inText).toEqual([]);
});

it("a text that was written since it was indexed is found as it is now, and one that was taken away not at all", async () => {
  const store = await withTexts();
  while (await indexSlice(store.db));
  await keepText(store, at(0), sampleBody("The gate learns which one to ask, and asks it at once."), "2");
  expect(await found(store, "router")).toEqual({ direct: [], inText: [at(1)] });
  expect(await found(store, "gate")).toEqual({ direct: [], inText: [at(0)] });
  await keepText(store, at(0), sampleBody("The door learns which one to ask, and asks it at once."), "3");
  expect(await found(store, "gate")).toEqual({ direct: [], inText: [] });
  await removeText(store, at(0));
  expect(await found(store, "door")).toEqual({ direct: [], inText: [] });
  while (await indexSlice(store.db));
  expect(await found(store, "door")).toEqual({ direct: [], inText: [] });
});

it("reading the catalogue, and a search without words, read no text", async () => {
  const store = await withTexts();
  const read: string[] = [];
  store.db.texts.hook("reading", (row) => {
    read.push(row.pageKey);
    return row;
  });
  await found(store, "");
  await found(store, "tag:moe");
  expect(read).toEqual([]);
  while (await indexSlice(store.db));
  read.length = 0;
  expect((await found(store, "router")).inText).toHaveLength(2);
  expect(read).toEqual([]);
});

const WORDS = ["router", "expert", "block", "稀疏", "注意", "块", "end"];

it("finds in segments of any size what a plain look finds", async () => {
  const anyText = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(" "));
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyText, { minLength: 1, maxLength: 6 }),
      fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 2 }),
      fc.integer({ min: 1, max: 4 }),
      fc.nat({ max: 6 }),
      async (texts, words, size, later) => {
        const store = freshStore();
        await fill(store, ...texts.map(() => [{ title: "" }, { quote: "zygote" }] as [object, object]));
        for (const [index, text] of texts.entries()) {
          if (index === later) while (await indexSlice(store.db, size));
          await keepText(store, at(index), sampleBody(text), String(index));
        }
        const { inText } = await found(store, words.map((word) => `"${word}"`).join(" "));
        const plain = texts.flatMap((text, index) =>
          words.every((word) => text.split(" ").includes(word)) ? [at(index)] : [],
        );
        expect([...inText].sort()).toEqual(plain.sort());
      },
    ),
    { numRuns: 60 },
  );
});
