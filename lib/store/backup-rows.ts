import type { Article } from "@/lib/highlights/article";
import type { Encounter } from "@/lib/highlights/encounter";
import type { Highlight } from "@/lib/highlights/highlight";
import type { KeptText } from "@/lib/highlights/kept-text";
import type { OwnTerm } from "@/lib/own-terms/own-term";
import { articleOf } from "./article-store";
import type { Database, MuteRow, TombstoneRow } from "./database";
import { ownTermOf } from "./own-term-row";

/** All rows that belong to the reader; without what only this device is about, and the last changes that can be undone. */
export interface BackupRows {
  articles: Article[];
  highlights: Highlight[];
  tombstones: TombstoneRow[];
  ownTerms: OwnTerm[];
  mutes: MuteRow[];
  texts: KeptText[];
  encounters: Encounter[];
}

/** Reads them as they are at one moment. */
export function readBackupRows(db: Database): Promise<BackupRows> {
  const tables = [
    ...[db.articles, db.highlights, db.tombstones],
    ...[db.ownTerms, db.mutes, db.texts, db.encounters],
  ];
  return db.transaction("r", tables, async () => {
    const [articles, highlights, tombstones, ownTerms, mutes, texts, encounters] = await Promise.all([
      db.articles.toArray(),
      db.highlights.toArray(),
      db.tombstones.toArray(),
      db.ownTerms.toArray(),
      db.mutes.toArray(),
      db.texts.toArray(),
      db.encounters.toArray(),
    ]);
    return {
      articles: articles.map(articleOf),
      highlights,
      tombstones,
      ownTerms: ownTerms.map(ownTermOf),
      mutes,
      texts,
      encounters,
    };
  });
}

/** When the highlight that was kept first was made, ms since the epoch; `null` where there is none. */
export async function oldestKeptAt(db: Database): Promise<number | null> {
  // Ids are UUIDv7, which sort by time.
  return (await db.highlights.orderBy("id").first())?.createdAt ?? null;
}
