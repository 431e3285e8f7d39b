/** Runs in a page: how long the library's queries take on a real database, and on arrays of the same content. */
import type { ArticleWithHighlights } from "@/lib/highlights/article";
import { openDatabase } from "@/lib/store/database";
import { recentArticles, searchLibrary } from "@/lib/store/library-query";
import { matchArticle } from "@/lib/store/match-article";
import { searchWords } from "@/lib/store/search-fold";
import { type LibrarySize, libraryItems } from "../library-data";

/** How many articles the library's first screen shows, and a search at most. */
export const SCREEN = 20;

/** Times in ms, one for each time that it was done. */
export interface LibraryTimes {
  articles: number;
  highlights: number;
  /** Writing all of it, once. */
  filling: number;
  firstScreen: { database: number[]; array: number[] };
  /** One for each key of each word typed. */
  search: { typed: string; database: number; array: number }[];
}

/** Fills a new database, measures, and deletes it. @param typed what is typed into the search, key by key. */
export async function measureLibrary(
  size: LibrarySize,
  typed: readonly string[],
  rounds: number,
): Promise<LibraryTimes> {
  const db = openDatabase("termlight-bench");
  await db.delete();
  await db.open();
  const items = [...libraryItems(size)];
  const began = performance.now();
  for (let start = 0; start < items.length; start += 250) {
    const part = items.slice(start, start + 250);
    await db.transaction("rw", [db.articles, db.highlights], async () => {
      await db.articles.bulkAdd(part.map(({ article }) => ({ ...article, listedAt: article.updatedAt })));
      await db.highlights.bulkAdd(part.flatMap(({ highlights }) => highlights));
    });
  }
  const filling = performance.now() - began;
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
  for (const query of typed.flatMap(keysOf)) {
    const database = await timed(() => searchLibrary(db, query, { limit: SCREEN }));
    times.search.push({ typed: query, database, array: await timed(() => searchArray(array, query)) });
  }
  await db.delete();
  return times;
}

/** What stands in the search field after each key. */
function keysOf(text: string): string[] {
  const characters = [...text];
  return characters.map((_, index) => characters.slice(0, index + 1).join("")).filter((typed) => typed.trim() !== "");
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
