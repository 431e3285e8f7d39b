import type { ArticleColumns } from "@/lib/search/article-segment";
import type { HighlightColumns } from "@/lib/search/highlight-segment";
import type { SearchedIndex, SearchedShelf } from "@/lib/search/searched";
import { type Segment, splitColumn } from "@/lib/search/segment";
import type { CatalogueBase } from "./catalogue-base";
import { liveOf, shelfOf } from "./shelf-of";

/** What a catalogue is made of: the stored segments, and the index of what was written since. */
export interface CatalogueParts {
  bases: { highlights: CatalogueBase; articles: CatalogueBase };
  /** Made of the rows that the stored segments do not say, or say otherwise. */
  fresh: { highlights: Segment<HighlightColumns>[]; articles: Segment<ArticleColumns>[] };
  /** Numbers in the stored segments that are out of date. */
  stale: { highlights: readonly number[]; articles: readonly number[] };
  /** True where only the articles that were changed last are in it. */
  partial: boolean;
  /** Rows that are in neither, since there are too many: the index is being made. */
  waiting: number;
}

/**
 * All highlights and articles of the library in short, without reading their rows: what the list is arranged by, and
 * what a search looks into. A highlight is a number, those of one catalogue mean nothing in another.
 */
export class Catalogue implements SearchedIndex {
  readonly highlights: SearchedShelf;
  readonly articles: SearchedShelf;
  readonly articleOf: Uint32Array;
  readonly created: Float64Array;
  readonly place: Uint32Array;
  readonly look: Uint8Array;
  readonly live: Uint8Array;
  readonly liveArticles: Uint8Array;
  /** Per article its page key, its address's host, and when a highlight on it was last changed (0 where it has none). */
  readonly pageKeys: string[] = [];
  readonly hosts: string[] = [];
  readonly listed: Float64Array;
  #newestFirst: Uint32Array | null = null;

  constructor(readonly parts: CatalogueParts) {
    const { bases, fresh, stale } = parts;
    const highlights = [...bases.highlights.segments, ...fresh.highlights];
    const articles = [...bases.articles.segments, ...fresh.articles];
    this.highlights = shelfOf(bases.highlights, fresh.highlights);
    this.articles = shelfOf(bases.articles, fresh.articles);
    const size = this.highlights.size;
    this.articleOf = new Uint32Array(size).fill(this.articles.size);
    this.created = new Float64Array(size);
    this.place = new Uint32Array(size);
    this.look = new Uint8Array(size);
    this.live = liveOf(size, stale.highlights);
    this.liveArticles = liveOf(this.articles.size, stale.articles);
    this.listed = new Float64Array(this.articles.size);
    for (const [index, { columns }] of articles.entries()) {
      const { hosts, listed } = columns as ArticleColumns;
      this.listed.set(listed, this.articles.bases[index]!);
      for (const host of splitColumn(hosts, listed.length)) this.hosts.push(host);
    }
    for (const [index, { columns }] of highlights.entries()) {
      const base = this.highlights.bases[index]!;
      const { created, place, look } = columns as HighlightColumns;
      this.created.set(created, base);
      this.place.set(place, base);
      this.look.set(look, base);
    }
  }

  /** Tells highlights their articles. Apart from the constructor, since articles' keys have to be read. */
  async joinArticles(): Promise<this> {
    const { bases, fresh } = this.parts;
    for (const index of bases.articles.segments.keys()) add(this.pageKeys, await bases.articles.keys(index));
    for (const { keys, count } of fresh.articles) add(this.pageKeys, splitColumn(keys, count));
    const numbers = new Map<string, number>();
    for (const [number, key] of this.pageKeys.entries()) {
      if (this.liveArticles[number] === 1) numbers.set(key, number);
    }
    const segments = [...bases.highlights.segments, ...fresh.highlights];
    for (const [index, { columns }] of segments.entries()) {
      const { pages, page } = columns as HighlightColumns;
      const known = splitColumn(pages, page.length).map((key) => numbers.get(key) ?? this.articles.size);
      const base = this.highlights.bases[index]!;
      for (const [at, which] of page.entries()) this.articleOf[base + at] = known[which]!;
    }
    return this;
  }

  /** All numbers, of what was kept last first. Sorted when it is first asked for. */
  get newestFirst(): Uint32Array {
    const { created } = this;
    this.#newestFirst ??= Uint32Array.from(created.keys()).sort((a, b) => created[b]! - created[a]! || b - a);
    return this.#newestFirst;
  }

  /**
   * The ids of highlights, in the order of their numbers as given.
   *
   * @throws StaleCatalogueError.
   */
  async idsOf(numbers: Iterable<number>): Promise<string[]> {
    const places = Array.from(numbers, (number) => this.placeOf(number));
    const keys = new Map<number, string[]>();
    for (const { segment } of places) if (!keys.has(segment)) keys.set(segment, await this.keysOf(segment));
    return places.map(({ segment, at }) => keys.get(segment)![at]!);
  }

  private placeOf(number: number): { segment: number; at: number } {
    const segment = this.highlights.bases.findLastIndex((base) => base <= number);
    return { segment, at: number - this.highlights.bases[segment]! };
  }

  private keysOf(segment: number): Promise<string[]> | string[] {
    const { bases, fresh } = this.parts;
    const stored = bases.highlights.segments.length;
    if (segment < stored) return bases.highlights.keys(segment);
    const { keys, count } = fresh.highlights[segment - stored]!;
    return splitColumn(keys, count);
  }
}

function add(list: string[], more: readonly string[]): void {
  for (const each of more) list.push(each);
}
