/** In how many articles two terms stand. */
export interface PairCounts {
  both: number;
  /** Each at least `both`. */
  first: number;
  second: number;
  /** All articles. */
  all: number;
}

/**
 * How much more often two terms stand in the same article than chance would have it: −1 never together, 0 as by chance,
 * up to 1 always together. Normalised pointwise mutual information (Bouma 2009, "Normalized (Pointwise) Mutual
 * Information in Collocation Extraction"), as if there were one article more with neither, so that terms that stand in
 * every article tell nothing; what rests on few articles is discounted as in Pantel and Ravichandran 2004,
 * "Automatically Labeling Semantic Classes" (https://aclanthology.org/N04-1041/).
 */
export function association({ both, first, second, all }: PairCounts): number {
  if (both === 0) return -1;
  const total = all + 1;
  const information = Math.log((both * total) / (first * second)) / -Math.log(both / total);
  const fewer = Math.min(first, second);
  return information * (both / (both + 1)) * (fewer / (fewer + 1));
}
