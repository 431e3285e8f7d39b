import { z } from "zod";
import type { Article } from "@/lib/highlights/article";
import type { Highlight } from "@/lib/highlights/highlight";
import type { ImportedArticle } from "@/lib/imports/import-slice";
import { backupDataSchema } from "./backup-file";
import {
  dropField,
  dropRecord,
  emptyReading,
  type ImportedHighlight,
  type ImportReader,
  type ImportReading,
  type OwnFormatId,
  RECORDS_PER_STEP,
} from "./import-reading";
import { issueFaults } from "./issue-fault";
import { faultAt } from "./json-records";
import { isRecord } from "./json-value";
import { articleSchema, highlightSchema } from "./library-schema";
import type { JsonRecord } from "./open-list";
import { TextAside, textSchema } from "./text-aside";

/** Rows as Termlight itself wrote them, by kind; a kind that the file does not have is missing. */
export interface OwnRows {
  articles?: readonly JsonRecord[] | undefined;
  highlights?: readonly JsonRecord[] | undefined;
  ownTerms?: readonly JsonRecord[] | undefined;
  mutes?: readonly JsonRecord[] | undefined;
  tombstones?: readonly JsonRecord[] | undefined;
  texts?: readonly JsonRecord[] | undefined;
  encounters?: readonly JsonRecord[] | undefined;
  settings?: unknown;
}

const { ownTerms, mutes, tombstones, encounters, settings: settingsSchema } = backupDataSchema.shape;

/** Fields that only the database needs; what a rescue wrote has them. */
const DATABASE_FIELDS = ["listedAt", "keys"] as const;

/**
 * Reads rows of Termlight's own, each checked by itself: nothing in them is lost, and a wrong one costs only itself. Ids
 * and pages that occur twice, and highlights without their article, are faults.
 */
export function* readOwnRows(format: OwnFormatId, rows: OwnRows): ImportReader {
  const reading = emptyReading(format);
  const articles = new Map<string, ImportedArticle>();
  const articleIds = new Set<string>();
  for (const [article, record] of yield* checked(rows.articles, articleSchema, reading)) {
    const isNew = fresh(articleIds, article.id) && !articles.has(article.pageKey);
    if (!isNew) repeated(reading, record);
    else articles.set(article.pageKey, importedArticle(article));
  }
  reading.articles.push(...articles.values());
  const ids = new Set<string>();
  for (const [highlight, record] of yield* checked(rows.highlights, highlightSchema, reading)) {
    const article = articles.get(highlight.pageKey);
    if (!article) dropRecord(reading, faultAt(record, "pageKey", "no-article"));
    else if (!fresh(ids, highlight.id)) repeated(reading, record);
    else reading.highlights.push(importedHighlight(highlight, article, record.line));
  }
  yield* readTexts(rows, articles, reading);
  yield* readExtras(rows, reading);
  return reading;
}

function* readTexts(
  rows: OwnRows,
  articles: ReadonlyMap<string, ImportedArticle>,
  reading: ImportReading,
): Generator<void, void> {
  const pages = new Set<string>();
  for (const [text, record] of yield* checked(rows.texts, TEXT, reading)) {
    if (!articles.has(text.pageKey)) dropRecord(reading, faultAt(record, "pageKey", "no-article"));
    else if (fresh(pages, text.pageKey)) reading.extras.texts.push(text);
    else repeated(reading, record);
  }
}

function* readExtras(rows: OwnRows, reading: ImportReading): Generator<void, void> {
  const { extras } = reading;
  const ids = new Set<string>();
  for (const [term, record] of yield* checked(rows.ownTerms, ownTerms.element, reading)) {
    if (fresh(ids, term.id)) extras.ownTerms.push(term);
    else repeated(reading, record);
  }
  const muted = new Set<string>();
  for (const [mute, record] of yield* checked(rows.mutes, mutes.element, reading)) {
    if (fresh(muted, JSON.stringify([mute.pageKey, mute.termId]))) extras.mutes.push(mute);
    else repeated(reading, record);
  }
  const gone = new Set<string>();
  for (const [tombstone, record] of yield* checked(rows.tombstones, tombstones.element, reading)) {
    if (fresh(gone, tombstone.id)) extras.tombstones.push(tombstone);
    else repeated(reading, record);
  }
  const met = new Set<string>();
  for (const [encounter, record] of yield* checked(rows.encounters, encounters.unwrap().element, reading)) {
    if (fresh(met, encounter.pageKey)) extras.encounters.push(encounter);
    else repeated(reading, record);
  }
  if (rows.settings === undefined) return;
  const settings = settingsSchema.safeParse(rows.settings);
  if (settings.success) extras.settings = settings.data;
  else
    for (const fault of issueFaults(settings.error, { line: 1, path: "data.settings" }))
      dropField(reading, fault);
}

/** How a row is checked: a schema, or what does as one. */
interface RowCheck<Row> {
  safeParse(value: unknown): { success: true; data: Row } | { success: false; error: z.ZodError };
}

/** One that is in order was set aside when it was read; of any other the schema says why it was not. */
const TEXT: RowCheck<TextAside> = {
  safeParse: (value) =>
    value instanceof TextAside
      ? { success: true, data: value }
      : { success: false, error: textSchema.safeParse(value).error ?? new z.ZodError([]) },
};

/** The rows that are in order, each with its record; the others' faults are added to the reading. */
function* checked<Row>(
  records: readonly JsonRecord[] | undefined,
  schema: RowCheck<Row>,
  reading: ImportReading,
): Generator<void, [Row, JsonRecord][]> {
  const rows: [Row, JsonRecord][] = [];
  for (const [index, record] of (records ?? []).entries()) {
    if (index % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
    if (record.fault !== null) {
      dropRecord(reading, faultAt(record, "", "no-json", record.fault));
      continue;
    }
    const result = schema.safeParse(withoutDatabaseFields(record.value));
    if (result.success) rows.push([result.data, record]);
    else dropRecord(reading, ...issueFaults(result.error, record));
  }
  return rows;
}

function withoutDatabaseFields(value: unknown): unknown {
  if (!isRecord(value) || !DATABASE_FIELDS.some((field) => Object.hasOwn(value, field))) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([field]) => !DATABASE_FIELDS.some((known) => known === field)),
  );
}

function fresh(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

function repeated(reading: ImportReading, record: JsonRecord): void {
  dropRecord(reading, faultAt(record, "", "repeated"));
}

function importedArticle({ id, createdAt, updatedAt, stamps, ...draft }: Article): ImportedArticle {
  return { ...draft, kept: { id, createdAt, updatedAt, stamps } };
}

function importedHighlight(
  { pageKey: _pageKey, ...highlight }: Highlight,
  article: ImportedArticle,
  line: number,
): ImportedHighlight {
  return { line, article, ...highlight };
}
