import type { Database } from "@/lib/store/database";
import { countUnindexed, indexSlice, isWhole } from "@/lib/store/index-slice";
import { afterChanges } from "./after-changes";

/** So many rows may wait: a search reads them along, and indexing each by itself would write a segment every time. */
const MAY_WAIT = 300;
/** And so many texts, which are longer. */
const TEXTS_MAY_WAIT = 24;

/** Has the search's index follow when much was written, whoever wrote it. */
export function keepIndexed(database: () => Database): void {
  afterChanges(() => indexWhereMuchWaits(database()));
}

async function indexWhereMuchWaits(db: Database): Promise<void> {
  const waiting = (await countUnindexed(db, "highlight")) + (await countUnindexed(db, "article"));
  const isMuch = waiting > MAY_WAIT || (await countUnindexed(db, "text")) > TEXTS_MAY_WAIT;
  if (isMuch || !(await isWhole(db, ["article", "highlight", "text"])))
    await indexFor(db, Number.POSITIVE_INFINITY);
}

/**
 * Brings the index further, slice by slice, for so many ms at most; at least one slice. Resolves to how many rows it
 * does not hold yet.
 */
export async function indexFor(db: Database, ms: number): Promise<number> {
  const end = performance.now() + ms;
  while ((await indexSlice(db)) && performance.now() < end);
  const waiting = await Promise.all(
    (["highlight", "article", "text"] as const).map((kind) => countUnindexed(db, kind)),
  );
  return waiting.reduce((sum, count) => sum + count);
}
