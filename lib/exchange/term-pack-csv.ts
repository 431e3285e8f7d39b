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
const REQUIRED: readonly [PackColumn, ...PackColumn[]] = ["name", "definition"];
/** A line before the head that tells Excel the separator; its separator may be one by now, and so gone from its cell. */
const SEPARATOR = /^sep=[,;\t]?$/i;
/** What may stand before the head: rows of nothing, such a line, rows of nothing. */
const BEFORE_HEAD = /^[\s,;]*(?:"?sep=[^\r\n]*[\s,;]*)?/i;

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

/** The row that names the columns. */
interface Head {
  row: number;
  /** Trimmed and in small letters, those that nobody knows too. */
  columns: string[];
  /** Those that are known, by their place: a head may have thousands of others. */
  known: [at: number, column: PackColumn][];
}

/**
 * Reads, in pausing work, a CSV file whose first row names the columns, in any order; blank ones and a line that tells Excel
 * the separator may stand before it. Never throws.
 */
export function* readTermPackCsv(text: string): PackReader {
  let reading: PackReading = { rows: [], faults: [] };
  let head: Head | null = null;
  let count = 0;
  for (const record of recordsOf(text, delimiterOf(text))) {
    if (record === null) yield;
    else if (head === null) {
      if (isSeparatorLine(record)) continue;
      const found = readHead(record);
      if ("faults" in found) return found;
      head = found;
      reading = { rows: [], faults: unknownColumns(head) };
    } else {
      count += 1;
      // More are only counted; rows of nothing are no terms.
      if (count <= MAX_PACK_ROWS) readRow(reading, record, head);
      if (count % ROWS_PER_STEP === 0) yield;
    }
  }
  if (head === null) return unreadablePack("no-column", "", REQUIRED[0]);
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

/** The delimiter under which the head names most of our columns, whatever a line of Excel's says that was saved once more. */
function delimiterOf(text: string): Delimiter {
  const rest = text.slice(BEFORE_HEAD.exec(text)![0].length);
  const heads = DELIMITERS.map((delimiter) => {
    // The fast mode takes all of the text apart for the one row.
    const [cells = []] = Papa.parse<string[]>(rest, { delimiter, preview: 1, fastMode: false }).data;
    return { delimiter, known: columnsOf(cells).filter(isKnown).length };
  });
  return heads.reduce((best, each) => (each.known > best.known ? each : best)).delimiter;
}

function isSeparatorLine({ cells: [first = "", ...others] }: CsvRecord): boolean {
  return SEPARATOR.test(first.trim()) && others.every((cell) => cell.trim() === "");
}

function columnsOf(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.trim().toLowerCase());
}

function readHead({ row, cells }: CsvRecord): Head | PackReading {
  const columns = columnsOf(cells);
  const missing = REQUIRED.find((column) => !columns.includes(column));
  if (missing) return unreadablePack("no-column", "", missing);
  const repeated = columns.find((column, at) => isKnown(column) && columns.indexOf(column) < at);
  if (repeated !== undefined) return unreadablePack("repeated-column", "", repeated);
  const known = PACK_COLUMNS.map((column): Head["known"][number] => [columns.indexOf(column), column]);
  return { row, columns, known: known.filter(([at]) => at >= 0) };
}

function unknownColumns({ row, columns }: Head): PackFault[] {
  return columns
    .filter((column) => column !== "" && !isKnown(column))
    .map((column) => faultAt(row, column, "unknown-column"));
}

function readRow(reading: PackReading, { row, cells, broken }: CsvRecord, { columns, known }: Head): void {
  const rule = broken ? "open-quote" : hasMore(cells, columns) ? "too-many-cells" : null;
  if (rule) {
    reading.faults.push(faultAt(row, "", rule));
    return;
  }
  const fields: Record<string, unknown> = {};
  const faults = cells.flatMap((cell, at) =>
    columns[at] === "" && plainCell(cell).trim() !== "" ? [faultAt(row, columnLetters(at), "no-column")] : [],
  );
  for (const [at, column] of known) {
    const cell = plainCell(cells[at] ?? "");
    // An empty cell says nothing about what need not be said.
    if (cell.trim() === "" && !REQUIRED.includes(column)) continue;
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
