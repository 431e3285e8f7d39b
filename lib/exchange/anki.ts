import type { Term } from "@/lib/glossary/term";
import type { Article } from "@/lib/highlights/article";
import type { Highlight } from "@/lib/highlights/highlight";
import { highlightLink } from "@/lib/highlights/text-fragment";
import { escapeHtml, linkHref } from "./escape-html";
import type { ExportedLibrary, ExportFormat } from "./export-format";

/** Directives at the top of the file: https://docs.ankiweb.net/importing/text-files.html#file-headers */
const HEAD = [
  "#separator:tab",
  "#html:true",
  "#notetype:Basic",
  "#deck:Termlight",
  "#columns:Guid\tFront\tBack\tTags",
  "#guid column:1",
  "#tags column:4",
];

/**
 * Cards for Anki, as a text file with tabs between the fields (https://docs.ankiweb.net/importing/text-files.html): one
 * for each term, its name in front; one for each highlight, the passage in front. The first field stays the same for the
 * same term or highlight, so that importing again updates the card.
 */
export const ankiFormat = {
  id: "anki",
  labelKey: "export_format_anki",
  extension: "txt",
  mimeType: "text/plain",
  losses: ["tags", "times", "places", "history", "articles"],
  write: writeAnki,
} as const satisfies ExportFormat;

function* writeAnki({ articles, terms }: ExportedLibrary): Iterable<string> {
  yield `${HEAD.join("\n")}\n`;
  yield terms.map(termRow).join("");
  for (const { article, highlights } of articles) {
    yield highlights.map((highlight) => highlightRow(article, highlight)).join("");
  }
}

function termRow({ id, name, definition, explanation, kind }: Term): string {
  const both = ({ en, zh }: Term["name"]): string[] => (en === zh ? [en] : [en, zh]);
  const front = both(name).map(field).join("<br>");
  const back = [...both(definition), ...both(explanation)].filter((text) => text !== "").map(field);
  return row(`termlight-term-${id}`, front, back.join("<br><br>"), ["termlight::term", `termlight::${kind}`]);
}

function highlightRow(article: Article, highlight: Highlight): string {
  const title = field(article.title || article.url);
  const href = linkHref(highlightLink(article.url, highlight));
  const source = href === null ? title : `<a href="${href}">${title}</a>`;
  const back = [field(highlight.note), source].filter((text) => text !== "").join("<br><br>");
  const terms = highlight.terms.map((term) => `termlight::term::${term}`);
  const tags = [...highlight.tags, "termlight::highlight", `termlight::${highlight.color}`, ...terms];
  return row(highlight.id, field(highlight.quote), back, tags);
}

function row(guid: string, front: string, back: string, tags: readonly string[]): string {
  return `${[field(guid), front, back, tags.map(tagName).join(" ")].join("\t")}\n`;
}

/** Text in HTML on one line: no tab, and since `"` is escaped, no field that looks quoted. */
function field(text: string): string {
  return escapeHtml(text.trim())
    .replace(/[\n\u0085\u2028\u2029]/g, "<br>")
    .replaceAll("\t", " ");
}

/** Spaces are between two tags. */
function tagName(tag: string): string {
  return tag
    .normalize("NFC")
    .toWellFormed()
    .replace(/[\s\p{Cc}"\u0085\u3000]+/gu, "_");
}
