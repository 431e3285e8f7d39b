import Papa from "papaparse";

/** One row of a CSV text. */
export interface CsvRecord {
  /** Which one it is, from 1; as spreadsheets count, rows of nothing too, and one for all lines of a cell. */
  row: number;
  /** Where it begins, from 1. */
  line: number;
  cells: string[];
  /** Whether a quotation mark in it is never closed, or stands where none may. */
  broken: boolean;
}

/** What spreadsheets write between two cells, by language and program. */
export type Delimiter = "," | ";" | "\t";
/** All of them. */
export const DELIMITERS: readonly Delimiter[] = [",", ";", "\t"];

/** So much text is parsed at a time, UTF-16 units. */
const PIECE = 500_000;

/** So much of a text is looked at to tell how it is laid out, UTF-16 units. */
const HEAD = 20_000;

/** Reads a CSV text (RFC 4180, https://www.rfc-editor.org/rfc/rfc4180) piece by piece. Rows of nothing are left out. */
export class CsvRecords {
  readonly records: CsvRecord[] = [];
  #delimiter: Delimiter | null;
  #newline: "\r\n" | "\n" | "\r" | null = null;
  #text = "";
  #line = 1;
  #rows = 0;
  /** A piece in which no row ends is not parsed again until it has doubled. */
  #enough = PIECE;

  /** @param delimiter where it is not known, the text tells. */
  constructor(delimiter: Delimiter | null = null) {
    this.#delimiter = delimiter;
  }

  /** Takes the next piece. */
  push(text: string): void {
    this.#text += text;
    if (this.#text.length >= this.#enough) this.#parse(false);
  }

  /** All rows, but for those that were taken. */
  end(): CsvRecord[] {
    this.#parse(true);
    return this.records;
  }

  /** The rows that were found since this was last asked, for who need not hold them all. */
  take(): CsvRecord[] {
    return this.records.splice(0);
  }

  #parse(isLast: boolean): void {
    this.#delimiter ??= delimiterOf(this.#text);
    this.#newline ??= newlineOf(this.#text);
    const found: CsvRecord[] = [];
    let from = 0;
    let lastFrom = 0;
    Papa.parse<string[]>(this.#text, {
      delimiter: this.#delimiter,
      newline: this.#newline,
      step: ({ data, errors, meta }) => {
        this.#rows += 1;
        const broken = errors.some(({ type }) => type === "Quotes");
        found.push({ row: this.#rows, line: this.#line, cells: data, broken });
        lastFrom = from;
        this.#line += newlines(this.#text, from, meta.cursor);
        from = meta.cursor;
      },
    });
    if (!isLast) {
      // The last row may go on in the next piece.
      const last = found.pop();
      if (last) {
        this.#line = last.line;
        this.#rows = last.row - 1;
      }
      this.#enough = found.length === 0 ? this.#text.length * 2 : PIECE;
      this.#text = this.#text.slice(lastFrom);
    }
    for (const record of found)
      if (record.broken || record.cells.some((cell) => cell.trim() !== "")) this.records.push(record);
  }
}

/** The delimiter that splits the first rows most evenly; that of the first row where they have but one cell. */
function delimiterOf(text: string): Delimiter {
  const head = text.slice(0, HEAD);
  const widths = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(head, { delimiter, preview: 10, newline: newlineOf(text) });
    const first = data[0]?.length ?? 0;
    const alike = data.filter(({ length }) => length === first).length;
    return { delimiter, score: first > 1 ? (first * alike) / Math.max(1, data.length) : 0 };
  });
  return widths.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

/** What ends the first row: the first line end that is not inside of quotation marks, where cells have other ones. */
function newlineOf(text: string): "\r\n" | "\n" | "\r" {
  const [end] = /^(?:"[^"]*"|[^"\r\n])*(\r\n|\n|\r)/.exec(text.slice(0, HEAD))?.slice(1) ?? [];
  return (end ?? "\n") as "\r\n" | "\n" | "\r";
}

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count += 1;
  return count || (to > from && !text.startsWith("\n", to - 1) && text[to - 1] === "\r" ? 1 : 0);
}
