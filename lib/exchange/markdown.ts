import type { Article, ArticleWithHighlights } from "@/lib/highlights/article";
import type { Highlight } from "@/lib/highlights/highlight";
import { collapseWhiteSpace } from "@/lib/highlights/quote";
import { highlightLink } from "@/lib/highlights/text-fragment";
import { closeMarkdown } from "./close-markdown";
import { escapeMarkdown, escapeMarkdownLine } from "./escape-markdown";
import type { ExportFormat, ExportOptions } from "./export-format";
import { writeFrontMatter } from "./front-matter";
import { hashtag } from "./hashtag";

/**
 * Markdown for Obsidian, Logseq and plain reading. One article: its data in the front matter, then its highlights.
 * Several: a heading and a line of data for each. A highlight is its quote, note, tags, and a line with the time of
 * keeping, linked to the passage, and the colour. What only an import needs (ids, stamps, selectors) is not in it.
 */
export const markdownFormat = {
  id: "markdown",
  labelKey: "export_format_markdown",
  extension: "md",
  mimeType: "text/markdown",
  write: writeMarkdown,
} as const satisfies ExportFormat;

function writeMarkdown(items: readonly ArticleWithHighlights[], { now }: ExportOptions): string {
  const [first, ...others] = items;
  if (first && others.length === 0) return join([articleMatter(first), ...body(first)]);
  const matter = writeFrontMatter({ title: "Termlight", created: isoTime(now), tags: tagsOf(items) });
  return join([
    matter,
    ...items.flatMap((item) => [heading(item.article), dataLine(item.article), ...body(item)]),
  ]);
}

function articleMatter(item: ArticleWithHighlights): string {
  const { title, url, byline, siteName, publishedTime, language, createdAt } = item.article;
  return writeFrontMatter({
    title,
    source: url,
    author: byline,
    site: siteName,
    published: publishedTime,
    created: isoTime(createdAt),
    language,
    tags: tagsOf([item]),
  });
}

function heading({ title, url }: Article): string {
  return `# ${escapeMarkdownLine(title) || escapeMarkdownLine(url)}`;
}

/** Where the article comes from, in one line. */
function dataLine({ url, byline, siteName, publishedTime, language, createdAt }: Article): string {
  const source = isLinkable(url) ? `<${linkTarget(url)}>` : escapeMarkdownLine(url);
  const known = [siteName, byline, publishedTime, language, isoTime(createdAt)].map(escapeMarkdownLine);
  return [source, ...known].filter((part) => part !== "").join(" · ");
}

function body({ article, highlights }: ArticleWithHighlights): string[] {
  return highlights.flatMap((highlight) => [
    quoteBlock(highlight.quote),
    closeMarkdown(highlight.note),
    highlight.tags.map(hashtag).join(" "),
    reference(article.url, highlight),
  ]);
}

/** Each line of a quote is a paragraph: a single line break in Markdown would render as a space. */
function quoteBlock(quote: string): string {
  return escapeMarkdown(collapseWhiteSpace(quote))
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n>\n");
}

function reference(url: string, highlight: Highlight): string {
  const time = isoTime(highlight.createdAt);
  const link = isLinkable(url) ? `[${time}](<${linkTarget(highlightLink(url, highlight))}>)` : time;
  return `${link} · ${highlight.color}`;
}

/** Pages and files can be opened from a note; a script or a page of the browser can not, or should not. */
function isLinkable(url: string): boolean {
  return /^(?:https?|file):/i.test(url);
}

/** An address as it can stand between `<` and `>`. */
function linkTarget(url: string): string {
  return url.trim().replace(/[\s<>\\]/g, (character) => encodeURIComponent(character));
}

/** To the second, in UTC: `2025-01-02T03:04:05Z`. */
function isoTime(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");
}

/** All tags as the reader wrote them, each once. */
function tagsOf(items: readonly ArticleWithHighlights[]): string[] {
  return [...new Set(items.flatMap(({ highlights }) => highlights.flatMap(({ tags }) => tags)))];
}

/** Blocks with an empty line between them; empty ones are left out. */
function join(blocks: readonly string[]): string {
  const kept = blocks.filter((block) => block.trim() !== "").map((block) => block.replace(/\n$/, ""));
  return `${kept.join("\n\n")}\n`;
}
