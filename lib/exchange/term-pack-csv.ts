import Papa from "papaparse";
import type { OwnTerm } from "@/lib/own-terms/own-term";
import { joinAliases, splitAliases } from "./alias-cell";
import { columnLetters } from "./column-letters";
import { plainCell, writeCsvRows } from "./csv-cell";
import { type CsvRecord, CsvRecords, DELIMITERS, type Delimiter } from "./csv-records";
import {
  faultAt,
  MAX_PACK_ROWS,
  PACK_COLUMNS,
  type PackColumn,
  type PackFault,
  type PackReader,
  type PackReading,
  ROWS_PER_STEP,
  readPackTerm,
  unreadablePack,
} from "./term-pack";

/** So much text is parsed between two pauses, UTF-16 units. */
const PIECE = 500_000;
const REQUIRED: readonly PackColumn[] = ["name", "definition"];

/** A pack of own terms as a CSV file (RFC 4180), with a byte order mark, without which Excel takes it for no UTF-8. */
export function writeTermPackCsv(terms: readonly OwnTerm[]): string {
  const data = terms.map(({ id, name, aliases, definition, language }) => [
    id,
    name,
    joinAliases(aliases),
    definition,
    language,
  ]);
  return `\ufeff${writeCsvRows([PACK_COLUMNS, ...data])}`;
}

/** Reads, in pausing work, a CSV file whose first row names the columns, in any order. Never throws. */
export function* readTermPackCsv(text: string): PackReader {
  const head = readHead(text);
  if ("faults" in head) return head;
  const reading: PackReading = { rows: [], faults: unknownColumns(head.columns) };
  let count = 0;
  for (const record of recordsOf(text, head.delimiter)) {
    if (record === null) yield;
    else if (record.row > 1) {
      count += 1;
      // More are only counted; rows of nothing are no terms.
      if (count <= MAX_PACK_ROWS) readRow(reading, record, head.columns);
      if (count % ROWS_PER_STEP === 0) yield;
    }
  }
  if (count > MAX_PACK_ROWS) return unreadablePack("too-many-rows", String(count));
  return reading.rows.length + reading.faults.length === 0 ? unreadablePack("no-terms") : reading;
}

/** The rows that are not blank, and `null` after each piece of the text: there may be nothing else in it for long. */
function* recordsOf(text: string, delimiter: Delimiter): Generator<CsvRecord | null, void> {
  const parser = new CsvRecords(delimiter);
  for (let from = 0; from < text.length; from += PIECE) {
    parser.push(text.slice(from, from + PIECE));
    yield* parser.take();
    yield null;
  }
  parser.end();
  yield* parser.take();
}

/** The delimiter under which the first row names most of our columns, and what it names. */
function readHead(text: string): { columns: string[]; delimiter: Delimiter } | PackReading {
  const heads = DELIMITERS.map((delimiter) => {
    // The fast mode takes all of the text apart for the one row.
    const [cells = []] = Papa.parse<string[]>(text, { delimiter, preview: 1, fastMode: false }).data;
    return { delimiter, columns: cells.map((cell) => cell.trim().toLowerCase()) };
  });
  const known = ({ columns }: { columns: string[] }): number => columns.filter(isKnown).length;
  const head = heads.reduce((best, each) => (known(each) > known(best) ? each : best));
  const missing = REQUIRED.find((column) => !head.columns.includes(column));
  if (missing) return unreadablePack("no-column", "", missing);
  const repeated = head.columns.find((column, at) => isKnown(column) && head.columns.indexOf(column) < at);
  return repeated === undefined ? head : unreadablePack("repeated-column", "", repeated);
}

function unknownColumns(columns: readonly string[]): PackReading["faults"] {
  return columns
    .filter((column) => column !== "" && !isKnown(column))
    .map((column) => faultAt(1, column, "unknown-column"));
}

function readRow(reading: PackReading, { row, cells, broken }: CsvRecord, columns: readonly string[]): void {
  const rule = broken ? "open-quote" : hasMore(cells, columns) ? "too-many-cells" : null;
  if (rule) {
    reading.faults.push(faultAt(row, "", rule));
    return;
  }
  const fields: Record<string, unknown> = {};
  const faults: PackFault[] = [];
  for (const [at, column] of columns.entries()) {
    const cell = plainCell(cells[at] ?? "");
    const isBlank = cell.trim() === "";
    if (column === "" && !isBlank) faults.push(faultAt(row, columnLetters(at), "no-column"));
    if (!isKnown(column)) continue;
    // An empty cell says nothing about what need not be said.
    if (isBlank && !REQUIRED.includes(column)) continue;
    fields[column] = column === "aliases" ? splitAliases(cell) : cell;
  }
  if (typeof fields.language === "string") fields.language = fields.language.trim().toLowerCase();
  if (typeof fields.id === "string") fields.id = fields.id.trim();
  readPackTerm(reading, row, fields, faults);
}

/** Whether something stands where there are no columns any more. */
function hasMore(cells: readonly string[], columns: readonly string[]): boolean {
  return cells.slice(columns.length).some((cell) => cell.trim() !== "");
}

function isKnown(column: string): column is PackColumn {
  return PACK_COLUMNS.some((known) => known === column);
}
