import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timeBuckets } from "@/lib/insights/calendar";
import { termTrends } from "@/lib/insights/term-trends";
import { anyArticles, metArticle } from "./sample-article";

const DAY = 24 * 60 * 60 * 1000;
const START = new Date(2026, 0, 5).getTime();
const BUCKETS = timeBuckets(START, START + 39 * DAY, "week");

/** Forty articles, one a day; `has` says which terms stand in the one of a day. */
function days(has: (day: number) => string[]) {
  return Array.from({ length: 40 }, (_, day) => metArticle(has(day), { firstSeenAt: START + day * DAY }));
}

describe("what rises and falls", () => {
  it("is told from what stays, and from what is too rare to tell", () => {
    const articles = days((day) => [
      "moe",
      ...(day >= 20 && day % 2 === 0 ? ["moba"] : []),
      ...(day < 20 && day % 2 === 0 ? ["rnn"] : []),
      ...(day % 4 === 0 ? ["mla"] : []),
      ...(day >= 37 ? ["nsa"] : []),
    ]);
    const { risers, fallers, halves } = termTrends(articles, BUCKETS, { most: 5 });
    expect(risers.map(({ id, earlier, later }) => [id, earlier, later])).toEqual([["moba", 0, 10]]);
    expect(fallers.map(({ id, earlier, later }) => [id, earlier, later])).toEqual([["rnn", 10, 0]]);
    expect(halves).toEqual({ earlier: 20, later: 20 });
  });

  it("is drawn by weeks, beside how much was read in each", () => {
    const trends = termTrends(
      days((day) => (day >= 20 ? ["moba"] : [])),
      BUCKETS,
      { most: 5 },
    );
    expect(trends.articles).toEqual([7, 7, 7, 7, 7, 5]);
    expect(trends.risers[0]?.articles).toEqual([0, 0, 1, 7, 7, 5]);
  });

  it("does not depend on how much was read when, but on shares", () => {
    // Three quarters of all are read in the last days; the term stands in every second article all the time.
    const times = [...Array.from({ length: 10 }, (_, i) => i), ...Array.from({ length: 30 }, () => 39)];
    const articles = times.map((day, i) =>
      metArticle(i % 2 === 0 ? ["moba"] : ["nsa"], { firstSeenAt: START + day * DAY }),
    );
    const { risers, fallers } = termTrends(articles, BUCKETS, { most: 5 });
    expect([risers, fallers]).toEqual([[], []]);
  });

  it("is the other way round when time is, for anything that was read", () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const [first, last] = [0, 4_000_000_000_000];
        const buckets = timeBuckets(first, last, "quarter");
        // Distinct times, and as many in each half, so that the middle is between two articles.
        const inOrder = articles
          .slice(0, articles.length - (articles.length % 2))
          .map((article, index) => ({ ...article, firstSeenAt: index }));
        const turned = inOrder.map((article) => ({ ...article, firstSeenAt: -article.firstSeenAt }));
        const there = termTrends(inOrder, buckets, { most: 9 });
        const back = termTrends(turned, buckets, { most: 9 });
        expect(back.fallers.map(({ id }) => id)).toEqual(there.risers.map(({ id }) => id));
        expect(back.risers.map(({ id }) => id)).toEqual(there.fallers.map(({ id }) => id));
      }),
    );
  });
});
