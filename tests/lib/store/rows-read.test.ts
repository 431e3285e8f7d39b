import type { DBCore, Middleware } from "dexie";
import { expect, it } from "vitest";
import { parseQuery } from "@/lib/search/parse-query";
import { indexSlice } from "@/lib/store/index-slice";
import { readCatalogue } from "@/lib/store/read-catalogue";
import { RowLoader } from "@/lib/store/row-loader";
import { searchCatalogue } from "@/lib/store/search-library";
import { keepText } from "@/lib/store/text-store";
import { sampleBody } from "../article/sample-body";
import { fill } from "./filled-store";
import { type FreshStore, freshStore } from "./fresh-store";

const ARTICLES = 30;

/** Counts the rows that are read whole, by table; what is read of keys alone does not count. */
function counting(rows: Map<string, number>): Middleware<DBCore> {
  const note = (name: string, count: number): void => void rows.set(name, (rows.get(name) ?? 0) + count);
  return {
    stack: "dbcore",
    name: "counting",
    level: 1,
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          get: (request) => {
            note(name, 1);
            return table.get(request);
          },
          getMany: (request) => {
            note(name, request.keys.length);
            return table.getMany(request);
          },
          query: (request) =>
            table.query(request).then((answer) => {
              if (request.values) note(name, answer.result.length);
              return answer;
            }),
          openCursor: (request) => {
            if (request.values) note(name, Number.POSITIVE_INFINITY);
            return table.openCursor(request);
          },
        };
      },
    }),
  };
}

/** Articles with two highlights and a text each, all of it indexed. */
async function indexed(): Promise<FreshStore> {
  const store = freshStore();
  await fill(
    store,
    ...Array.from(
      { length: ARTICLES },
      (_, index) => [{ title: `Article ${index}` }, {}, {}] as [object, object, object],
    ),
  );
  await keepText(store, "https://example.org/0", sampleBody("The router learns."), "1");
  while (await indexSlice(store.db));
  return store;
}

it("opening and searching read no rows but those that are shown", async () => {
  const store = await indexed();
  const rows = new Map<string, number>();
  store.db.close();
  store.db.use(counting(rows));
  await store.db.open();
  const catalogue = await readCatalogue(store.db);
  const { groups, count } = await searchCatalogue(catalogue, parseQuery("token"), "article");
  await searchCatalogue(catalogue, parseQuery("router"), "article");
  expect(count).toBe(2 * ARTICLES);
  for (const table of ["highlights", "articles", "texts"]) expect(rows.get(table) ?? 0, table).toBe(0);
  const [first] = groups;
  await new RowLoader(store.db, catalogue).load(first!.items, [first!.key]);
  expect(rows.get("highlights")).toBe(2);
  expect(rows.get("articles")).toBe(1);
  expect(rows.get("texts") ?? 0).toBe(0);
});
