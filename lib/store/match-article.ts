import type { ArticleWithHighlights } from "@/lib/highlights/article";
import type { Highlight } from "@/lib/highlights/highlight";
import { foldForSearch } from "./search-fold";

/** Stands between two fields: no word has it, so none is found across the two. */
const FIELD_END = "\u0000";

/** Begins a word that asks for the mentions of a term, by its id: `term:moba`. */
const TERM_WORD = "term:";

/**
 * The highlights of an article that a search finds.
 *
 * @param words folded by `searchWords`; each must be in the highlight or in what is known of the article.
 */
export function matchArticle(
  { article, highlights }: ArticleWithHighlights,
  words: readonly string[],
): Highlight[] {
  const { title, byline, siteName, url } = article;
  const known = joined([title, byline, siteName, hostOf(url)]);
  const missing = words.filter((word) => word.startsWith(TERM_WORD) || !known.includes(word));
  if (missing.length === 0) return highlights;
  return highlights.filter(({ quote, note, tags, terms }) => {
    const text = joined([quote, note, ...tags.map((tag) => `#${tag}`)]);
    return missing.every((word) =>
      word.startsWith(TERM_WORD) ? terms.includes(word.slice(TERM_WORD.length)) : text.includes(word),
    );
  });
}

function joined(fields: readonly string[]): string {
  return fields.map(foldForSearch).join(FIELD_END);
}

function hostOf(url: string): string {
  // An address from an odd import may be none: then only the other fields count.
  return URL.canParse(url) ? new URL(url).host : "";
}
