import type { ExtractedArticle } from "@/lib/article/article";
import { readPageMetadata } from "@/lib/article/page-metadata";
import type { ArticleDraft } from "@/lib/highlights/article";

/** What is known of a page for its entry in the library: what its article says, and else its own metadata. */
export function articleDraft(
  { document, location }: Window,
  pageKey: string,
  article: ExtractedArticle | null,
): ArticleDraft {
  const page = readPageMetadata(document);
  return {
    url: location.href,
    pageKey,
    title: article?.title || page.title,
    byline: article?.byline || page.byline,
    siteName: article?.siteName || page.siteName,
    language: article?.language || page.language,
    publishedTime: article?.publishedTime || page.publishedTime,
  };
}
