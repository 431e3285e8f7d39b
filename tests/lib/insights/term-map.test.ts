import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { termMap } from "@/lib/insights/term-map";
import { termTotals } from "@/lib/insights/term-totals";
import { termsNear } from "@/lib/insights/terms-near";
import { anyArticles, metArticle } from "./sample-article";

describe("the map of terms", () => {
  it("links those that stand together, and leaves out those that nothing is linked to", () => {
    const articles = [
      ...Array.from({ length: 4 }, () => metArticle(["moba", "nsa"])),
      ...Array.from({ length: 4 }, () => metArticle(["kimi"])),
      metArticle(["kimi", "moba"]),
    ];
    const { terms, links } = termMap(articles, { terms: 10, links: 10 });
    expect(terms).toEqual([
      { id: "moba", articles: 5 },
      { id: "nsa", articles: 4 },
    ]);
    expect(links).toMatchObject([{ first: "moba", second: "nsa", articles: 4 }]);
  });

  it("keeps to its size, and its links are as near as the terms' pages say", () => {
    fc.assert(
      fc.property(
        anyArticles,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 8 }),
        (articles, most, mostLinks) => {
          const { terms, links } = termMap(articles, { terms: most, links: mostLinks });
          expect(terms.length).toBeLessThanOrEqual(most);
          expect(links.length).toBeLessThanOrEqual(mostLinks);
          const totals = termTotals(articles);
          for (const { first, second, articles: both, weight } of links) {
            const near = termsNear(articles, totals, first).find(({ id }) => id === second);
            expect(near?.articles).toBe(both);
            expect(near?.weight).toBeCloseTo(weight, 10);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
