import { association } from "./association";
import type { MetArticle } from "./met-article";
import { termTotals } from "./term-totals";

/** Which terms stand together in what is read. */
export interface TermMap {
  /** The terms with most articles. */
  terms: { id: string; articles: number }[];
  /** Pairs of them that stand together more often than by chance, the nearest first. */
  links: { first: string; second: string; articles: number; weight: number }[];
}

/** How much the map shows. */
export interface MapOptions {
  terms: number;
  links: number;
}

/** A pair that met once tells of one article, not of two terms. */
const LEAST_TOGETHER = 2;

/** Makes the map of the terms that occur most; terms that no link leads to are left out. */
export function termMap(
  articles: readonly MetArticle[],
  { terms: most, links: mostLinks }: MapOptions,
): TermMap {
  const totals = termTotals(articles);
  const terms = [...totals]
    .map(([id, { articles: count }]) => ({ id, articles: count }))
    .filter(({ articles: count }) => count >= LEAST_TOGETHER)
    .sort((a, b) => b.articles - a.articles || (a.id < b.id ? -1 : 1))
    .slice(0, most);
  const together = pairsOf(
    articles,
    terms.map(({ id }) => id),
  );
  const links: TermMap["links"] = [];
  for (const [i, first] of terms.entries()) {
    for (const [j, second] of terms.entries()) {
      const both = j > i ? together[i * terms.length + j]! : 0;
      if (both < LEAST_TOGETHER) continue;
      const counts = { both, first: first.articles, second: second.articles, all: articles.length };
      links.push({ first: first.id, second: second.id, articles: both, weight: association(counts) });
    }
  }
  const nearest = links
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || b.articles - a.articles)
    .slice(0, mostLinks);
  const linked = new Set(nearest.flatMap(({ first, second }) => [first, second]));
  return { terms: terms.filter(({ id }) => linked.has(id)), links: nearest };
}

/** In how many articles each two of the terms stand: a square by their places, of which the upper half is filled. */
function pairsOf(articles: readonly MetArticle[], ids: readonly string[]): Uint32Array {
  const places = new Map(ids.map((id, place) => [id, place]));
  const together = new Uint32Array(ids.length * ids.length);
  for (const { counts } of articles) {
    const here = [...counts.keys()].flatMap((id) => places.get(id) ?? []).sort((a, b) => a - b);
    for (const [at, first] of here.entries()) {
      for (let next = at + 1; next < here.length; next += 1) together[first * ids.length + here[next]!]! += 1;
    }
  }
  return together;
}
