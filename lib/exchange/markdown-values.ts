import type { ArticleWithHighlights } from "@/lib/highlights/article";
import type { Highlight } from "@/lib/highlights/highlight";
import { collapseWhiteSpace } from "@/lib/highlights/quote";
import { highlightLink } from "@/lib/highlights/text-fragment";
import type { TemplateValues } from "./template";
import type { TemplateValue } from "./template-filters";

/** The variables of a template's article block. */
export const ARTICLE_VARIABLES = [
  "title",
  "url",
  "address",
  "author",
  "site",
  "published",
  "language",
  "kept",
  "exported",
  "tags",
  "count",
  "several",
  "highlights",
] as const;

/** The variables of a template's highlight block. */
export const HIGHLIGHT_VARIABLES = [
  "quote",
  "note",
  "tags",
  "color",
  "kept",
  "changed",
  "link",
  "number",
  "id",
  "title",
  "url",
] as const;

type ArticleValues = TemplateValues<(typeof ARTICLE_VARIABLES)[number]>;
type HighlightValues = TemplateValues<(typeof HIGHLIGHT_VARIABLES)[number]>;

/** What an article's block is filled with. */
export function articleValues(
  { article, highlights }: ArticleWithHighlights,
  { blocks, several, now }: { blocks: string; several: boolean; now: number },
): ArticleValues {
  return {
    title: line(article.title),
    url: address(article.url, article.url),
    address: line(article.url),
    author: line(article.byline),
    site: line(article.siteName),
    published: line(article.publishedTime),
    language: line(article.language),
    kept: { kind: "time", ms: article.createdAt },
    exported: { kind: "time", ms: now },
    tags: { kind: "list", items: [...new Set(highlights.flatMap(({ tags }) => tags))] },
    count: line(String(highlights.length)),
    several: { kind: "flag", on: several },
    highlights: { kind: "markdown", text: blocks },
  };
}

/** What a highlight's block is filled with; `index` counts from 0 in its article. */
export function highlightValues(
  { article }: ArticleWithHighlights,
  highlight: Highlight,
  index: number,
): HighlightValues {
  return {
    quote: { kind: "lines", text: collapseWhiteSpace(highlight.quote) },
    note: { kind: "note", text: highlight.note },
    tags: { kind: "list", items: highlight.tags },
    color: line(highlight.color),
    kept: { kind: "time", ms: highlight.createdAt },
    changed: { kind: "time", ms: highlight.updatedAt },
    link: isLinkable(article.url)
      ? { kind: "address", text: highlightLink(article.url, highlight) }
      : line(""),
    number: line(String(index + 1)),
    id: line(highlight.id),
    title: line(article.title),
    url: address(article.url, article.url),
  };
}

function line(text: string): TemplateValue {
  return { kind: "line", text };
}

function address(url: string, text: string): TemplateValue {
  return isLinkable(url) ? { kind: "address", text } : line("");
}

/** Pages and files can be opened from a note; a script or a page of the browser can not, or should not. */
function isLinkable(url: string): boolean {
  return /^(?:https?|file):/i.test(url);
}
