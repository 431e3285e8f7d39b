import { countIn, type TimeBuckets } from "./calendar";
import type { MetArticle } from "./met-article";

/** How a term's share of what is read changes. */
export interface TermTrend {
  id: string;
  /** Articles that mention it, in the earlier and in the later half of what was read. */
  earlier: number;
  later: number;
  /** How sure it is that the share rose (above 0) or fell: the change in standard deviations, see {@link termTrends}. */
  score: number;
  /** Per division of the time: articles that mention it. */
  articles: readonly number[];
}

/** What rises and falls in what is read, the surest first. */
export interface TermTrends {
  risers: TermTrend[];
  fallers: TermTrend[];
  /** Per division of the time: all articles. */
  articles: readonly number[];
  /** Articles in the earlier and in the later half. */
  halves: { earlier: number; later: number };
}

/** How many are shown of each, and what they must have. */
export interface TrendOptions {
  most: number;
}

/** Fewer articles tell nothing. */
const LEAST_ARTICLES = 5;
/** Nine of ten changes that are no more than chance stay below, either way. */
const LEAST_SCORE = 1.645;
/** As many articles with a term of one's expectation are added to each half: the weight of not knowing yet. */
const PRIOR_ARTICLES = 10;

/**
 * Compares the later half of the articles that were read with the earlier one: per term the logarithm of the ratio of its
 * odds in both, with a prior that expects no change, in units of its standard deviation (Monroe, Colaresi and Quinn 2008,
 * "Fightin' Words", https://doi.org/10.1093/pan/mpn018). The halves have as many articles each, so that weeks without
 * reading do not count; a term counts once for each article, so that one long article is no trend.
 */
export function termTrends(
  articles: readonly MetArticle[],
  buckets: TimeBuckets,
  { most }: TrendOptions,
): TermTrends {
  const inOrder = [...articles].sort((a, b) => a.firstSeenAt - b.firstSeenAt);
  const middle = Math.floor(inOrder.length / 2);
  const halves = { earlier: middle, later: inOrder.length - middle };
  const earlier = articlesPerTerm(inOrder.slice(0, middle));
  const later = articlesPerTerm(inOrder.slice(middle));
  const scored = [...new Set([...earlier.keys(), ...later.keys()])].flatMap((id) => {
    const counts = { id, earlier: earlier.get(id) ?? 0, later: later.get(id) ?? 0 };
    if (counts.earlier + counts.later < LEAST_ARTICLES) return [];
    return [{ ...counts, score: changeOf(counts, halves) }];
  });
  const withTimes = (trend: Omit<TermTrend, "articles">): TermTrend => ({
    ...trend,
    articles: countIn(
      buckets,
      articles.flatMap(({ counts, firstSeenAt }) => (counts.has(trend.id) ? [firstSeenAt] : [])),
    ),
  });
  const surest = (sign: 1 | -1): TermTrend[] =>
    scored
      .filter(({ score }) => sign * score >= LEAST_SCORE)
      .sort((a, b) => sign * (b.score - a.score) || (a.id < b.id ? -1 : 1))
      .slice(0, most)
      .map(withTimes);
  const all = countIn(
    buckets,
    articles.map(({ firstSeenAt }) => firstSeenAt),
  );
  return { risers: surest(1), fallers: surest(-1), articles: all, halves };
}

function articlesPerTerm(articles: readonly MetArticle[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { counts } of articles) for (const id of counts.keys()) found.set(id, (found.get(id) ?? 0) + 1);
  return found;
}

function changeOf(
  { earlier, later }: Pick<TermTrend, "earlier" | "later">,
  all: TermTrends["halves"],
): number {
  const share = (earlier + later) / (all.earlier + all.later);
  const [with_, without] = [PRIOR_ARTICLES * share + 0.5, PRIOR_ARTICLES * (1 - share) + 0.5];
  const logOdds = (count: number, of: number): number => Math.log((count + with_) / (of - count + without));
  const variance = (count: number, of: number): number => 1 / (count + with_) + 1 / (of - count + without);
  return (
    (logOdds(later, all.later) - logOdds(earlier, all.earlier)) /
    Math.sqrt(variance(later, all.later) + variance(earlier, all.earlier))
  );
}
