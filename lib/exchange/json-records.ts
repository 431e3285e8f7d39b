import type { RecordFault } from "./import-reading";
import { jsonFault } from "./json-fault";
import { joinPath } from "./json-value";
import { type JsonRecord, OpenList } from "./open-list";

/** What is wrong with a record, or with a field of it. */
export function faultAt(
  { line, path }: Pick<JsonRecord, "line" | "path">,
  field: string,
  rule: RecordFault["rule"],
  detail = "",
): RecordFault {
  return { line, field: joinPath(path, field), rule, detail };
}

/** What is wrong with a record that is no object. */
export function noObject(record: JsonRecord): RecordFault {
  return record.fault === null
    ? faultAt(record, "", "wrong-type")
    : faultAt(record, "", "no-json", record.fault);
}

/** A JSON text, its long lists apart. */
export interface JsonDocument {
  /** All of it, with those lists empty. */
  rest: unknown;
  /** The lists that were there, by path: `""` the text itself, `data/highlights` a member of a member. */
  lists: Map<string, JsonRecord[]>;
}

/** Thrown for a text that is no JSON; the text says why. */
export class NotJsonError extends Error {
  override name = "NotJson";
  /** @param line where it goes wrong, from 1; `null` where that is not known. */
  constructor(
    reason: string,
    readonly line: number | null,
  ) {
    super(reason);
  }
}

/** Lists deeper than this many members are not taken apart. */
const MAX_PATH = 2;
const STRUCTURE = /["{}[\],\n]/g;
const STRING_END = /["\\]/g;

/**
 * Reads a JSON text piece by piece and parses the elements of its long lists one by one, so that a file much larger than
 * its largest record costs little more memory than what it says; and knows in which line each begins.
 */
export class JsonRecords {
  readonly #paths: ReadonlySet<string>;
  readonly #rest: string[] = [];
  readonly #lists = new Map<string, JsonRecord[]>();
  /** Keys of the objects around, as far as paths reach; deeper levels are only counted. */
  readonly #keys: string[] = [];
  readonly #kinds: ("{" | "[")[] = [];
  #depth = 0;
  #line = 1;
  #inString = false;
  #escaped = false;
  /** The text of a string that may be a key; `null` where the next string is none. */
  #key: string | null = null;
  #keyExpected = false;
  #open: OpenList | null = null;

  readonly #keepOf: (list: string, value: unknown) => unknown;
  #held = 0;

  /**
   * @param paths of the lists to take apart.
   * @param keepOf what is held of a record's value, by its list; left out, itself.
   */
  constructor(
    paths: readonly string[],
    keepOf: (list: string, value: unknown) => unknown = (_, value) => value,
  ) {
    this.#paths = new Set(paths);
    this.#keepOf = keepOf;
  }

  /** How much is held so far, UTF-16 units: what was read, without what `keepOf` gave something else for. */
  get held(): number {
    return this.#held + (this.#open?.held ?? 0);
  }

  /** Takes the next piece. */
  push(text: string): void {
    let at = 0;
    while (at < text.length) at = this.#inString ? this.#string(text, at) : this.#structure(text, at);
  }

  /** @throws NotJsonError */
  end(): JsonDocument {
    const text = this.#rest.join("");
    try {
      return { rest: JSON.parse(text) as unknown, lists: this.#lists };
    } catch (error) {
      const { reason, line } = jsonFault(error, text);
      throw new NotJsonError(reason, line);
    }
  }

  /** Reads on inside a string; returns where it stopped. */
  #string(text: string, from: number): number {
    if (this.#escaped) {
      this.#escaped = false;
      return this.#keep(text, from, from + 1);
    }
    STRING_END.lastIndex = from;
    const end = STRING_END.exec(text)?.index ?? text.length;
    if (end < text.length) {
      if (text[end] === "\\") this.#escaped = true;
      else this.#inString = false;
    }
    const next = Math.min(end + 1, text.length);
    this.#keep(text, from, next);
    if (!this.#inString) this.#endKey();
    return next;
  }

  #structure(text: string, from: number): number {
    STRUCTURE.lastIndex = from;
    const at = STRUCTURE.exec(text)?.index ?? text.length;
    this.#keep(text, from, at);
    const sign = text[at];
    if (sign === undefined) return at;
    if (sign === "\n") this.#line += 1;
    if (this.#open) this.#inList(this.#open, sign);
    else this.#outside(sign);
    return at + 1;
  }

  /** One structural sign inside a list that is being taken apart. */
  #inList(list: OpenList, sign: string): void {
    if (list.depth === 0 && (sign === "," || sign === "]")) {
      list.end(this.#line, sign === "]");
      // So that what is said of the rest's lines is true of the file's.
      this.#rest.push("\n".repeat(this.#line - list.line));
      list.line = this.#line;
      if (sign === "]") {
        this.#held += list.held;
        this.#open = null;
        this.#outside(sign);
      }
      return;
    }
    if (sign === '"') this.#inString = true;
    if (sign === "{" || sign === "[") list.depth += 1;
    if (sign === "}" || sign === "]") list.depth -= 1;
    list.add(sign);
  }

  #outside(sign: string): void {
    this.#rest.push(sign);
    if (sign === '"') {
      this.#inString = true;
      if (this.#keyExpected) this.#key = "";
      this.#keyExpected = false;
    }
    if (sign === ",") this.#keyExpected = this.#kinds[this.#depth - 1] === "{";
    if (sign === "{" || sign === "[") this.#enter(sign);
    if (sign === "}" || sign === "]") this.#depth = Math.max(0, this.#depth - 1);
  }

  #enter(sign: "{" | "["): void {
    const inObjects =
      this.#depth <= MAX_PATH && this.#kinds.slice(0, this.#depth).every((kind) => kind === "{");
    const path = inObjects ? this.#keys.slice(0, this.#depth).join("/") : null;
    if (this.#depth <= MAX_PATH) this.#kinds[this.#depth] = sign;
    this.#depth += 1;
    this.#keyExpected = sign === "{" && this.#depth <= MAX_PATH;
    if (sign !== "[" || path === null || !this.#paths.has(path)) return;
    const records: JsonRecord[] = [];
    // As everywhere in JSON, the last of two members of one name counts.
    this.#lists.set(path, records);
    const keepOf = (value: unknown): unknown => this.#keepOf(path, value);
    this.#open = new OpenList(path.replaceAll("/", "."), records, this.#line, keepOf);
  }

  #endKey(): void {
    if (this.#key === null) return;
    this.#keys[this.#depth - 1] = this.#key.slice(0, -1);
    this.#key = null;
  }

  #keep(text: string, from: number, to: number): number {
    if (to <= from) return to;
    const part = text.slice(from, to);
    if (this.#open) this.#open.add(part);
    else {
      this.#rest.push(part);
      this.#held += part.length;
    }
    if (this.#key !== null) this.#key += part;
    return to;
  }
}
