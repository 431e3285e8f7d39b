/** How time is divided for a picture. */
export type TimeUnit = "week" | "month" | "quarter";

/** Divisions of one kind that follow on each other, in the reader's time zone. */
export interface TimeBuckets {
  unit: TimeUnit;
  /** When each begins, ms since the epoch, ascending; one more, for where the last one ends. */
  edges: readonly number[];
}

/** So many divisions a picture has at most: more are no longer told apart. */
const MOST_BUCKETS = 60;

/** The beginning of the division that a moment lies in. Weeks begin on Monday (ISO 8601). */
export function beginningOf(time: number, unit: TimeUnit): number {
  const date = new Date(time);
  date.setHours(0, 0, 0, 0);
  if (unit === "week") date.setDate(date.getDate() - ((date.getDay() + 6) % 7));
  if (unit === "month") date.setDate(1);
  if (unit === "quarter") date.setMonth(date.getMonth() - (date.getMonth() % 3), 1);
  return date.getTime();
}

/** The beginning of the division after the one that begins at a moment. Days are counted, since some have 23 or 25 hours. */
export function nextBeginning(beginning: number, unit: TimeUnit): number {
  const date = new Date(beginning);
  if (unit === "week") date.setDate(date.getDate() + 7);
  else date.setMonth(date.getMonth() + (unit === "month" ? 1 : 3));
  return date.getTime();
}

/**
 * All divisions from the one that `from` lies in to the one that `to` lies in. Of a time that has too many for a picture,
 * the last ones.
 */
export function timeBuckets(from: number, to: number, unit: TimeUnit): TimeBuckets {
  const edges = [beginningOf(Math.min(from, to), unit)];
  while (edges.at(-1)! <= to) edges.push(nextBeginning(edges.at(-1)!, unit));
  return { unit, edges: edges.slice(-MOST_BUCKETS - 1) };
}

/** Which division a moment lies in; -1 where it is outside all of them. */
export function bucketAt({ edges }: TimeBuckets, time: number): number {
  return time < edges.at(-1)! ? edges.findLastIndex((edge) => edge <= time) : -1;
}

/** How many moments lie in each division. */
export function countIn(buckets: TimeBuckets, times: Iterable<number>): number[] {
  const counts = new Array<number>(buckets.edges.length - 1).fill(0);
  for (const time of times) {
    const at = bucketAt(buckets, time);
    if (at >= 0) counts[at]! += 1;
  }
  return counts;
}
