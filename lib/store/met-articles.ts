import type { Encounter } from "@/lib/highlights/encounter";
import type { MetArticle } from "@/lib/insights/met-article";
import { withoutWww } from "@/lib/search/fold-name";
import { arrange } from "./arrange";
import type { Catalogue } from "./catalogue";

/**
 * All articles that were met: those of the library, and those that were only read. Which terms stand in an article is what
 * was recorded when it was read; an article from before that, or from an import, has those of its passages.
 *
 * @throws StaleCatalogueError.
 */
export async function metArticles(
  catalogue: Catalogue,
  encounters: readonly Encounter[],
): Promise<MetArticle[]> {
  const recorded = new Map(encounters.map((encounter) => [encounter.pageKey, encounter]));
  const passages = await passageCounts(catalogue);
  const met = keptTimes(catalogue).flatMap((keptAt, article) => {
    if (keptAt.length === 0) return [];
    const pageKey = catalogue.pageKeys[article]!;
    const encounter = recorded.get(pageKey);
    recorded.delete(pageKey);
    const host = withoutWww(catalogue.hosts[article] ?? "");
    return [
      keptArticle(
        { pageKey, host, keptAt, listed: catalogue.listed[article]! },
        encounter,
        passages.get(article),
      ),
    ];
  });
  for (const encounter of recorded.values()) {
    if (encounter.onlyRead) met.push(readArticle(encounter, encounter.onlyRead));
  }
  return met;
}

function keptArticle(
  { pageKey, host, keptAt, listed }: { pageKey: string; host: string; keptAt: number[]; listed: number },
  encounter: Encounter | undefined,
  passages: ReadonlyMap<string, number> | undefined,
): MetArticle {
  const counts = new Map(Object.entries(encounter?.counts ?? {}));
  for (const [id, count] of passages ?? []) if (!counts.has(id)) counts.set(id, count);
  const firstKept = keptAt.reduce((first, at) => Math.min(first, at));
  return {
    pageKey,
    host,
    onlyRead: null,
    firstSeenAt: Math.min(firstKept, encounter?.firstSeenAt ?? firstKept),
    lastSeenAt: Math.max(listed, encounter?.lastSeenAt ?? firstKept),
    keptAt,
    counts,
  };
}

function readArticle(
  { pageKey, counts, firstSeenAt, lastSeenAt }: Encounter,
  onlyRead: { url: string; title: string },
): MetArticle {
  const host = URL.canParse(onlyRead.url) ? withoutWww(new URL(onlyRead.url).host) : "";
  return {
    ...{ pageKey, host, onlyRead, firstSeenAt, lastSeenAt },
    keptAt: [],
    counts: new Map(Object.entries(counts)),
  };
}

/** Per article when its passages were kept that are not in the bin. */
function keptTimes({ articleOf, articles, created, live }: Catalogue): number[][] {
  const times = Array.from({ length: articles.size }, (): number[] => []);
  for (const [number, article] of articleOf.entries()) {
    if (live[number] === 1) times[article]?.push(created[number]!);
  }
  return times;
}

/** Per article the terms of its passages, with how many passages mention each. */
async function passageCounts(catalogue: Catalogue): Promise<Map<number, Map<string, number>>> {
  const counts = new Map<number, Map<string, number>>();
  for (const { key, items } of await arrange(catalogue, catalogue.live, "term")) {
    if (key === "") continue;
    for (const number of items) {
      const article = catalogue.articleOf[number]!;
      const ofArticle = counts.get(article) ?? new Map<string, number>();
      counts.set(article, ofArticle.set(key, (ofArticle.get(key) ?? 0) + 1));
    }
  }
  return counts;
}
