/**
 * The value below which a share of the samples lies (nearest rank); share 0 is the least, 1 the greatest.
 *
 * @throws RangeError without samples.
 */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const rank = Math.max(0, Math.ceil(share * sorted.length) - 1);
  const value = sorted[rank];
  if (value === undefined) throw new RangeError("no samples");
  return value;
}

/**
 * The value in the middle.
 *
 * @throws RangeError without samples.
 */
export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

/**
 * The least value: of times, what it takes when nothing else disturbs.
 *
 * @throws RangeError without samples.
 */
export function least(samples: readonly number[]): number {
  return percentile(samples, 0);
}
