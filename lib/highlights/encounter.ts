/** How often terms stand in an article: mentions by the terms' ids. Terms that do not stand in it are not listed. */
export type TermCounts = Record<string, number>;

/** That an article was read, and which of the reader's terms stood in it. One database row each, keyed by `pageKey`. */
export interface Encounter {
  /** See `page-key.ts`. */
  pageKey: string;
  /** As last read. */
  counts: TermCounts;
  /** Ms since the epoch when it was first and last read. */
  firstSeenAt: number;
  lastSeenAt: number;
  /** What is known of an article that nothing is kept of; absent where the library has the article. */
  onlyRead?: ReadPage;
}

/** A page that was read, as far as a list of such pages has to say. */
export interface ReadPage {
  url: string;
  /** `""` where it has none. */
  title: string;
}

/** The two encounters with one article as one: seen first and last as either says, its terms as last read. */
export function joinEncounters(a: Encounter, b: Encounter): Encounter {
  const later = a.lastSeenAt > b.lastSeenAt ? a : b;
  return {
    ...later,
    firstSeenAt: Math.min(a.firstSeenAt, b.firstSeenAt),
    lastSeenAt: Math.max(a.lastSeenAt, b.lastSeenAt),
  };
}

/** Whether both say the same of when an article was read and what stood in it. */
export function sameEncounter(a: Encounter, b: Encounter): boolean {
  return a.firstSeenAt === b.firstSeenAt && a.lastSeenAt === b.lastSeenAt && sameCounts(a.counts, b.counts);
}

/** Whether the same terms stand in both as often. */
export function sameCounts(a: TermCounts, b: TermCounts): boolean {
  const ids = Object.keys(a);
  return ids.length === Object.keys(b).length && ids.every((id) => a[id] === b[id]);
}
