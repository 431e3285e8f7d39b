import type { Article } from "@/lib/highlights/article";
import type { Highlight } from "@/lib/highlights/highlight";
import { isKept, soundArticle, soundHighlight } from "@/lib/highlights/sound-row";
import { articleOf } from "./article-store";
import type { Catalogue } from "./catalogue";
import type { Database } from "./database";
import { articlesWithText } from "./text-store";

/** So many rows are kept; beyond, those that are not wanted now are forgotten. */
const KEPT = 1_000;

/** Reads the rows of a catalogue's highlights and articles as they are wanted. */
export class RowLoader {
  /** By number; `null` for one that is gone since the catalogue was read. */
  readonly highlights = new Map<number, Highlight | null>();
  /** By page key; `null` where there is none. */
  readonly articles = new Map<string, Article | null>();

  /** Page keys of those articles whose texts are kept. */
  readonly readable = new Set<string>();

  constructor(
    private readonly db: Database,
    readonly catalogue: Catalogue,
  ) {}

  /**
   * Reads highlights with their articles, and further articles, where they are not read yet. Resolves to whether there
   * is something new.
   *
   * @throws StaleCatalogueError.
   */
  async load(numbers: Iterable<number>, pageKeys: Iterable<string> = []): Promise<boolean> {
    const wanted = [...new Set(numbers)];
    if (this.highlights.size > KEPT) this.forgetAllBut(new Set(wanted));
    const missing = wanted.filter((number) => !this.highlights.has(number));
    const ids = await this.catalogue.idsOf(missing);
    const rows = await this.db.highlights.bulkGet(ids);
    for (const [index, number] of missing.entries()) {
      const row = rows[index];
      this.highlights.set(number, row && isKept(row) ? soundHighlight(row) : null);
    }
    const ofHighlights = missing.flatMap((number) => this.highlights.get(number)?.pageKey ?? []);
    const news = await this.loadArticles([...ofHighlights, ...pageKeys]);
    return news || missing.length > 0;
  }

  private async loadArticles(pageKeys: readonly string[]): Promise<boolean> {
    const missing = [...new Set(pageKeys)].filter((key) => key !== "" && !this.articles.has(key));
    const rows = await this.db.articles.bulkGet(missing);
    for (const [index, key] of missing.entries()) {
      const row = rows[index];
      this.articles.set(key, row ? soundArticle(articleOf(row)) : null);
    }
    for (const key of await articlesWithText(this.db, missing)) this.readable.add(key);
    return missing.length > 0;
  }

  private forgetAllBut(wanted: ReadonlySet<number>): void {
    for (const number of this.highlights.keys()) if (!wanted.has(number)) this.highlights.delete(number);
  }
}
