import type { Catalogue } from "./catalogue";

const known = new WeakMap<Catalogue, Uint32Array>();

/**
 * All highlights' numbers by article, the last changed article first, in each in the order of the page. Worked out once
 * for a catalogue, so that a search only has to pick.
 */
export function articleOrder(catalogue: Catalogue): Uint32Array {
  const order = known.get(catalogue) ?? sorted(catalogue);
  known.set(catalogue, order);
  return order;
}

function sorted({ articleOf, articles, listed, created, place }: Catalogue): Uint32Array {
  const inPlace = (a: number, b: number): number =>
    place[a]! - place[b]! || created[a]! - created[b]! || a - b;
  // Highlights without a known article have a number behind all articles' and come last.
  const newest = Uint32Array.from({ length: articles.size }, (_, article) => article).sort(
    (a, b) => listed[b]! - listed[a]! || b - a,
  );
  const rank = new Uint32Array(articles.size + 1).fill(articles.size);
  for (const [at, article] of newest.entries()) rank[article] = at;
  const ends = new Uint32Array(articles.size + 2);
  for (const article of articleOf) ends[rank[article]! + 1]! += 1;
  for (let at = 0; at <= articles.size; at += 1) ends[at + 1]! += ends[at]!;
  const starts = ends.slice();
  const order = new Uint32Array(articleOf.length);
  for (const [number, article] of articleOf.entries()) order[ends[rank[article]!]!++] = number;
  for (let at = 0; at <= articles.size; at += 1) {
    if (starts[at + 1]! - starts[at]! > 1) order.subarray(starts[at], starts[at + 1]).sort(inPlace);
  }
  return order;
}
