import type { MetArticle } from "./met-article";

/** Of how long a time insights tell, counted back from now. */
export const TIME_RANGES = ["month", "quarter", "year", "all"] as const;

/** One of {@link TIME_RANGES}: four weeks, three months, a year, all. */
export type TimeRange = (typeof TIME_RANGES)[number];

/** A stretch of time, ms since the epoch, both ends inclusive. */
export interface TimeSpan {
  from: number;
  to: number;
}

/** The time that a range means; all of it begins with what was met first. */
export function spanOf(range: TimeRange, articles: readonly MetArticle[], now: number): TimeSpan {
  const from = new Date(now);
  from.setHours(0, 0, 0, 0);
  if (range === "month") from.setDate(from.getDate() - 27);
  if (range === "quarter") from.setMonth(from.getMonth() - 3);
  if (range === "year") from.setFullYear(from.getFullYear() - 1);
  if (range !== "all") return { from: from.getTime(), to: now };
  const first = articles.reduce(
    (least, { firstSeenAt, keptAt }) => keptAt.reduce((a, b) => Math.min(a, b), Math.min(least, firstSeenAt)),
    now,
  );
  return { from: first, to: now };
}

/** The articles that were first met in a stretch of time. */
export function metIn(articles: readonly MetArticle[], { from, to }: TimeSpan): MetArticle[] {
  return articles.filter(({ firstSeenAt }) => firstSeenAt >= from && firstSeenAt <= to);
}
