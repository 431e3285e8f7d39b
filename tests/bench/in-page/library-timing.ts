/** Runs in a page: how long the library's queries take on a real database, and on arrays of the same content. */
import type { ArticleWithHighlights } from "@/lib/highlights/article";
import { type Database, openDatabase } from "@/lib/store/database";
import { recentArticles, searchLibrary } from "@/lib/store/library-query";
import { matchArticle } from "@/lib/store/match-article";
import { searchWords } from "@/lib/store/search-fold";
import { type LibrarySize, libraryItems } from "../library-data";

/** How many articles the library's first screen shows, and a search at most. */
const SCREEN = 20;

/** Times in ms, one for each time that it was done. */
export interface LibraryTimes {
  articles: number;
  highlights: number;
  /** Writing all of it, once. */
  filling: number;
  firstScreen: { database: number[]; array: number[] };
  /** One for each search that there was time for. */
  search: { typed: string; database: number; array: number }[];
}

/** What to measure. */
export interface LibraryPlan {
  size: LibrarySize;
  /** What stands in the search field, one search each. */
  typed: string[];
  /** No further search is begun after so many ms. */
  searchFor: number;
  /** How often the first screen is read. */
  rounds: number;
}

/** Articles written in one transaction. */
const WRITTEN_AT_ONCE = 250;

/** Fills a new database, measures, and deletes it. */
export async function measureLibrary({ size, typed, searchFor, rounds }: LibraryPlan): Promise<LibraryTimes> {
  const db = openDatabase("termlight-bench");
  await db.delete();
  await db.open();
  const items = [...libraryItems(size)];
  const filling = await timed(() => fill(db, items));
  const array = items.sort((a, b) => b.article.updatedAt - a.article.updatedAt);
  const times: LibraryTimes = {
    articles: items.length,
    highlights: items.reduce((sum, { highlights }) => sum + highlights.length, 0),
    filling,
    firstScreen: { database: [], array: [] },
    search: [],
  };
  for (let round = 0; round < rounds; round += 1) {
    times.firstScreen.database.push(await timed(() => recentArticles(db, { limit: SCREEN })));
    times.firstScreen.array.push(await timed(() => array.slice(0, SCREEN)));
  }
  const stop = performance.now() + searchFor;
  for (const query of typed) {
    if (performance.now() > stop) break;
    const database = await timed(() => searchLibrary(db, query, { limit: SCREEN }));
    times.search.push({ typed: query, database, array: await timed(() => searchArray(array, query)) });
  }
  await db.delete();
  return times;
}

async function fill(db: Database, items: readonly ArticleWithHighlights[]): Promise<void> {
  for (let start = 0; start < items.length; start += WRITTEN_AT_ONCE) {
    const part = items.slice(start, start + WRITTEN_AT_ONCE);
    await db.transaction("rw", [db.articles, db.highlights], async () => {
      await db.articles.bulkAdd(part.map(({ article }) => ({ ...article, listedAt: article.updatedAt })));
      await db.highlights.bulkAdd(part.flatMap(({ highlights }) => highlights));
    });
  }
}

/** The library's search over articles in memory, newest first. */
function searchArray(array: readonly ArticleWithHighlights[], query: string): ArticleWithHighlights[] {
  const words = searchWords(query);
  const found: ArticleWithHighlights[] = [];
  for (const item of array) {
    const highlights = matchArticle(item, words);
    if (highlights.length > 0) found.push({ article: item.article, highlights });
    if (found.length === SCREEN) break;
  }
  return found;
}

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
