import { Dexie } from "dexie";
import type { Database } from "@/lib/store/database";
import { countUnindexed, indexSlice, isWhole } from "@/lib/store/index-slice";

/** So many rows may wait: a search reads them along, and indexing each by itself would write a segment every time. */
const MAY_WAIT = 300;
/** After the last change, ms: what changes many rows is not to be disturbed. */
const REST_MS = 2_000;

/** Has the search's index follow when much was written, whoever wrote it. */
export function keepIndexed(database: () => Database): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  Dexie.on("storagemutated", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // What fails now, on a full disk say, is tried again after the next change.
      indexWhereMuchWaits(database()).catch(() => undefined);
    }, REST_MS);
  });
}

async function indexWhereMuchWaits(db: Database): Promise<void> {
  const waiting = (await countUnindexed(db, "highlight")) + (await countUnindexed(db, "article"));
  if (waiting > MAY_WAIT || !(await isWhole(db))) await indexFor(db, Number.POSITIVE_INFINITY);
}

/**
 * Brings the index further, slice by slice, for so many ms at most; at least one slice. Resolves to how many rows it
 * does not hold yet.
 */
export async function indexFor(db: Database, ms: number): Promise<number> {
  const end = performance.now() + ms;
  while ((await indexSlice(db)) && performance.now() < end);
  return (await countUnindexed(db, "highlight")) + (await countUnindexed(db, "article"));
}
