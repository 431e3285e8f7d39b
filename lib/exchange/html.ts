import type { ArticleWithHighlights } from "@/lib/highlights/article";
import type { Highlight } from "@/lib/highlights/highlight";
import { collapseWhiteSpace } from "@/lib/highlights/quote";
import { highlightLink } from "@/lib/highlights/text-fragment";
import { escapeHtml, linkHref } from "./escape-html";
import type { ExportedLibrary, ExportFormat, ExportOptions } from "./export-format";
import { HTML_STYLE, HTML_STYLE_HASH } from "./html-style";
import { isoTime } from "./template-filters";

/**
 * One page that needs nothing else, for reading, printing and keeping. It holds no script, and its policy forbids
 * everything but its own style (https://www.w3.org/TR/CSP3/).
 */
export const htmlFormat = {
  id: "html",
  labelKey: "export_format_html",
  extension: "html",
  mimeType: "text/html",
  losses: ["places", "ids", "history", "terms"],
  write: writeHtml,
} as const satisfies ExportFormat;

const POLICY = `default-src 'none'; style-src '${HTML_STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

function* writeHtml({ articles }: ExportedLibrary, { now }: ExportOptions): Iterable<string> {
  const [first, ...others] = articles;
  const title = first && others.length === 0 ? first.article.title || first.article.url : "Termlight";
  yield `<!doctype html>
<html lang="und">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<main>
`;
  for (const item of articles) yield articleHtml(item);
  yield `</main>
<footer>Termlight · <time>${isoTime(now)}</time></footer>
</body>
</html>
`;
}

/** An article with its highlights as HTML to be put into a page or onto the clipboard. */
export function articleHtml({ article, highlights }: ArticleWithHighlights): string {
  const { title, url, byline, siteName, publishedTime, language } = article;
  const href = linkHref(url);
  const heading = escapeHtml(title || url);
  const facts = [siteName, byline, publishedTime, url].filter((text) => text !== "").map(escapeHtml);
  return `<article${language === "" ? "" : ` lang="${escapeHtml(language)}"`}>
<h1>${href === null ? heading : `<a href="${href}">${heading}</a>`}</h1>
<p class="facts">${facts.join(" · ")}</p>
${highlights.map((highlight) => highlightHtml(url, highlight)).join("")}</article>
`;
}

function highlightHtml(url: string, highlight: Highlight): string {
  const href = linkHref(highlightLink(url, highlight));
  const time = `<time>${isoTime(highlight.createdAt)}</time>`;
  const kept = href === null ? time : `<a href="${href}">${time}</a>`;
  const tags = highlight.tags.map((tag) => ` <span class="tag">#${escapeHtml(tag)}</span>`).join("");
  const note = highlight.note.trim() === "" ? "" : `<p class="note">${lines(highlight.note.trim())}</p>\n`;
  return `<section class="${highlight.color}">
<blockquote>${lines(collapseWhiteSpace(highlight.quote))}</blockquote>
${note}<p class="facts">${kept} · ${highlight.color}${tags}</p>
</section>
`;
}

function lines(text: string): string {
  return escapeHtml(text).replace(/[\n\u0085\u2028\u2029]/g, "<br>\n");
}
