import { writeCsvRows } from "./csv-cell";
import type { ExportedLibrary, ExportFormat } from "./export-format";
import { isoTime } from "./template-filters";

/** The columns that Readwise knows, by its own names; only the first must be there. */
export const READWISE_COLUMNS = ["Highlight", "Title", "Author", "URL", "Note", "Location", "Date"] as const;

/**
 * What Readwise takes at https://readwise.io/import_bulk, where the columns are described: quotation marks are doubled,
 * dates are `YYYY-MM-DD HH:mm:ss` (UTC here), the location is the highlight's number in its article.
 */
export const readwiseFormat = {
  id: "readwise",
  labelKey: "export_format_readwise",
  extension: "csv",
  mimeType: "text/csv",
  losses: ["colors", "tags", "places", "ids", "history", "terms", "articles"],
  write: writeReadwise,
} as const satisfies ExportFormat;

function* writeReadwise({ articles }: ExportedLibrary): Iterable<string> {
  yield writeCsvRows([READWISE_COLUMNS]);
  for (const { article, highlights } of articles) {
    yield writeCsvRows(
      highlights.map((highlight, index) => [
        highlight.quote,
        article.title,
        article.byline,
        article.url,
        highlight.note,
        String(index + 1),
        isoTime(highlight.createdAt).replace("T", " ").replace("Z", ""),
      ]),
    );
  }
}
