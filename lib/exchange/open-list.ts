import { RECORD_COST } from "./held-records";
import { jsonFault } from "./json-fault";

/** The longest record that is parsed, UTF-16 units: longer than any text of an article that is kept. */
const MAX_RECORD = 24_000_000;

/** One element of a list that was taken apart. */
export interface JsonRecord {
  /** Where it begins, from 1. */
  line: number;
  /** Where it stands: `data.highlights[3]`, `""` for the text as a whole. */
  path: string;
  /** `undefined` where it is no JSON, or too long. */
  value: unknown;
  /** What the parser said of it, `null` where it is in order. */
  fault: string | null;
}

/** A list of a JSON text while its elements are collected; see `json-records.ts`. */
export class OpenList {
  /** How deep inside the element. */
  depth = 0;
  /** How much is held of the elements so far. */
  held = 0;
  #parts: string[] = [];
  #length = 0;

  constructor(
    readonly path: string,
    readonly records: JsonRecord[],
    /** Where the element's text begins, its leading white space included. */
    public line: number,
    readonly keepOf: (value: unknown) => unknown,
  ) {}

  add(part: string): void {
    this.#length += part.length;
    if (this.#length <= MAX_RECORD) this.#parts.push(part);
    else this.#parts = [];
  }

  /** Ends an element. `[]` has none, `[1,]` a faulty second one. */
  end(line: number, isLast: boolean): void {
    const text = this.#parts.join("");
    const isTooLong = this.#length > MAX_RECORD;
    this.#parts = [];
    this.#length = 0;
    if (isLast && this.records.length === 0 && !isTooLong && text.trim() === "") return;
    const leading = /^\s*/.exec(text)![0];
    const begins = isTooLong ? this.line : Math.min(line, this.line + leading.split("\n").length - 1);
    const path = `${this.path}[${this.records.length}]`;
    const { value, fault } = isTooLong ? TOO_LONG : parsed(text);
    const kept = fault === null ? this.keepOf(value) : value;
    this.held += RECORD_COST + (kept === value ? text.length : 0);
    this.records.push({ line: begins, path, value: kept, fault });
  }
}

const TOO_LONG = { value: undefined, fault: "too long" };

function parsed(text: string): Pick<JsonRecord, "value" | "fault"> {
  try {
    return { value: JSON.parse(text) as unknown, fault: null };
  } catch (error) {
    return { value: undefined, fault: jsonFault(error, text).reason };
  }
}
