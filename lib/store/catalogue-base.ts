import { Dexie } from "dexie";
import { type OpenBucket, openBucket } from "@/lib/search/posting-reader";
import { type IndexKind, splitColumn } from "@/lib/search/segment";
import type { Database } from "./database";
import type { SegmentRow } from "./search-rows";

/** How many buckets' names are kept read: those of the last few words. */
const BUCKETS_KEPT = 40;

/** Thrown where the index was written anew since the catalogue was read: read it again. */
export class StaleCatalogueError extends Error {
  override name = "StaleCatalogueError";
}

/** The segments of one kind as they are stored, and what was read of their keys and buckets so far. */
export class CatalogueBase {
  readonly #keys = new Map<number, Promise<string[]>>();
  readonly #buckets = new Map<string, Promise<(OpenBucket | undefined)[]>>();

  /**
   * @param written see `IndexStateRow`; what is read later belongs to it as long as that number stays.
   * @param segments sorted by `from`.
   */
  constructor(
    readonly db: Database,
    readonly kind: IndexKind,
    readonly written: number,
    readonly segments: readonly SegmentRow[],
  ) {}

  /**
   * The keys of the rows of the segment with an index.
   *
   * @throws StaleCatalogueError.
   */
  keys(index: number): Promise<string[]> {
    return remembered(this.#keys, index, async () => {
      const { from, count, made } = this.segments[index]!;
      const row = await this.db.segmentKeys.get([this.kind, from]);
      if (row?.made !== made) throw new StaleCatalogueError("keys of another segment");
      return splitColumn(row.keys, count);
    });
  }

  /**
   * A bucket of every segment, in their order.
   *
   * @throws StaleCatalogueError.
   */
  buckets(name: string): Promise<(OpenBucket | undefined)[]> {
    const reading = remembered(this.#buckets, name, () => this.read(name));
    const [oldest] = this.#buckets.keys();
    if (this.#buckets.size > BUCKETS_KEPT && oldest !== undefined) this.#buckets.delete(oldest);
    return reading;
  }

  /** The index of the segment that covers a key, -1 where none does. */
  covering(key: string): number {
    return this.segments.findLastIndex(({ from }) => from <= key);
  }

  private async read(name: string): Promise<(OpenBucket | undefined)[]> {
    const rows = await this.db.buckets
      .where("[kind+name+from]")
      .between([this.kind, name, Dexie.minKey], [this.kind, name, Dexie.maxKey])
      .toArray();
    const byFrom = new Map(rows.map((row) => [row.from, row]));
    return this.segments.map(({ from, made, buckets }) => {
      const row = byFrom.get(from);
      const isSame = row ? row.made === made : !buckets.includes(name);
      if (!isSame) throw new StaleCatalogueError("bucket of another segment");
      return row && openBucket(row);
    });
  }
}

/** What was read before, those asked for last behind the others; a failure is not kept. */
function remembered<Key, Value>(
  known: Map<Key, Promise<Value>>,
  key: Key,
  read: () => Promise<Value>,
): Promise<Value> {
  const before = known.get(key);
  known.delete(key);
  const reading = before ?? read();
  known.set(key, reading);
  if (!before) reading.catch(() => known.delete(key));
  return reading;
}
