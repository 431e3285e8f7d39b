import type { Database } from "./database";
import { countOwnTerms } from "./own-term-room";

/** How much of each kind there is. */
export interface StorageCounts {
  /** Not in the bin. */
  highlights: number;
  bin: number;
  /** With a highlight that is not in the bin. */
  articles: number;
  ownTerms: number;
  mutes: number;
}

/** Counts what the library holds. Indexes tell; no row is read. */
export function countStored(db: Database): Promise<StorageCounts> {
  return db.transaction("r", [db.highlights, db.articles, db.ownTerms, db.mutes], async () => {
    const [all, bin, articles, ownTerms, mutes] = await Promise.all([
      db.highlights.count(),
      // Rows without the field, or with null in it, are not in its index.
      db.highlights.orderBy("deletedAt").count(),
      db.articles.orderBy("listedAt").count(),
      countOwnTerms(db),
      db.mutes.orderBy("mutedAt").count(),
    ]);
    return { highlights: all - bin, bin, articles, ownTerms, mutes };
  });
}
