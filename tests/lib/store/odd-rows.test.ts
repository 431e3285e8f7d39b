import { describe, expect, it } from "vitest";
import { listBin } from "@/lib/store/bin-store";
import type { Database } from "@/lib/store/database";
import { listTags, readScope } from "@/lib/store/export-scope";
import { listPageHighlights } from "@/lib/store/highlight-store";
import { highlightsByIds, recentArticles } from "@/lib/store/library-query";
import { freshStore } from "./fresh-store";

const PAGE = "javascript:alert(1)";

/** Rows as no import of today's writes them: fields are not there, or are something else. */
const ODD = [
  { id: "1" },
  { id: "2", quote: ["no", "text"], note: 7, tags: "none", terms: null, selectors: "none", color: "red" },
  { id: "3", createdAt: "yesterday", updatedAt: Number.NaN, tags: ["a", 5] },
];

async function oddStore(): Promise<Database> {
  const { db } = freshStore();
  const rows = ODD.map((row) => ({ pageKey: PAGE, deletedAt: null, ...row }));
  const binned = { id: "4", pageKey: PAGE, deletedAt: 8e300 };
  const timeless = { id: "5", pageKey: PAGE, deletedAt: "yesterday" };
  await db.highlights.bulkPut([...rows, binned, timeless] as never[]);
  await db.articles.put({ pageKey: PAGE, url: PAGE, listedAt: 1 } as never);
  return db;
}

const plain = {
  note: "",
  terms: [],
  selectors: [],
  color: "yellow",
  createdAt: 0,
  updatedAt: 0,
  deletedAt: null,
};
const SOUND = [
  { ...plain, id: "1", quote: "", tags: [] },
  { ...plain, id: "2", quote: "", tags: [] },
  { ...plain, id: "3", quote: "", tags: ["a"] },
  { ...plain, id: "5", quote: "", tags: [] },
];
const GROUP = {
  article: { url: PAGE, title: "", byline: "", language: "", updatedAt: 0 },
  highlights: SOUND,
};

describe("rows of an odd import", () => {
  it.each<[string, (db: Database) => Promise<unknown>, unknown]>([
    ["the highlights of a page", (db) => listPageHighlights(db, PAGE), SOUND],
    ["recent articles", (db) => recentArticles(db, { limit: 9 }), [GROUP]],
    ["highlights by ids", (db) => highlightsByIds(db, ["2", "4", "9"]), [SOUND[1]]],
    ["an export of everything", (db) => readScope(db, { kind: "everything" }), [GROUP]],
    ["an export of an article", (db) => readScope(db, { kind: "article", pageKey: PAGE }), [GROUP]],
    ["the tags", (db) => listTags(db), [{ tag: "a", count: 1 }]],
    ["the bin", (db) => listBin(db), [{ highlight: { id: "4" }, title: "" }]],
  ])("are what stands for nothing in %s", async (_, read, expected) => {
    expect(await read(await oddStore())).toMatchObject(expected as object);
  });
});
