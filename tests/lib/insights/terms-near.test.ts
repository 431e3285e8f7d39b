import fc from "fast-check";
import { expect, it } from "vitest";
import { termTotals } from "@/lib/insights/term-totals";
import { termsNear } from "@/lib/insights/terms-near";
import { anyArticles, metArticle } from "./sample-article";

it("terms of the same articles are near, those that stand everywhere are not", () => {
  const articles = [
    metArticle(["moba", "nsa", "deepseek"]),
    metArticle(["moba", "nsa", "deepseek"]),
    metArticle(["kimi", "deepseek"]),
    metArticle(["moe", "deepseek"]),
    metArticle(["moe", "kimi", "deepseek"]),
  ];
  const near = termsNear(articles, termTotals(articles), "moba");
  expect(near[0]).toMatchObject({ id: "nsa", articles: 2 });
  expect(near.map(({ id }) => id)).not.toContain("moe");
  const everywhere = near.find(({ id }) => id === "deepseek");
  expect(everywhere?.weight ?? 0).toBeLessThan(near[0]!.weight / 2);
});

it("one that was not met has none near it", () => {
  const articles = [metArticle(["moba", "nsa"])];
  expect(termsNear(articles, termTotals(articles), "kimi")).toEqual([]);
});

it("nearness goes both ways, and never includes the term itself", () => {
  fc.assert(
    fc.property(anyArticles, (articles) => {
      const totals = termTotals(articles);
      for (const id of totals.keys()) {
        for (const other of termsNear(articles, totals, id)) {
          expect(other.id).not.toBe(id);
          const back = termsNear(articles, totals, other.id).find((each) => each.id === id);
          expect(back?.weight).toBeCloseTo(other.weight, 10);
        }
      }
    }),
    { numRuns: 40 },
  );
});
