import { type OpenBucket, openBucket } from "@/lib/search/posting-reader";
import type { SearchedShelf } from "@/lib/search/searched";
import { numbered, type Segment } from "@/lib/search/segment";
import type { CatalogueBase } from "./catalogue-base";

/** The documents of stored segments and of further ones, numbered through. */
export function shelfOf(base: CatalogueBase, fresh: readonly Segment<unknown>[]): SearchedShelf {
  return {
    ...numbered([...base.segments, ...fresh]),
    buckets: async (name) => [
      ...(await base.buckets(name)),
      ...fresh.map((segment) => openIn(segment, name)),
    ],
  };
}

/** 1 for each number that is not out of date. */
export function liveOf(size: number, stale: readonly number[]): Uint8Array {
  const live = new Uint8Array(size).fill(1);
  for (const number of stale) live[number] = 0;
  return live;
}

/** The numbers that rows have in the stored segments, those that are in one. */
export async function numbersOf(base: CatalogueBase, marked: readonly string[]): Promise<number[]> {
  const { bases } = numbered(base.segments);
  const places = new Map<number, Map<string, number>>();
  const numbers: number[] = [];
  for (const key of marked) {
    const index = base.covering(key);
    if (index < 0) continue;
    const known = places.get(index) ?? new Map((await base.keys(index)).map((each, at) => [each, at]));
    places.set(index, known);
    const at = known.get(key);
    if (at !== undefined) numbers.push(bases[index]! + at);
  }
  return numbers;
}

function openIn({ buckets }: Segment<unknown>, name: string): OpenBucket | undefined {
  const bucket = buckets.get(name);
  return bucket && openBucket(bucket);
}
