import { placeUnmoved } from "@/lib/anchoring/place-unmoved";
import type { Highlight } from "@/lib/highlights/highlight";

/**
 * The keys of those articles of which at least half of the highlights stand in a text, words and neighbourhood letter by
 * letter: the page with this text is theirs at another address. An address alone proves nothing; a page that asks for a
 * login, or says that something is gone, often has the one that an article had.
 */
export function articlesFound(highlights: readonly Highlight[], text: string): string[] {
  const byArticle = new Map<string, Highlight[]>();
  for (const highlight of highlights)
    byArticle.set(highlight.pageKey, [...(byArticle.get(highlight.pageKey) ?? []), highlight]);
  return [...byArticle].flatMap(([pageKey, own]) => {
    const spans = placeUnmoved(
      own.map(({ selectors }) => selectors),
      text,
    );
    return 2 * spans.filter((span) => span !== null).length >= own.length ? [pageKey] : [];
  });
}
