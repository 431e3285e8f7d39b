import { describe, expect, it } from "vitest";
import { bucketNames, bucketQuery } from "@/entrypoints/library/insights/bucket-name";
import { type InsightsChoice, insightsOf } from "@/entrypoints/library/insights/insights-data";
import { termDirectory } from "@/entrypoints/library/term-directory";
import { timeBuckets } from "@/lib/insights/calendar";
import { parseQuery } from "@/lib/search/parse-query";
import { metArticle } from "../../lib/insights/sample-article";

const NOW = new Date(2026, 10, 26, 12).getTime();
const DAY = 24 * 60 * 60 * 1000;
const DIRECTORY = termDirectory([
  { id: "moba", kind: "architecture", own: false, name: { en: "MoBA", zh: "MoBA" }, aliases: [] },
  { id: "mine", kind: "architecture", own: true, name: { en: "Mine", zh: "Mine" }, aliases: [] },
]);
const CHOICE: InsightsChoice = { range: "month", site: null, kind: "all" };

/** Ten articles, one a week back from now, with a highlight each. */
const ARTICLES = Array.from({ length: 10 }, (_, week) =>
  metArticle(["moba", "mine"], {
    host: week % 2 === 0 ? "even.example" : "odd.example",
    firstSeenAt: NOW - week * 7 * DAY,
    keptAt: [NOW - week * 7 * DAY],
  }),
);

const of = (choice: Partial<InsightsChoice>) =>
  insightsOf(ARTICLES, { ...CHOICE, ...choice }, DIRECTORY, NOW);

describe("insights", () => {
  it.each([
    ["month", 4],
    ["quarter", 10],
    ["year", 10],
    ["all", 10],
  ] as const)("of the range %s tell of %i articles and as many highlights", (range, count) => {
    const { articles, highlights, kept } = of({ range });
    expect([articles, highlights]).toEqual([count, count]);
    expect(kept.reduce((a, b) => a + b, 0)).toBe(count);
  });

  it("of a site tell of nothing else", () => {
    expect(of({ range: "all", site: "odd.example" }).sites).toEqual([
      { host: "odd.example", articles: 5, highlights: 5 },
    ]);
  });

  it.each([
    ["architecture", []],
    ["all", ["mine", "moba"]],
  ] as const)("of the kind %s map its terms alone", (kind, terms) => {
    // Two that stand together everywhere are near; one alone has nothing to be near to.
    expect(of({ range: "all", kind }).map.terms.map(({ id }) => id)).toEqual(terms);
  });
});

describe("a division of time", () => {
  const buckets = timeBuckets(new Date(2026, 9, 1).getTime(), NOW, "week");

  it("is searched for by the days that it has", () => {
    const { clauses, faults } = parseQuery(bucketQuery(buckets, 0, null));
    expect(faults).toEqual([]);
    expect(clauses.map(({ criterion }) => criterion)).toEqual([
      { kind: "time", from: buckets.edges[0], to: Number.POSITIVE_INFINITY },
      { kind: "time", from: Number.NEGATIVE_INFINITY, to: buckets.edges[1] },
    ]);
  });

  it("is searched for in the site that is chosen", () => {
    const { clauses, faults } = parseQuery(bucketQuery(buckets, 0, "example.org"));
    expect(faults).toEqual([]);
    expect(clauses.map(({ criterion }) => criterion)).toContainEqual({ kind: "site", name: "example.org" });
  });

  it("has a name of its own each, short and whole", () => {
    for (const unit of ["week", "month", "quarter"] as const) {
      const { short, whole } = bucketNames(timeBuckets(new Date(2025, 1, 1).getTime(), NOW, unit));
      expect(new Set(whole).size).toBe(whole.length);
      expect(short).toHaveLength(whole.length);
    }
  });
});
