import { expect, it } from "vitest";
import { metIn, spanOf, TIME_RANGES } from "@/lib/insights/time-range";
import { metArticle } from "./sample-article";

const NOW = new Date(2026, 10, 26, 15).getTime();

it.each([
  ["month", new Date(2026, 9, 30)],
  ["quarter", new Date(2026, 7, 26)],
  ["year", new Date(2025, 10, 26)],
  ["all", new Date(2024, 4, 1, 12)],
] as const)("the range %s begins at %s", (range, from) => {
  const articles = [
    metArticle([], {
      firstSeenAt: new Date(2024, 4, 2).getTime(),
      keptAt: [new Date(2024, 4, 1, 12).getTime()],
    }),
  ];
  expect(spanOf(range, articles, NOW)).toEqual({ from: from.getTime(), to: NOW });
});

it.each(TIME_RANGES)("the range %s of nothing ends now", (range) => {
  expect(spanOf(range, [], NOW).to).toBe(NOW);
});

it("an article belongs to the time when it was first met", () => {
  const before = metArticle([], { firstSeenAt: 9, lastSeenAt: 15 });
  const within = metArticle([], { firstSeenAt: 10, lastSeenAt: 99 });
  expect(metIn([before, within], { from: 10, to: 20 })).toEqual([within]);
});
