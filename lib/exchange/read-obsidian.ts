import type { Selector } from "@/lib/anchoring/selector";
import { htmlText } from "./html-text";
import {
  dropRecord,
  emptyReading,
  type ImportReader,
  type ImportReading,
  RECORDS_PER_STEP,
} from "./import-reading";
import { ImportSources } from "./import-source";
import { addPassage } from "./imported-passage";
import { noObject } from "./json-records";
import { firstText, isRecord, joinPath, listOf, wholeNumber } from "./json-value";
import type { JsonRecord } from "./open-list";

/**
 * Reads the highlights of Obsidian's Web Clipper (https://help.obsidian.md/web-clipper/highlight): its export, a list of
 * pages with `highlights` of `{text, timestamp}`, and its storage, pages by address with `highlights` of
 * `{id, type, xpath, startOffset, endOffset, content, notes}`. Their words are HTML and come in as plain text.
 */
export function* readObsidian(pages: readonly JsonRecord[]): ImportReader {
  const reading = emptyReading("obsidian");
  const sources = new ImportSources(reading);
  let count = 0;
  for (const page of pages) {
    const { value } = page;
    if (!isRecord(value) || !Array.isArray(value.highlights)) {
      dropRecord(reading, noObject(page));
      continue;
    }
    for (const [index, highlight] of value.highlights.entries()) {
      count += 1;
      if (count % RECORDS_PER_STEP === 0) yield;
      const path = joinPath(page.path, `highlights[${index}]`);
      readHighlight(value, { ...page, path, value: highlight }, reading, sources);
    }
  }
  return reading;
}

/** The pages of the storage as records of a list. */
export function obsidianPages(storage: Record<string, unknown>): JsonRecord[] {
  return Object.entries(storage).map(([url, page]) => ({
    line: 1,
    path: `["${url.slice(0, 80)}"]`,
    value: isRecord(page) ? { url, ...page } : page,
    fault: null,
  }));
}

function readHighlight(
  page: Record<string, unknown>,
  record: JsonRecord,
  reading: ImportReading,
  sources: ImportSources,
): void {
  const { value: highlight, line, path } = record;
  if (!isRecord(highlight)) {
    dropRecord(reading, noObject(record));
    return;
  }
  const html = firstText(highlight.text, highlight.content);
  const notes = listOf(highlight.notes ?? highlight.comment).filter((note) => typeof note === "string");
  const id = firstText(highlight.id);
  addPassage(reading, sources, {
    line,
    path,
    id: null,
    source: { url: firstText(page.url), title: firstText(page.title), byline: "", siteName: "" },
    sourceField: joinPath(path, "url"),
    exact: htmlText(html),
    exactField: joinPath(path, highlight.text === undefined ? "content" : "text"),
    prefix: "",
    suffix: "",
    selectors: pathOf(highlight),
    color: firstText(highlight.color) || null,
    note: notes.join("\n\n"),
    tags: null,
    // Before it wrote times, its ids began with one.
    created: dated(highlight.timestamp ?? highlight.createdAt) ?? (/^\d{13}/.exec(id)?.[0] || null),
    updated: null,
  });
}

function pathOf({ type, xpath, startOffset, endOffset }: Record<string, unknown>): Selector[] {
  const start = wholeNumber(startOffset);
  const end = wholeNumber(endOffset);
  if (type !== "text" || typeof xpath !== "string" || start === null || end === null) return [];
  if (xpath.length > 20_000) return [];
  const container = { startContainer: xpath, startOffset: start, endContainer: xpath, endOffset: end };
  return [{ type: "RangeSelector", ...container }];
}

function dated(value: unknown): string | number | null {
  return typeof value === "string" || typeof value === "number" ? value : null;
}
