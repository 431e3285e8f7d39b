import type { MetArticle } from "./met-article";

/** How a term was met, over all articles. */
export interface TermTotal {
  /** Mentions. */
  mentions: number;
  /** Articles that mention it. */
  articles: number;
  /** Ms since the epoch. */
  firstSeenAt: number;
  lastSeenAt: number;
}

/** Per term that stands in any of the articles, how it was met. */
export function termTotals(articles: readonly MetArticle[]): Map<string, TermTotal> {
  const totals = new Map<string, TermTotal>();
  for (const { counts, firstSeenAt, lastSeenAt } of articles) {
    for (const [id, mentions] of counts) {
      const total = totals.get(id);
      if (!total) {
        totals.set(id, { mentions, articles: 1, firstSeenAt, lastSeenAt });
        continue;
      }
      total.mentions += mentions;
      total.articles += 1;
      total.firstSeenAt = Math.min(total.firstSeenAt, firstSeenAt);
      total.lastSeenAt = Math.max(total.lastSeenAt, lastSeenAt);
    }
  }
  return totals;
}
