import type { OwnTerm } from "@/lib/own-terms/own-term";
import {
  faultAt,
  MAX_PACK_ROWS,
  type PackReader,
  type PackReading,
  ROWS_PER_STEP,
  readPackTerm,
  unreadablePack,
} from "./term-pack";

/** The version of the file's shape. */
const PACK_VERSION = 1;

/** A pack of own terms as a JSON file. */
export function writeTermPackJson(terms: readonly OwnTerm[], { now }: { now: number }): string {
  const file = {
    format: "termlight-terms",
    version: PACK_VERSION,
    exportedAt: new Date(now).toISOString(),
    terms: terms.map(({ id, name, aliases, definition, language }) => ({
      id,
      name,
      aliases,
      definition,
      language,
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads, in pausing work, `{ "format": "termlight-terms", "version": 1, "terms": [...] }`. Never throws. */
export function* readTermPackJson(text: string): PackReader {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return unreadablePack("no-json", error instanceof Error ? error.message : String(error));
  }
  if (!isObject(data) || data.format !== "termlight-terms") return unreadablePack("no-pack");
  if (typeof data.version !== "number" || data.version < 1) return unreadablePack("no-pack", "", "version");
  if (data.version > PACK_VERSION) return unreadablePack("newer", String(data.version));
  if (!Array.isArray(data.terms) || data.terms.length === 0) return unreadablePack("no-terms", "", "terms");
  if (data.terms.length > MAX_PACK_ROWS) return unreadablePack("too-many-rows", String(data.terms.length));
  const reading: PackReading = { rows: [], faults: [] };
  for (const [index, term] of data.terms.entries()) {
    if (index % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield;
    if (isObject(term)) readPackTerm(reading, index + 1, term);
    else reading.faults.push(faultAt(index + 1, "", "no-object"));
  }
  return reading;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
