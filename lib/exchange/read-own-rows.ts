import type { z } from "zod";
import type { Article } from "@/lib/highlights/article";
import type { Highlight } from "@/lib/highlights/highlight";
import type { ImportedArticle } from "@/lib/imports/import-slice";
import { backupDataSchema } from "./backup-file";
import {
  emptyReading,
  type ImportedHighlight,
  type ImportFormatId,
  type ImportReader,
  type ImportReading,
  RECORDS_PER_STEP,
} from "./import-reading";
import { issueFaults } from "./issue-fault";
import type { JsonRecord } from "./json-records";
import { isRecord } from "./json-value";
import { articleSchema, highlightSchema } from "./library-schema";

/** Rows as Termlight itself wrote them, by kind; a kind that the file does not have is missing. */
export interface OwnRows {
  articles?: readonly JsonRecord[] | undefined;
  highlights?: readonly JsonRecord[] | undefined;
  ownTerms?: readonly JsonRecord[] | undefined;
  mutes?: readonly JsonRecord[] | undefined;
  tombstones?: readonly JsonRecord[] | undefined;
  settings?: unknown;
}

const { ownTerms, mutes, tombstones, settings: settingsSchema } = backupDataSchema.shape;

/** Fields that only the database needs; what a rescue wrote has them. */
const DATABASE_FIELDS = ["listedAt", "keys"] as const;

/**
 * Reads rows of Termlight's own, each checked by itself: nothing in them is lost, and a wrong one costs only itself. Ids
 * and pages that occur twice, and highlights without their article, are faults.
 */
export function* readOwnRows(format: ImportFormatId, rows: OwnRows): ImportReader {
  const reading = emptyReading(format);
  const articles = new Map<string, ImportedArticle>();
  const articleIds = new Set<string>();
  for (const [article, line] of yield* checked(rows.articles, articleSchema, "articles", reading)) {
    const isNew = fresh(articleIds, article.id) && !articles.has(article.pageKey);
    if (!isNew) repeated(reading, line, "articles");
    else articles.set(article.pageKey, importedArticle(article));
  }
  reading.articles.push(...articles.values());
  const ids = new Set<string>();
  for (const [highlight, line] of yield* checked(rows.highlights, highlightSchema, "highlights", reading)) {
    const article = articles.get(highlight.pageKey);
    if (!article)
      reading.faults.push({ line, field: "pageKey", rule: "no-article", detail: "", drops: "record" });
    else if (!fresh(ids, highlight.id)) repeated(reading, line, "highlights");
    else reading.highlights.push(importedHighlight(highlight, article, line));
  }
  yield* readExtras(rows, reading);
  return reading;
}

function* readExtras(rows: OwnRows, { extras, faults, ...rest }: ImportReading): Generator<void, void> {
  const reading: ImportReading = { extras, faults, ...rest };
  const ids = new Set<string>();
  for (const [term, line] of yield* checked(rows.ownTerms, ownTerms.element, "ownTerms", reading)) {
    if (fresh(ids, term.id)) extras.ownTerms.push(term);
    else repeated(reading, line, "ownTerms");
  }
  const muted = new Set<string>();
  for (const [mute, line] of yield* checked(rows.mutes, mutes.element, "mutes", reading)) {
    if (fresh(muted, JSON.stringify([mute.pageKey, mute.termId]))) extras.mutes.push(mute);
    else repeated(reading, line, "mutes");
  }
  const gone = new Set<string>();
  for (const [tombstone, line] of yield* checked(
    rows.tombstones,
    tombstones.element,
    "tombstones",
    reading,
  )) {
    if (fresh(gone, tombstone.id)) extras.tombstones.push(tombstone);
    else repeated(reading, line, "tombstones");
  }
  if (rows.settings === undefined) return;
  const settings = settingsSchema.safeParse(rows.settings);
  if (settings.success) extras.settings = settings.data;
  else faults.push(...issueFaults(settings.error, 1, "field"));
}

/** The rows that are in order, each with its line; the others' faults are added to the reading. */
function* checked<Row>(
  records: readonly JsonRecord[] | undefined,
  schema: z.ZodType<Row>,
  list: string,
  { faults }: ImportReading,
): Generator<void, [Row, number][]> {
  const rows: [Row, number][] = [];
  for (const [index, { value, line, fault }] of (records ?? []).entries()) {
    if (index % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
    if (fault !== null) {
      faults.push({ line, field: list, rule: "no-json", detail: fault, drops: "record" });
      continue;
    }
    const result = schema.safeParse(withoutDatabaseFields(value));
    if (result.success) rows.push([result.data, line]);
    else faults.push(...issueFaults(result.error, line, "record"));
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

function repeated({ faults }: ImportReading, line: number, field: string): void {
  faults.push({ line, field, rule: "repeated", detail: "", drops: "record" });
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
