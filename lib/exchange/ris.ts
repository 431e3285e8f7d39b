import type { Article, ArticleWithHighlights } from "@/lib/highlights/article";
import type { Highlight } from "@/lib/highlights/highlight";
import { highlightLink } from "@/lib/highlights/text-fragment";
import { escapeHtml, linkHref } from "./escape-html";
import type { ExportedLibrary, ExportFormat } from "./export-format";

/**
 * Records for Zotero and other reference managers, one for each article with a note for each highlight: RIS
 * (https://en.wikipedia.org/wiki/RIS_(file_format)), lines of a tag, two spaces, a hyphen, a space and a value, that end
 * in CR LF. Notes are HTML, as Zotero writes and reads them in `N1`
 * (https://github.com/zotero/translators/blob/master/RIS.js).
 */
export const risFormat = {
  id: "ris",
  labelKey: "export_format_ris",
  extension: "ris",
  mimeType: "application/x-research-info-systems",
  losses: ["places", "ids", "history", "terms"],
  write: writeRis,
} as const satisfies ExportFormat;

function* writeRis({ articles }: ExportedLibrary): Iterable<string> {
  for (const item of articles) yield record(item);
}

function record({ article, highlights }: ArticleWithHighlights): string {
  const tags = new Set(highlights.flatMap((highlight) => highlight.tags));
  const fields: [string, string][] = [
    ["TY", "ELEC"],
    ["TI", article.title || article.url],
    ["AU", article.byline],
    ["T2", article.siteName],
    ["UR", article.url],
    ["DA", risDate(article.publishedTime)],
    ["Y2", risDate(new Date(article.createdAt).toISOString())],
    ["LA", article.language],
    ...[...tags].map((tag): [string, string] => ["KW", tag]),
    ...highlights.map((highlight): [string, string] => ["N1", note(article, highlight)]),
  ];
  const lines = fields.flatMap(([tag, value]) => {
    const text = oneLine(value);
    return text === "" ? [] : [`${tag}  - ${text}\r\n`];
  });
  return `${lines.join("")}ER  - \r\n\r\n`;
}

/** `YYYY/MM/DD/` with what is known of it; `""` where that is not even the year. */
function risDate(iso: string): string {
  const [, year, month = "", day = ""] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso) ?? [];
  return year === undefined ? "" : `${year}/${month}/${day}/`;
}

function note({ url }: Article, highlight: Highlight): string {
  const time = new Date(highlight.createdAt).toISOString();
  const href = linkHref(highlightLink(url, highlight));
  const kept = href === null ? time : `<a href="${href}">${time}</a>`;
  const tags = highlight.tags.map((tag) => ` #${tag}`).join("");
  const own = highlight.note.trim() === "" ? "" : `<p>${withBreaks(highlight.note.trim())}</p>`;
  return `<blockquote>${withBreaks(highlight.quote)}</blockquote>${own}<p>${kept} · ${highlight.color}${escapeHtml(tags)}</p>`;
}

function withBreaks(text: string): string {
  return escapeHtml(text).replace(/[\n\u0085\u2028\u2029]/g, "<br>");
}

/** A value must not hold a line break, or what follows could be read as another field. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ")
    .trim();
}
