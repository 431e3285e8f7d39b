import { highlightLink } from "@/lib/highlights/text-fragment";
import { writeCsvRows } from "./csv-cell";
import type { ExportedLibrary, ExportFormat } from "./export-format";

/** The columns of the table, one row for each highlight. */
export const CSV_COLUMNS = [
  "id",
  "quote",
  "note",
  "tags",
  "color",
  "title",
  "url",
  "author",
  "site",
  "published",
  "language",
  "kept",
  "changed",
  "link",
  "terms",
] as const;

/**
 * A table for Notion and spreadsheets: CSV (RFC 4180, https://www.rfc-editor.org/rfc/rfc4180) with a byte order mark,
 * without which Excel takes it for no UTF-8. Times are ISO 8601 in UTC. Between two tags stands a comma, as Notion has it
 * (https://www.notion.com/help/import-data-into-notion); a comma or backslash of a tag has a backslash before it. An
 * apostrophe before a cell that a spreadsheet would run is no part of it.
 */
export const csvFormat = {
  id: "csv",
  labelKey: "export_format_csv",
  extension: "csv",
  mimeType: "text/csv",
  losses: ["places", "history"],
  write: writeCsv,
} as const satisfies ExportFormat;

function* writeCsv({ articles }: ExportedLibrary): Iterable<string> {
  yield `\ufeff${writeCsvRows([CSV_COLUMNS])}`;
  for (const { article, highlights } of articles) {
    yield writeCsvRows(
      highlights.map((highlight) => [
        highlight.id,
        highlight.quote,
        highlight.note,
        joinList(highlight.tags),
        highlight.color,
        article.title,
        article.url,
        article.byline,
        article.siteName,
        article.publishedTime,
        article.language,
        new Date(highlight.createdAt).toISOString(),
        new Date(highlight.updatedAt).toISOString(),
        highlightLink(article.url, highlight),
        joinList(highlight.terms),
      ]),
    );
  }
}

function joinList(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\,]/g, "\\$&")).join(", ");
}
