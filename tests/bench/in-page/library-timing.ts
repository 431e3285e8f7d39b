/** Runs in a page: how long the library's queries take on a real database, and on arrays of the same content. */
import { insightsOf } from "@/entrypoints/library/insights/insights-data";
import { bodyText } from "@/lib/article/article-body";
import type { ArticleWithHighlights } from "@/lib/highlights/article";
import type { KeptText } from "@/lib/highlights/kept-text";
import type { MetArticle } from "@/lib/insights/met-article";
import { termTotals } from "@/lib/insights/term-totals";
import type { ListedTerm } from "@/lib/messages/library-protocol";
import { parseQuery } from "@/lib/search/parse-query";
import type { Catalogue } from "@/lib/store/catalogue";
import { type Database, openDatabase } from "@/lib/store/database";
import { indexSlice } from "@/lib/store/index-slice";
import { highlightsByIds } from "@/lib/store/library-query";
import { metArticles } from "@/lib/store/met-articles";
import { readCatalogue } from "@/lib/store/read-catalogue";
import { searchCatalogue } from "@/lib/store/search-library";
import { encounterOf } from "../encounter-data";
import { type LibrarySize, libraryItems, libraryText } from "../library-data";
import { ArraySearch } from "./array-search";

/** How many highlights a first screen shows at most. */
const SCREEN = 20;
/** Articles written in one transaction. */
const WRITTEN_AT_ONCE = 250;

/** How large the library is, and how long it took to make, ms. */
export interface LibraryFilling {
  articles: number;
  highlights: number;
  /** How many articles have a kept text, and how long these are in all, UTF-16 units. */
  texts: number;
  textUnits: number;
  filling: number;
  indexing: number;
  slowestSlice: number;
}

/** How long one search took, ms, and how many highlights it found. */
export interface SearchTime {
  typed: string;
  database: number;
  array: number;
  found: number;
}

/**
 * Fills the library's database until it is as large as asked for, and has it indexed. The same seed gives the same
 * articles, so what was filled in before stays.
 *
 * @param held how many articles it has.
 */
export async function fillLibrary(size: LibrarySize, held: number): Promise<LibraryFilling> {
  const db = openDatabase();
  const filling = await timed(async () => {
    const part: FilledArticle[] = [];
    let index = 0;
    for (const item of libraryItems(size)) {
      index += 1;
      if (index <= held) continue;
      part.push({ ...item, text: libraryText(item.article.pageKey, index) });
      if (part.length === WRITTEN_AT_ONCE) await write(db, part.splice(0));
    }
    await write(db, part);
  });
  const slices: number[] = [];
  for (let more = true; more; ) slices.push(await timed(async () => (more = await indexSlice(db))));
  const indexing = slices.reduce((sum, slice) => sum + slice, 0);
  const counts = await Promise.all([db.articles.count(), db.highlights.count(), db.texts.count()]);
  const [articles, highlights, texts] = counts;
  let textUnits = 0;
  await db.texts.each(({ body }) => (textUnits += body ? bodyText(body).length : 0));
  db.close();
  return { articles, highlights, texts, textUnits, filling, indexing, slowestSlice: Math.max(...slices) };
}

/** Searches as the library does, key after key, from its opening; and an array of the same highlights. */
export async function measureSearch(
  size: LibrarySize,
  typed: readonly string[],
): Promise<{ opening: number; search: SearchTime[] }> {
  const db = openDatabase();
  const array = new ArraySearch([...libraryItems(size)]);
  let catalogue: Catalogue | undefined;
  const opening = await timed(async () => {
    catalogue = await readCatalogue(db);
    await firstScreen(db, catalogue, "");
  });
  const search: SearchTime[] = [];
  for (const query of typed) {
    let found = 0;
    const database = await timed(async () => (found = await firstScreen(db, catalogue!, query)));
    search.push({ typed: query, database, array: await timed(() => array.find(query, SCREEN)), found });
  }
  db.close();
  return { opening, search };
}

/** How long the figures of insights over all of the library take, ms: reading what was met, and working them out. */
export async function measureInsights(): Promise<{ reading: number; computing: number }> {
  const db = openDatabase();
  const catalogue = await readCatalogue(db);
  let articles: MetArticle[] = [];
  const reading = await timed(
    async () => (articles = await metArticles(catalogue, await db.encounters.toArray())),
  );
  const terms = new Map([...termTotals(articles).keys()].map((id) => [id, { id } as ListedTerm]));
  const directory = { byId: terms, nameOf: (id: string) => id, matches: () => true };
  const choice = { range: "all", site: null, kind: "all" } as const;
  const computing = await timed(() => insightsOf(articles, choice, directory, Date.now()));
  db.close();
  return { reading, computing };
}

/** What a key costs until it can be drawn: the search, its groups, the rows of the first screen. */
async function firstScreen(db: Database, catalogue: Catalogue, query: string): Promise<number> {
  const { groups, count } = await searchCatalogue(catalogue, parseQuery(query), "article");
  const numbers = groups.slice(0, SCREEN).flatMap(({ items }) => [...items.subarray(0, SCREEN)]);
  await highlightsByIds(db, await catalogue.idsOf(numbers.slice(0, SCREEN)));
  return count;
}

/** An article as it is filled in; not every one has a text. */
type FilledArticle = ArticleWithHighlights & { text: KeptText | null };

async function write(db: Database, part: readonly FilledArticle[]): Promise<void> {
  await db.transaction("rw", [db.articles, db.highlights, db.texts, db.encounters], async () => {
    await db.articles.bulkAdd(part.map(({ article }) => ({ ...article, listedAt: article.updatedAt })));
    await db.encounters.bulkAdd(part.map(({ article }) => encounterOf(article)));
    await db.highlights.bulkAdd(part.flatMap(({ highlights }) => highlights));
    await db.texts.bulkAdd(part.flatMap(({ text }) => text ?? []));
  });
}

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
