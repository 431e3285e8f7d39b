import type { ForeignJsonId, OwnFormatId } from "./import-reading";
import type { JsonDocument } from "./json-records";
import { firstText, isRecord, listOf } from "./json-value";
import type { JsonRecord } from "./open-list";
import { obsidianPages } from "./read-obsidian";

/** Where other programs keep their records, in the order in which they are looked for; `""` is the text itself. */
const FOREIGN_LISTS = ["annotations", "rows", "items", "first/items", "@graph", ""] as const;

/** Where the formats that we read keep their records: lists that are taken apart while a file is read. */
export const RECORD_LISTS = [
  ...FOREIGN_LISTS,
  "articles",
  "highlights",
  "ownTerms",
  "mutes",
  "tombstones",
  "changes",
  "texts",
  "data/articles",
  "data/highlights",
  "data/ownTerms",
  "data/mutes",
  "data/tombstones",
  "data/texts",
  "data/encounters",
  "ciphertext",
] as const;

/** What a JSON file is, told by what it holds. */
export type RecognisedJson =
  | { format: OwnFormatId | ForeignJsonId; records: readonly JsonRecord[] }
  /** What Termlight reads elsewhere: a pack of terms. */
  | { format: "term-pack" }
  | { format: null };

/** Recognises a JSON file by its header, else by its first records. */
export function recogniseJson({ rest, lists }: JsonDocument): RecognisedJson {
  const own = isRecord(rest) ? OWN[firstText(rest.format)] : undefined;
  if (own) return own === "term-pack" ? { format: own } : { format: own, records: [] };
  const page = lists.get("highlights");
  if (isRecord(rest) && typeof rest.url === "string" && page)
    return recogniseSingle({ ...rest, highlights: page.map(({ value }) => value) });
  for (const path of FOREIGN_LISTS) {
    const records = lists.get(path);
    const format = records && formatOfRecords(records);
    if (format) return { format, records };
    // A page or collection of annotations may be empty.
    if (records && path !== "" && isAnnotationList(rest)) return { format: "web-annotation", records };
  }
  return isRecord(rest) ? recogniseSingle(rest) : { format: null };
}

const OWN: Record<string, OwnFormatId | "term-pack"> = {
  termlight: "own-json",
  "termlight-backup": "backup",
  "termlight-rescue": "rescue",
  "termlight-terms": "term-pack",
};

/** A file that is one record, or pages by address. */
function recogniseSingle(rest: Record<string, unknown>): RecognisedJson {
  const record: JsonRecord = { line: 1, path: "", value: rest, fault: null };
  const format = formatOf(rest);
  if (format) return { format, records: [record] };
  const pages = isRecord(rest.highlights) ? rest.highlights : rest;
  const values = Object.values(pages);
  const arePages = values.length > 0 && values.slice(0, 10).every(isClipperPage);
  return arePages ? { format: "obsidian", records: obsidianPages(pages) } : { format: null };
}

/** By the first records that are in order. */
function formatOfRecords(records: readonly JsonRecord[]): ForeignJsonId | null {
  for (const { value } of records.slice(0, 20)) {
    const format = isRecord(value) ? formatOf(value) : null;
    if (format) return format;
  }
  return null;
}

function formatOf(value: Record<string, unknown>): ForeignJsonId | null {
  if (isClipperPage(value)) return "obsidian";
  if (typeof value.uri === "string" && ("target" in value || "text" in value)) return "hypothesis";
  const types = [...listOf(value.type), ...listOf(value["@type"])];
  const isAnnotation = types.some((type) => typeof type === "string" && /^(oa:)?Annotation$/.test(type));
  return isAnnotation || isContext(value["@context"])
    ? value.target === undefined
      ? null
      : "web-annotation"
    : null;
}

function isAnnotationList(rest: unknown): boolean {
  if (!isRecord(rest)) return false;
  return listOf(rest.type).some(
    (type) => typeof type === "string" && /^Annotation(Page|Collection)$/.test(type),
  );
}

function isContext(value: unknown): boolean {
  return listOf(value).some((each) => typeof each === "string" && /w3\.org\/ns\/anno\b/.test(each));
}

function isClipperPage(value: unknown): boolean {
  return (
    isRecord(value) &&
    Array.isArray(value.highlights) &&
    (value.url === undefined || typeof value.url === "string")
  );
}
