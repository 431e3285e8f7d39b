import fc from "fast-check";
import { expect, it } from "vitest";
import { siteShares } from "@/lib/insights/site-shares";
import { anyArticles, metArticle } from "./sample-article";

it("sites are told by what was kept of them in the time, then by what was read", () => {
  const articles = [
    metArticle([], { host: "a.example", firstSeenAt: 10, keptAt: [10, 11, 99] }),
    metArticle([], { host: "b.example", firstSeenAt: 12, keptAt: [12, 13, 14] }),
    metArticle([], { host: "c.example", firstSeenAt: 15, keptAt: [] }),
    metArticle([], { host: "a.example", firstSeenAt: 1, keptAt: [1] }),
    metArticle([], { host: "d.example", firstSeenAt: 1, keptAt: [18] }),
  ];
  expect(siteShares(articles, { from: 10, to: 20 })).toEqual([
    { host: "b.example", articles: 1, highlights: 3 },
    { host: "a.example", articles: 1, highlights: 2 },
    { host: "d.example", articles: 0, highlights: 1 },
    { host: "c.example", articles: 1, highlights: 0 },
  ]);
});

it("nothing is counted twice or lost, whatever was read", () => {
  fc.assert(
    fc.property(anyArticles, (articles) => {
      const sites = siteShares(articles, { from: 0, to: Number.POSITIVE_INFINITY });
      const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);
      expect(sum(sites.map((site) => site.articles))).toBe(articles.length);
      expect(sum(sites.map((site) => site.highlights))).toBe(
        sum(articles.map(({ keptAt }) => keptAt.length)),
      );
      expect(new Set(sites.map(({ host }) => host)).size).toBe(sites.length);
    }),
  );
});
