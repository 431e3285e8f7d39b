import type { MetArticle } from "./met-article";
import type { TimeSpan } from "./time-range";

/** What was read and kept of a site. */
export interface SiteShare {
  /** `""` for addresses without a host. */
  host: string;
  articles: number;
  highlights: number;
}

/** The sites of a time, that with most highlights first. An article counts where it was met then, a highlight where it was kept. */
export function siteShares(articles: readonly MetArticle[], span: TimeSpan): SiteShare[] {
  const sites = new Map<string, SiteShare>();
  const isIn = (time: number): boolean => time >= span.from && time <= span.to;
  for (const { host, firstSeenAt, keptAt } of articles) {
    const highlights = keptAt.filter(isIn).length;
    if (highlights === 0 && !isIn(firstSeenAt)) continue;
    const site = sites.get(host) ?? { host, articles: 0, highlights: 0 };
    sites.set(host, site);
    if (isIn(firstSeenAt)) site.articles += 1;
    site.highlights += highlights;
  }
  return [...sites.values()].sort(
    (a, b) => b.highlights - a.highlights || b.articles - a.articles || (a.host < b.host ? -1 : 1),
  );
}
