import type { ArticleWithHighlights } from "@/lib/highlights/article";
import { soundArticle } from "@/lib/highlights/sound-row";
import { findHighlights } from "@/lib/search/find-highlights";
import { isEmpty, isWrong, type ParsedQuery } from "@/lib/search/query";
import { arrange, type Group, type Grouping } from "./arrange";
import { articleOf } from "./article-store";
import type { Catalogue } from "./catalogue";
import type { Database } from "./database";
import { highlightsByIds, recentArticles } from "./library-query";
import { readCatalogue } from "./read-catalogue";
import { readTexts } from "./text-shelf";

/** What was read for the last search, so that the next key reads only what is new. */
const lastRead = new WeakMap<Database, Catalogue>();

/** What a search found. */
export interface Found {
  /** How many highlights, exactly. */
  count: number;
  groups: Group[];
  /** Page keys of articles that have it in their texts alone, the last changed first. */
  inText: string[];
}

/**
 * The highlights of a catalogue that a query finds, in groups. A query that is wrong finds nothing.
 *
 * @param signal ends it between two reads.
 * @throws the signal's reason; StaleCatalogueError.
 */
export async function searchCatalogue(
  catalogue: Catalogue,
  query: ParsedQuery,
  grouping: Grouping,
  signal?: AbortSignal,
): Promise<Found> {
  if (isWrong(query)) return { count: 0, groups: [], inText: [] };
  const texts = hasWords(query) ? await readTexts(catalogue.parts.bases.highlights.db, catalogue) : null;
  const { highlights: hits, inText } = await findHighlights(query.clauses, catalogue, texts, signal);
  const groups = await arrange(catalogue, hits, grouping);
  signal?.throwIfAborted();
  const count = hits.reduce((sum, hit) => sum + hit, 0);
  return { count, groups, inText: pageKeysOf(catalogue, inText) };
}

/** Only words are looked for in texts, which need not be read for anything else. */
function hasWords({ clauses }: ParsedQuery): boolean {
  return clauses.some(({ criterion, not }) => criterion.kind === "words" && !not);
}

function pageKeysOf({ listed, pageKeys }: Catalogue, articles: Uint8Array): string[] {
  const numbers = [...articles.keys()].filter((number) => articles[number] === 1);
  return numbers.sort((a, b) => listed[b]! - listed[a]! || b - a).map((number) => pageKeys[number]!);
}

/** What a search of the library finds, article by article. */
export interface FoundArticles {
  /** Articles with the highlights on them that were found, the last changed first. */
  articles: ArticleWithHighlights[];
  /** See {@link Found}. */
  inText: string[];
}

/**
 * What a query finds, at most `limit` articles with their highlights; an empty query gives the recent articles. Works in
 * Dexie's `liveQuery`.
 *
 * @throws StaleCatalogueError.
 */
export async function findInLibrary(
  db: Database,
  query: ParsedQuery,
  { limit }: { limit: number },
): Promise<FoundArticles> {
  if (isEmpty(query)) return { articles: await recentArticles(db, { limit }), inText: [] };
  const catalogue = await readCatalogue(db, lastRead.get(db) ?? null);
  lastRead.set(db, catalogue);
  const { groups, inText } = await searchCatalogue(catalogue, query, "article");
  const first = groups.slice(0, limit);
  const rows = await db.articles.bulkGet(first.map(({ key }) => key));
  const found = first.map(async ({ items }, index): Promise<ArticleWithHighlights[]> => {
    const row = rows[index];
    const highlights = await highlightsByIds(db, await catalogue.idsOf(items));
    return row && highlights.length > 0 ? [{ article: soundArticle(articleOf(row)), highlights }] : [];
  });
  return { articles: (await Promise.all(found)).flat(), inText };
}

/** The articles of {@link findInLibrary} alone. */
export async function searchLibrary(
  db: Database,
  query: ParsedQuery,
  options: { limit: number },
): Promise<ArticleWithHighlights[]> {
  return (await findInLibrary(db, query, options)).articles;
}
