import type { ArticleWithHighlights } from "@/lib/highlights/article";
import type { Highlight } from "@/lib/highlights/highlight";
import { comparableName, comparableNames } from "@/lib/text/typed-name";

/** A highlight with all its words, folded beforehand. */
interface FoldedHighlight {
  highlight: Highlight;
  words: string;
  host: string;
}

/** A plain filter of an array in memory: the peer of the library's search. Its content is folded before it is timed. */
export class ArraySearch {
  readonly #rows: FoldedHighlight[];

  constructor(items: readonly ArticleWithHighlights[]) {
    this.#rows = items.flatMap(({ article, highlights }) => {
      const { host } = new URL(article.url);
      const known = [article.title, article.byline, article.siteName, host];
      return highlights.map((highlight) => ({
        highlight,
        words: comparableNames([highlight.quote, highlight.note, ...highlight.tags, ...known]),
        host,
      }));
    });
  }

  /** The newest highlights that a query with one word or operator finds, and how many there are. */
  find(query: string, limit: number): { count: number; newest: Highlight[] } {
    const matches = matcher(query);
    const found = this.#rows.filter(matches).map(({ highlight }) => highlight);
    found.sort((a, b) => b.createdAt - a.createdAt);
    return { count: found.length, newest: found.slice(0, limit) };
  }
}

function matcher(query: string): (row: FoldedHighlight) => boolean {
  if (query.startsWith("-")) {
    const without = matcher(query.slice(1));
    return (row) => !without(row);
  }
  const [, operator, value = ""] = /^(\w+):(.*)$/.exec(query) ?? [];
  const time = new Date(value).getTime();
  switch (operator) {
    case "tag":
      return ({ highlight }) => highlight.tags.includes(value);
    case "term":
      return ({ highlight }) => highlight.terms.includes(value);
    case "site":
      return ({ host }) => host === value;
    case "color":
      return ({ highlight }) => highlight.color === value;
    case "before":
      return ({ highlight }) => highlight.createdAt < time;
    case "after":
      return ({ highlight }) => highlight.createdAt >= time;
    case "has":
      return ({ highlight }) => highlight.note !== "";
    case "is":
      return () => false;
    default: {
      const words = comparableName(query.replaceAll('"', ""));
      return (row) => row.words.includes(words);
    }
  }
}
