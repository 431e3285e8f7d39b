import fc from "fast-check";
import { expect, it } from "vitest";
import { termTotals } from "@/lib/insights/term-totals";
import { anyArticles, metArticle } from "./sample-article";

it("mentions and articles are summed up, times are the first and the last", () => {
  const totals = termTotals([
    metArticle({ moba: 3 }, { firstSeenAt: 50, lastSeenAt: 70 }),
    metArticle({ moba: 1, nsa: 2 }, { firstSeenAt: 20, lastSeenAt: 60 }),
  ]);
  expect(Object.fromEntries(totals)).toEqual({
    moba: { mentions: 4, articles: 2, firstSeenAt: 20, lastSeenAt: 70 },
    nsa: { mentions: 2, articles: 1, firstSeenAt: 20, lastSeenAt: 60 },
  });
});

it("no term is met more often than it stands in the articles, whatever was read", () => {
  fc.assert(
    fc.property(anyArticles, (articles) => {
      const totals = [...termTotals(articles).values()];
      const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);
      expect(sum(totals.map(({ mentions }) => mentions))).toBe(
        sum(articles.flatMap(({ counts }) => [...counts.values()])),
      );
      expect(sum(totals.map(({ articles: count }) => count))).toBe(
        sum(articles.map(({ counts }) => counts.size)),
      );
      for (const { articles: count, mentions, firstSeenAt, lastSeenAt } of totals) {
        expect(count).toBeLessThanOrEqual(mentions);
        expect(firstSeenAt).toBeLessThanOrEqual(lastSeenAt);
      }
    }),
  );
});
