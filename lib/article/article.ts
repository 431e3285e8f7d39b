import type { PageText } from "@/lib/page-text/page-text";
import type { ArticleBody } from "./article-body";
import type { ArticleTest } from "./article-text";

/** What Readability found on a page. Texts are plain, `""` where the page does not say. */
export interface ExtractedArticle {
  title: string;
  byline: string;
  siteName: string;
  /** BCP 47 tag as the page gives it, e.g. `zh-CN`. */
  language: string;
  /** ISO 8601 as the page gives it. */
  publishedTime: string;
  /** Whether a live text node, or all text in a block, belongs to the article. */
  contains: ArticleTest;
  /** The article as it is kept, made of its own text. Pausing work (see `time-slices.ts`). */
  bodyOf(text: PageText): Generator<void, ArticleBody>;
}

/** Finds the article of a page; `null` when there is none. `forced`: the reader says that the page is one. */
export type ExtractArticle = (
  document: Document,
  options: { forced: boolean; signal: AbortSignal },
) => Promise<ExtractedArticle | null>;
