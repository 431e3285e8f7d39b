/** An article that was read, as far as it tells of what is read: the one thing that all insights are made of. */
export interface MetArticle {
  pageKey: string;
  /** Without `www.`; `""` where the address has none. */
  host: string;
  /** `null` for an article of the library, whose row has it. */
  onlyRead: { url: string; title: string } | null;
  /** Ms since the epoch. */
  firstSeenAt: number;
  lastSeenAt: number;
  /** When its passages were kept, ms since the epoch, in no order. */
  keptAt: readonly number[];
  /** Mentions by the ids of the terms that stand in it, each at least 1. */
  counts: ReadonlyMap<string, number>;
}
