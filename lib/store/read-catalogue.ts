import { Dexie } from "dexie";
import type { Highlight } from "@/lib/highlights/highlight";
import { isKept, soundArticle, soundHighlight } from "@/lib/highlights/sound-row";
import { articleSegment } from "@/lib/search/article-segment";
import { highlightSegment } from "@/lib/search/highlight-segment";
import { SEGMENT_SIZE } from "@/lib/search/postings";
import type { IndexKind } from "@/lib/search/segment";
import { Catalogue } from "./catalogue";
import { CatalogueBase, StaleCatalogueError } from "./catalogue-base";
import type { ArticleRow, Database } from "./database";
import { countUnindexed } from "./index-slice";
import { numbersOf } from "./shelf-of";

/** So many rows of a kind that the index does not hold yet are looked into all the same, the newest of them. */
const FRESH_MOST = SEGMENT_SIZE;
/** How often reading is begun anew where the index is written in the meantime. */
const TRIES = 4;

/** One moment of the database. */
interface Snapshot {
  bases: { highlights: CatalogueBase; articles: CatalogueBase };
  /** Keys of rows that the index does not hold as they are, sorted. */
  marked: { highlights: string[]; articles: string[] };
  /** These rows, without those in the bin; orphans among them. */
  highlights: Highlight[];
  articles: ArticleRow[];
  orphans: Set<string>;
  partial: boolean;
  waiting: number;
}

/**
 * Reads the catalogue of the library as it is now. Reads no rows but those that were written since they were indexed.
 * Works in Dexie's `liveQuery`.
 *
 * @param before one that was read earlier, of which is taken over what is still so.
 * @throws StaleCatalogueError where the index is written all the time.
 */
export async function readCatalogue(db: Database, before: Catalogue | null = null): Promise<Catalogue> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await catalogueOf(await snapshot(db, before));
    } catch (error) {
      if (!(error instanceof StaleCatalogueError) || tries === TRIES) throw error;
    }
  }
}

/**
 * A catalogue of what was changed last, at most so many articles and as many highlights as a segment has: what a first
 * screen needs, without what tells of all the others.
 */
export function recentCatalogue(db: Database, articles: number): Promise<Catalogue> {
  return db.transaction("r", [db.highlights, db.articles, db.orphans], async () => {
    const newest = await db.articles.orderBy("listedAt").reverse().limit(articles).toArray();
    const rows = await db.highlights
      .where("pageKey")
      .anyOf(newest.map(({ pageKey }) => pageKey))
      .filter(isKept)
      .limit(SEGMENT_SIZE)
      .toArray();
    const ids = rows.map(({ id }) => id);
    return catalogueOf({
      bases: {
        highlights: new CatalogueBase(db, "highlight", 0, []),
        articles: new CatalogueBase(db, "article", 0, []),
      },
      marked: { highlights: [], articles: [] },
      highlights: rows.map(soundHighlight),
      articles: newest.map(soundArticle),
      orphans: new Set(await db.orphans.where(":id").anyOf(ids).primaryKeys()),
      partial: true,
      waiting: 0,
    });
  });
}

function snapshot(db: Database, before: Catalogue | null): Promise<Snapshot> {
  const { highlights, articles, orphans, segments, unindexed, indexState } = db;
  return db.transaction("r", [highlights, articles, orphans, segments, unindexed, indexState], async () => {
    const marked = {
      highlights: await markedKeys(db, "highlight"),
      articles: await markedKeys(db, "article"),
    };
    const rows = await highlights.bulkGet(marked.highlights);
    const articleRows = await articles.bulkGet(marked.articles);
    return {
      bases: {
        highlights: await readBase(db, "highlight", before?.parts.bases.highlights),
        articles: await readBase(db, "article", before?.parts.bases.articles),
      },
      marked,
      highlights: rows
        .filter((row) => row !== undefined)
        .filter(isKept)
        .map(soundHighlight),
      articles: articleRows.filter((row) => row !== undefined).map(soundArticle),
      orphans: new Set(await orphans.where(":id").anyOf(marked.highlights).primaryKeys()),
      partial: false,
      waiting: Math.max(0, (await countUnindexed(db, "highlight")) - marked.highlights.length),
    };
  });
}

/** Apart from the snapshot's transaction, since keys may have been read before, or are being read right now. */
async function catalogueOf({ bases, marked, partial, waiting, ...rows }: Snapshot): Promise<Catalogue> {
  const catalogue = new Catalogue({
    bases,
    fresh: {
      highlights: rows.highlights.length > 0 ? [highlightSegment(rows.highlights, rows.orphans)] : [],
      articles: rows.articles.length > 0 ? [articleSegment(rows.articles)] : [],
    },
    stale: {
      highlights: await numbersOf(bases.highlights, marked.highlights),
      articles: await numbersOf(bases.articles, marked.articles),
    },
    partial,
    waiting,
  });
  return catalogue.joinArticles();
}

async function readBase(db: Database, kind: IndexKind, before?: CatalogueBase): Promise<CatalogueBase> {
  const written = (await db.indexState.get(kind))?.written ?? 0;
  if (before?.written === written) return before;
  const rows = db.segments.where("[kind+from]").between([kind, Dexie.minKey], [kind, Dexie.maxKey]);
  return new CatalogueBase(db, kind, written, await rows.toArray());
}

async function markedKeys(db: Database, kind: IndexKind): Promise<string[]> {
  const marks = db.unindexed.where("[kind+key]").between([kind, Dexie.minKey], [kind, Dexie.maxKey]);
  const keys = await marks.reverse().limit(FRESH_MOST).primaryKeys();
  return keys.map(([, key]) => key).reverse();
}
