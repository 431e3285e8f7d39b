import Papa from "papaparse";
import type { OwnTerm } from "@/lib/own-terms/own-term";
import { plainCell, writeCsvRows } from "./csv-cell";
import {
  MAX_PACK_ROWS,
  PACK_COLUMNS,
  type PackColumn,
  type PackReader,
  type PackReading,
  ROWS_PER_STEP,
  readPackTerm,
  unreadablePack,
} from "./term-pack";

/** What spreadsheets write between two cells, by language and program. */
const DELIMITERS = [",", ";", "\t"] as const;
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
  const { columns, delimiter } = head;
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  if (data.length > MAX_PACK_ROWS + 1) return unreadablePack("too-many-rows", String(data.length - 1));
  const reading: PackReading = { rows: [], faults: unknownColumns(columns) };
  const broken = new Set(errors.map(({ row }) => row));
  for (let at = 1; at < data.length; at++) {
    if (at % ROWS_PER_STEP === 0) yield;
    if (broken.has(at)) reading.faults.push({ row: at + 1, column: "", rule: "open-quote", detail: "" });
    else if (data[at]!.some((cell) => cell.trim() !== "")) readRow(reading, at + 1, columns, data[at]!);
  }
  return reading.rows.length + reading.faults.length === 0 ? unreadablePack("no-terms") : reading;
}

/** Aliases in one cell. */
function joinAliases(aliases: readonly string[]): string {
  return aliases.map((alias) => alias.replace(/[\\|]/g, "\\$&")).join("|");
}

function splitAliases(cell: string): string[] {
  return (cell.match(/(?:\\.|[^|\\]|\\$)+/gs) ?? []).map((alias) => alias.replace(/\\([\\|])/g, "$1"));
}

/** The delimiter under which the first row names most of our columns, and what it names. */
function readHead(text: string): { columns: string[]; delimiter: string } | PackReading {
  const heads = DELIMITERS.map((delimiter) => {
    const [cells = []] = Papa.parse<string[]>(text, { delimiter, preview: 1 }).data;
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
    .map((column) => ({ row: 1, column, rule: "unknown-column", detail: "" }));
}

function readRow(
  reading: PackReading,
  row: number,
  columns: readonly string[],
  cells: readonly string[],
): void {
  if (cells.slice(columns.length).some((cell) => cell.trim() !== "")) {
    reading.faults.push({ row, column: "", rule: "too-many-cells", detail: "" });
    return;
  }
  const fields: Record<string, unknown> = {};
  for (const [at, column] of columns.entries()) {
    const cell = plainCell(cells[at] ?? "");
    if (!isKnown(column)) continue;
    if (column === "aliases") fields[column] = splitAliases(cell);
    // An empty cell says nothing about what need not be said.
    else if (REQUIRED.includes(column) || cell.trim() !== "") fields[column] = cell;
  }
  if (typeof fields.language === "string") fields.language = fields.language.trim().toLowerCase();
  if (typeof fields.id === "string") fields.id = fields.id.trim();
  readPackTerm(reading, row, fields);
}

function isKnown(column: string): column is PackColumn {
  return PACK_COLUMNS.some((known) => known === column);
}
