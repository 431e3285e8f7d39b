import {
  dropField,
  dropRecord,
  emptyReading,
  type ImportReader,
  type ImportReading,
  RECORDS_PER_STEP,
} from "./import-reading";
import { ImportSources } from "./import-source";
import { addPassage } from "./imported-passage";
import { faultAt, noObject } from "./json-records";
import { anyText, firstText, isRecord, joinPath, listOf } from "./json-value";
import type { JsonRecord } from "./open-list";
import { recordIdIn } from "./record-id";
import { readSelectors } from "./web-selectors";

/**
 * Reads annotations as the Hypothesis API and its client's export give them
 * (https://h.readthedocs.io/en/latest/api-reference/v1/). Page notes and replies have no passage and are told of.
 *
 * @param rest the file around the annotations: tells whether Termlight wrote it.
 */
export function* readHypothesis(records: readonly JsonRecord[], rest: unknown): ImportReader {
  const reading = emptyReading("hypothesis");
  const sources = new ImportSources(reading);
  const ours = isRecord(rest) && rest.client_version === "termlight";
  for (const [index, record] of records.entries()) {
    if (index % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
    readAnnotation(record, ours, reading, sources);
  }
  return reading;
}

function readAnnotation(
  record: JsonRecord,
  ours: boolean,
  reading: ImportReading,
  sources: ImportSources,
): void {
  const { value, line, path } = record;
  if (!isRecord(value)) {
    dropRecord(reading, noObject(record));
    return;
  }
  const target = listOf(value.target).find(isRecord);
  const { quote, others, unknown } = readSelectors(target?.selector, "utf-16", ours);
  for (const type of unknown) {
    // What readers of PDF write beside the words is of no use for a page, and nothing of the passage.
    if (type === "PageSelector" || type === "EPUBContentSelector") continue;
    dropField(reading, faultAt(record, "target[0].selector", "unknown-selector", type));
  }
  const document = isRecord(value.document) ? value.document : {};
  addPassage(reading, sources, {
    line,
    path,
    id: recordIdIn(firstText(value.id)),
    source: {
      url: firstText(value.uri, target?.source),
      title: anyText(document.title),
      byline: "",
      siteName: "",
    },
    sourceField: joinPath(path, "uri"),
    exact: quote?.exact ?? "",
    exactField: joinPath(path, "target[0].selector"),
    prefix: quote?.prefix ?? "",
    suffix: quote?.suffix ?? "",
    selectors: others,
    color: null,
    note: firstText(value.text),
    noteField: joinPath(path, "text"),
    tags: Array.isArray(value.tags) ? value.tags.filter((tag) => typeof tag === "string") : null,
    created: firstText(value.created) || null,
    updated: firstText(value.updated) || null,
  });
}
