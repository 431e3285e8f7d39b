import { countIn, type TimeBuckets, type TimeUnit, timeBuckets } from "@/lib/insights/calendar";
import type { MetArticle } from "@/lib/insights/met-article";
import { type SiteShare, siteShares } from "@/lib/insights/site-shares";
import { type TermMap, termMap } from "@/lib/insights/term-map";
import { type TermTrends, termTrends } from "@/lib/insights/term-trends";
import { metIn, spanOf, type TimeRange } from "@/lib/insights/time-range";
import type { KindChoice } from "../KindSelect";
import type { TermDirectory } from "../term-directory";

/** What insights are about. */
export interface InsightsChoice {
  range: TimeRange;
  /** A host, `null` for all sites. */
  site: string | null;
  /** Which terms count. */
  kind: KindChoice;
}

/** The figures behind the pictures. */
export interface Insights {
  /** Divisions for highlights, and coarser ones for trends. */
  buckets: TimeBuckets;
  kept: number[];
  trendBuckets: TimeBuckets;
  trends: TermTrends;
  map: TermMap;
  sites: SiteShare[];
  /** Articles that were met in the time. */
  articles: number;
  highlights: number;
}

const SHOWN = { trends: 6, terms: 40, links: 80 };
const UNITS: Readonly<Record<TimeRange, { kept: TimeUnit; trends: TimeUnit }>> = {
  month: { kept: "week", trends: "week" },
  quarter: { kept: "week", trends: "week" },
  year: { kept: "week", trends: "month" },
  all: { kept: "week", trends: "quarter" },
};
const YEAR_MS = 366 * 24 * 60 * 60 * 1000;

/** Works the figures out. */
export function insightsOf(
  all: readonly MetArticle[],
  { range, site, kind }: InsightsChoice,
  { byId }: TermDirectory,
  now: number,
): Insights {
  const ofSite = site === null ? all : all.filter(({ host }) => host === site);
  const span = spanOf(range, ofSite, now);
  const units = range === "all" ? unitsOfAll(span.to - span.from) : UNITS[range];
  const buckets = timeBuckets(span.from, span.to, units.kept);
  const trendBuckets = timeBuckets(span.from, span.to, units.trends);
  const met = metIn(ofSite, span);
  const counted = kind === "all" ? met : met.map((article) => withKind(article, kind, byId));
  const times = ofSite.flatMap(({ keptAt }) => keptAt.filter((time) => time >= span.from && time <= span.to));
  return {
    buckets,
    kept: countIn(buckets, times),
    trendBuckets,
    trends: termTrends(counted, trendBuckets, { most: SHOWN.trends }),
    map: termMap(counted, SHOWN),
    sites: siteShares(ofSite, span),
    articles: met.length,
    highlights: times.length,
  };
}

/** A long time in coarser divisions, so that a picture has few enough. */
function unitsOfAll(length: number): { kept: TimeUnit; trends: TimeUnit } {
  if (length <= YEAR_MS) return length < YEAR_MS / 4 ? UNITS.quarter : UNITS.year;
  return length <= 5 * YEAR_MS
    ? { kept: "month", trends: "quarter" }
    : { kept: "quarter", trends: "quarter" };
}

function withKind(
  article: MetArticle,
  kind: Exclude<KindChoice, "all">,
  byId: TermDirectory["byId"],
): MetArticle {
  const isMeant = (id: string): boolean => {
    const term = byId.get(id);
    return term !== undefined && (kind === "own" ? term.own : !term.own && term.kind === kind);
  };
  return { ...article, counts: new Map([...article.counts].filter(([id]) => isMeant(id))) };
}
