import type { Highlight } from "@/lib/highlights/highlight";
import { isKept, soundHighlight } from "@/lib/highlights/sound-row";
import type { Database } from "./database";

/** Passages that mention a term. */
export interface TermPassages {
  /** The newest first. */
  highlights: Highlight[];
  /** True when there are no more than these. */
  complete: boolean;
}

/** The passages that mention a term, at most `limit`, without those in the bin. Works in Dexie's `liveQuery`. */
export async function passagesOf(db: Database, termId: string, limit: number): Promise<TermPassages> {
  // Within one term the index is in the order of ids, which are UUIDv7 and sort by time.
  const rows = await db.highlights
    .where("terms")
    .equals(termId)
    .reverse()
    .filter(isKept)
    .limit(limit + 1)
    .toArray();
  return { highlights: rows.slice(0, limit).map(soundHighlight), complete: rows.length <= limit };
}
