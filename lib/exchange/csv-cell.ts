import Papa from "papaparse";

/**
 * Spreadsheets run a cell that begins so (https://owasp.org/www-community/attacks/CSV_Injection). An apostrophe before it
 * makes it text; where apostrophes stand there already, one more tells them from ours.
 */
const FORMULA = /^'*[=+\-@\t\r]/;

/** Rows of CSV (RFC 4180), each with its line end, no cell of which a spreadsheet runs; {@link plainCell} undoes that. */
export function writeCsvRows(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  return `${Papa.unparse(rows as string[][], { escapeFormulae: FORMULA, newline: "\r\n" })}\r\n`;
}

/** A cell without the apostrophe that keeps spreadsheets from running it. */
export function plainCell(cell: string): string {
  return FORMULA.test(cell) && cell.startsWith("'") ? cell.slice(1) : cell;
}
