import type { z } from "zod";
import type { Language } from "@/lib/glossary/term";
import { guessedLanguage } from "@/lib/own-terms/guess-language";
import type { OwnTermDraft } from "@/lib/own-terms/own-term";
import { faultyAliases, type OwnTermRule } from "@/lib/own-terms/own-term-faults";
import { type OwnTermSchemaRule, ownTermDraftSchema } from "@/lib/own-terms/own-term-schema";

/**
 * The columns of a pack, in the order in which they are written; in JSON, the fields of a term.
 * - `id`: a UUIDv7; left out, a term is known by its name.
 * - `name`, `definition`: required.
 * - `aliases`: other ways to write the name; in CSV with `|` between two (`\|` for the sign itself), in JSON a list. A cell
 *   that is empty says nothing of them, one of a lone `|` that there are none, as `[]` does in JSON.
 * - `language`: of the definition, `en` or `zh`; left out, it is guessed.
 */
export const PACK_COLUMNS = ["id", "name", "aliases", "definition", "language"] as const;

/** One of {@link PACK_COLUMNS}. */
export type PackColumn = (typeof PACK_COLUMNS)[number];

/** The most terms that a pack may have. */
export const MAX_PACK_ROWS = 50_000;

/** What can be wrong with a pack as a whole, so that none of it can be taken. */
export type PackFileRule =
  | "too-large"
  | "no-text"
  | "no-json"
  | "no-pack"
  | "newer"
  | "no-terms"
  | "too-many-rows"
  | "too-many-terms"
  | "no-column"
  | "repeated-column";

/** What can be wrong with one place in a pack. */
export type PackRule =
  | OwnTermRule
  | PackFileRule
  | "no-object"
  | "wrong-type"
  | "wrong-id"
  | "wrong-language"
  | "unknown-column"
  | "too-many-cells"
  | "open-quote"
  | "repeated"
  | "taken";

/** One thing that is wrong in a pack, and where. */
export interface PackFault {
  /** In CSV the row as spreadsheets count, the head and blank ones too; in JSON the number of the term; `null` for the file. */
  row: number | null;
  /** `""` where no single one is meant; the letter by which spreadsheets know it where it has no name. */
  column: string;
  rule: PackRule;
  /** What the rule is about: the row that has it, the term that has the name, how many there are, what the parser said. */
  detail: string;
  /** The alias that it is about, cleaned, where it is about one of several. */
  alias?: string;
}

/** A term of a pack that is in order by itself, and its place. */
export interface PackRow {
  row: number;
  term: OwnTermDraft;
  /** What the pack does not say of the term; one that is here already keeps its own. */
  unsaid: ("aliases" | "language")[];
}

/** What was read of a pack. Never thrown away in part here: who asks decides what becomes of the rows beside faults. */
export interface PackReading {
  rows: PackRow[];
  faults: PackFault[];
}

/** Reading as pausing work: rows are checked some hundred at a time, with the page's turn in between. */
export type PackReader = Generator<void, PackReading>;

/** Rows that are checked between two pauses. */
export const ROWS_PER_STEP = 200;

/** A pack of which nothing can be taken. */
export function unreadablePack(rule: PackFileRule, detail = "", column = ""): PackReading {
  return { rows: [], faults: [{ row: null, column, rule, detail }] };
}

/** Of one row no more faults are told: a row may have as many as the file has characters. */
const MOST_TOLD = 5;

/**
 * Checks one term as it stands in a pack and adds it to what was read, or what is wrong with it.
 *
 * @param known what is wrong with it already.
 */
export function readPackTerm(
  reading: PackReading,
  row: number,
  fields: Record<string, unknown>,
  known: readonly PackFault[] = [],
): void {
  const assumed = { aliases: [], language: languageOf(fields.definition) };
  const result = ownTermDraftSchema.safeParse({ ...assumed, ...fields });
  const unknown = Object.keys(fields).filter((key) => !PACK_COLUMNS.some((column) => column === key));
  const faults: PackFault[] = [
    ...known,
    ...unknown.slice(0, MOST_TOLD).map((column) => faultAt(row, column, "unknown-column")),
    ...(result.error?.issues ?? []).flatMap((issue) => faultsOf(issue, row, fields)),
  ];
  const unsaid = (["aliases", "language"] as const).filter((field) => fields[field] === undefined);
  if (result.success && faults.length === 0)
    reading.rows.push({ row, term: withPlainId(result.data), unsaid });
  else reading.faults.push(...faults.slice(0, MOST_TOLD));
}

/** UUIDs are the same in either case (https://www.rfc-editor.org/rfc/rfc9562#section-4) and written in small letters here. */
function withPlainId(term: OwnTermDraft): OwnTermDraft {
  return term.id === undefined ? term : { ...term, id: term.id.toLowerCase() };
}

/** One thing that is wrong at a place, of which there is no more to say. */
export function faultAt(row: number, column: string, rule: PackRule): PackFault {
  return { row, column, rule, detail: "" };
}

function faultsOf(issue: z.core.$ZodIssue, row: number, fields: Record<string, unknown>): PackFault[] {
  const column = String(issue.path[0] ?? "");
  const at = (rule: PackRule): PackFault[] => [faultAt(row, column, rule)];
  if (issue.code === "custom") {
    const rule = issue.message as OwnTermSchemaRule;
    const isOfEach = column === "aliases" && rule !== "too-many" && rule !== "wrong-type";
    return isOfEach ? aliasFaults(row, fields.aliases as string[]) : at(rule);
  }
  if (fields[column] === undefined) return at("empty");
  if (column === "language") return at("wrong-language");
  return at(column === "id" ? "wrong-id" : "wrong-type");
}

function aliasFaults(row: number, aliases: readonly string[]): PackFault[] {
  return faultyAliases(aliases).map(({ alias, rule }) => ({ ...faultAt(row, "aliases", rule), alias }));
}

function languageOf(definition: unknown): Language {
  return (typeof definition === "string" ? guessedLanguage(definition) : null) ?? "en";
}
