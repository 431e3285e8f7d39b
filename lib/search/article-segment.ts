import type { Article } from "@/lib/highlights/article";
import { siteNames } from "./fold-name";
import { tokensOf } from "./phrase";
import { NAME_SIGNS, PostingsBuilder } from "./postings";
import { joinColumn, type Segment } from "./segment";

/** What the list needs to know of articles, in the order of `keys`. */
export interface ArticleColumns {
  /** Their addresses' hosts; see `joinColumn`. */
  hosts: string;
  /** Ms since the epoch of the last change of a highlight on it; 0 while it has none. */
  listed: Float64Array;
}

/** An article as it is indexed. */
export type IndexedArticle = Article & { listedAt?: number };

/**
 * The index of some articles, whose words count as words of all their highlights.
 *
 * @param articles sorted by page key, at most `SEGMENT_SIZE`.
 */
export function articleSegment(articles: readonly IndexedArticle[]): Segment<ArticleColumns> {
  const builder = new PostingsBuilder();
  const listed = new Float64Array(articles.length);
  const hosts = articles.map(({ url }) => hostOf(url));
  for (const [index, article] of articles.entries()) {
    listed[index] = article.listedAt ?? 0;
    addArticle(builder, index, article, hosts[index]!);
  }
  const keys = joinColumn(articles.map(({ pageKey }) => pageKey));
  const columns = { hosts: joinColumn(hosts), listed };
  return { keys, count: articles.length, columns, buckets: builder.finish() };
}

function addArticle(
  builder: PostingsBuilder,
  index: number,
  { title, byline, siteName }: IndexedArticle,
  host: string,
): void {
  let position = 0;
  for (const text of [title, byline, siteName, host]) {
    for (const token of tokensOf(text, position)) {
      builder.add(token.text, index, token.position);
      position = token.position;
    }
    position += 2;
  }
  for (const name of siteNames(host, siteName)) builder.add(`${NAME_SIGNS.site}${name}`, index, 0);
}

function hostOf(url: string): string {
  // An address from an odd import may be none: then only the other fields count.
  return URL.canParse(url) ? new URL(url).host : "";
}
