import { plainCell } from "./csv-cell";
import type { CsvColumns, CsvRole } from "./csv-columns";
import type { CsvRecord } from "./csv-records";
import {
  dropRecord,
  emptyReading,
  type ImportReader,
  type ImportReading,
  RECORDS_PER_STEP,
  type TableFormatId,
  unreadableFile,
} from "./import-reading";
import { ImportSources, type SourceWords } from "./import-source";
import { addPassage } from "./imported-passage";
import { recordIdIn } from "./record-id";

/**
 * Reads rows of a CSV file of highlights, one each, by what its columns are said to hold.
 *
 * @param isOurs whether Termlight wrote it: then tags are separated by nothing but commas.
 */
export function* readCsv(
  format: TableFormatId,
  records: readonly CsvRecord[],
  { hasHead, roles }: CsvColumns,
  isOurs = false,
): ImportReader {
  if (!roles.includes("quote")) return unreadableFile("no-column", { format, field: "quote" });
  if (!roles.includes("url") && !roles.includes("title"))
    return unreadableFile("no-column", { format, field: "url" });
  const reading = emptyReading(format);
  const sources = new ImportSources(reading);
  const names = hasHead ? (records[0]?.cells ?? []) : [];
  for (const [index, record] of records.entries()) {
    if (index % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
    if (index > 0 || !hasHead) readRow(record, { roles, names, isOurs }, reading, sources);
  }
  return reading;
}

/** How the rows of one file are laid out. */
interface Layout {
  roles: CsvColumns["roles"];
  names: readonly string[];
  isOurs: boolean;
}

function readRow(record: CsvRecord, layout: Layout, reading: ImportReading, sources: ImportSources): void {
  const { line } = record;
  const rule = faultOf(record, layout);
  if (rule) {
    dropRecord(reading, { line, field: "", rule, detail: "" });
    return;
  }
  const { roles, names, isOurs } = layout;
  /** What stands in a role's column, `null` where the file has no such column. */
  const cell = (role: CsvRole): string | null => {
    const at = roles.indexOf(role);
    return at < 0 ? null : plainCell(record.cells[at] ?? "");
  };
  const field = (role: CsvRole): string => names[roles.indexOf(role)] ?? role;
  const tags = cell("tags");
  addPassage(reading, sources, {
    line,
    id: recordIdIn(cell("id") ?? ""),
    source: sourceOf(cell),
    sourceField: field(roles.includes("url") ? "url" : "title"),
    exact: cell("quote") ?? "",
    exactField: field("quote"),
    prefix: cell("prefix") ?? "",
    suffix: cell("suffix") ?? "",
    selectors: [],
    color: cell("color"),
    note: cell("note"),
    noteField: field("note"),
    tags: tags === null ? null : splitTags(tags, isOurs),
    created: cell("created"),
    updated: cell("updated"),
    terms: splitTags(cell("terms") ?? "", isOurs).map((term) => term.trim()),
  });
}

function faultOf({ cells, broken }: CsvRecord, { roles }: Layout): "open-quote" | "too-many-cells" | null {
  if (broken) return "open-quote";
  return cells.slice(roles.length).some((cell) => cell.trim() !== "") ? "too-many-cells" : null;
}

function sourceOf(cell: (role: CsvRole) => string | null): SourceWords {
  return {
    url: cell("url") ?? "",
    title: cell("title") ?? "",
    byline: cell("author") ?? "",
    siteName: cell("site") ?? "",
    language: cell("language") ?? "",
    publishedTime: cell("published") ?? "",
  };
}

/**
 * By commas, Chinese ones too, semicolons or lines, of which a backslash makes a part of the tag; where there is none of
 * these and each begins with `#`, by spaces.
 */
function splitTags(cell: string, isOurs: boolean): string[] {
  if (!isOurs && /^#[^\s,;，；、]+(?:\s+#[^\s,;，；、]+)+$/.test(cell.trim()))
    return cell.trim().split(/\s+/);
  const parts = cell.match(isOurs ? /(?:\\[\\,]|[^,])+/g : /(?:\\[\\,]|[^,;，；、\n])+/g) ?? [];
  return parts.map((part) => part.replace(/\\([\\,])/g, "$1"));
}
