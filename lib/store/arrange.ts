import { entriesBetween } from "@/lib/search/posting-reader";
import { NAME_SIGNS, POSITION_BITS } from "@/lib/search/postings";
import { articleOrder } from "./article-order";
import type { Catalogue } from "./catalogue";

/** What the library's highlights can be grouped by, in the order in which it is offered. */
export const GROUPINGS = ["article", "day", "term", "tag", "site"] as const;

/** One of {@link GROUPINGS}. */
export type Grouping = (typeof GROUPINGS)[number];

/** Highlights that stand together. */
export interface Group {
  /**
   * A page key; a day's beginning in the reader's time zone, ms since the epoch; a term's id; a tag; a host. `""` for
   * those that have none.
   */
  key: string;
  /** The highlights' numbers in the catalogue, in the order in which they are shown. */
  items: Uint32Array;
}

/**
 * Arranges highlights in groups: the group with the newest first, those that have none of the kind last. In an article
 * they stand in the order of the page, elsewhere the newest first. One with several tags or terms stands in each.
 *
 * @param hits 1 at the numbers that are meant, see `find-highlights.ts`.
 * @throws StaleCatalogueError.
 */
export async function arrange(catalogue: Catalogue, hits: Uint8Array, grouping: Grouping): Promise<Group[]> {
  switch (grouping) {
    case "article":
      return byArticle(catalogue, hits);
    case "day":
      return byDay(catalogue, hits);
    case "site":
      return bySite(catalogue, hits);
    case "term":
    case "tag":
      return byName(catalogue, hits, NAME_SIGNS[grouping]);
  }
}

function byArticle(catalogue: Catalogue, hits: Uint8Array): Group[] {
  const { articleOf, pageKeys } = catalogue;
  const sorted = articleOrder(catalogue).filter((number) => hits[number] === 1);
  const groups: Group[] = [];
  for (let start = 0; start < sorted.length; ) {
    const article = articleOf[sorted[start]!]!;
    let end = start + 1;
    while (end < sorted.length && articleOf[sorted[end]!] === article) end += 1;
    groups.push({ key: pageKeys[article] ?? "", items: sorted.subarray(start, end) });
    start = end;
  }
  return groups;
}

function bySite(catalogue: Catalogue, hits: Uint8Array): Group[] {
  const { articleOf, articles, hosts } = catalogue;
  const numbers = new Map<string, number>();
  for (const host of hosts) if (!numbers.has(host)) numbers.set(host, numbers.size);
  const names = [...numbers.keys(), ""];
  const siteOf = Uint32Array.from({ length: articles.size + 1 }, (_, article) =>
    article < articles.size ? numbers.get(hosts[article]!)! : names.length - 1,
  );
  const groups = split(newestFirst(catalogue, hits), (number) => siteOf[articleOf[number]!]!, names.length);
  return newestGroupsFirst(
    groups.map(({ key, items }) => ({ key: names[key]!, items })),
    catalogue,
  );
}

function byDay(catalogue: Catalogue, hits: Uint8Array): Group[] {
  const { created } = catalogue;
  const sorted = newestFirst(catalogue, hits);
  const groups: Group[] = [];
  for (let start = 0; start < sorted.length; ) {
    const day = new Date(created[sorted[start]!]!).setHours(0, 0, 0, 0);
    let end = start + 1;
    while (end < sorted.length && created[sorted[end]!]! >= day) end += 1;
    groups.push({ key: String(day), items: sorted.subarray(start, end) });
    start = end;
  }
  return groups;
}

/** Tokens of names say how a name compares, then how it is written, with a tab between; the first writing counts. */
async function byName(catalogue: Catalogue, hits: Uint8Array, sign: string): Promise<Group[]> {
  const named = new Map<string, { name: string; numbers: Set<number> }>();
  const rest = hits.slice();
  const buckets = await catalogue.highlights.buckets(sign);
  for (const [segment, bucket] of buckets.entries()) {
    const base = catalogue.highlights.bases[segment]!;
    for (const [index, token] of (bucket?.tokens ?? []).entries()) {
      const [folded = "", name = ""] = token.split("\t");
      const group = named.get(folded) ?? { name, numbers: new Set() };
      for (const entry of entriesBetween(bucket!, index, index + 1)) {
        const number = base + (entry >>> POSITION_BITS);
        if (hits[number] !== 1) continue;
        group.numbers.add(number);
        rest[number] = 0;
      }
      if (group.numbers.size > 0) named.set(folded, group);
    }
  }
  const groups = [...named.values()].map(({ name, numbers }) => ({
    key: name,
    items: Uint32Array.from(numbers).sort(newerOf(catalogue)),
  }));
  return newestGroupsFirst([...groups, { key: "", items: newestFirst(catalogue, rest) }], catalogue);
}

function newestGroupsFirst(groups: readonly Group[], catalogue: Catalogue): Group[] {
  const newer = newerOf(catalogue);
  return groups
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => Number(a.key === "") - Number(b.key === "") || newer(a.items[0]!, b.items[0]!));
}

function newestFirst(catalogue: Catalogue, hits: Uint8Array): Uint32Array {
  return catalogue.newestFirst.filter((number) => hits[number] === 1);
}

function newerOf({ created }: Catalogue): (a: number, b: number) => number {
  return (a, b) => created[b]! - created[a]! || b - a;
}

/** Puts numbers that have a key in common together, in their order; keys are below `keys`. */
function split(numbers: Uint32Array, keyOf: (number: number) => number, keys: number) {
  const ends = new Uint32Array(keys + 1);
  for (const number of numbers) ends[keyOf(number) + 1]! += 1;
  for (let key = 0; key < keys; key += 1) ends[key + 1]! += ends[key]!;
  const starts = ends.slice();
  const sorted = new Uint32Array(numbers.length);
  for (const number of numbers) sorted[ends[keyOf(number)]!++] = number;
  const groups: { key: number; items: Uint32Array }[] = [];
  for (let key = 0; key < keys; key += 1) {
    if (starts[key + 1]! > starts[key]!) {
      groups.push({ key, items: sorted.subarray(starts[key], starts[key + 1]) });
    }
  }
  return groups;
}
