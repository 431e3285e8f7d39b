import { association } from "./association";
import type { MetArticle } from "./met-article";
import type { TermTotal } from "./term-totals";

/** A term that stands in the same articles as another. */
export interface NearTerm {
  id: string;
  /** In how many articles both stand. */
  articles: number;
  /** See {@link association}; above 0. */
  weight: number;
}

/**
 * The terms that stand near a term: in the same articles more often than by chance, the nearest first.
 *
 * @param totals of the same articles.
 */
export function termsNear(
  articles: readonly MetArticle[],
  totals: ReadonlyMap<string, TermTotal>,
  id: string,
): NearTerm[] {
  const shared = new Map<string, number>();
  for (const { counts } of articles) {
    if (!counts.has(id)) continue;
    for (const other of counts.keys()) if (other !== id) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  const first = totals.get(id)?.articles ?? 0;
  return [...shared]
    .map(([other, both]) => ({
      id: other,
      articles: both,
      weight: association({
        both,
        first,
        second: totals.get(other)?.articles ?? both,
        all: articles.length,
      }),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || b.articles - a.articles || (a.id < b.id ? -1 : 1));
}
