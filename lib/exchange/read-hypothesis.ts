import { emptyReading, type ImportReader, type ImportReading, RECORDS_PER_STEP } from "./import-reading";
import { ImportSources } from "./import-source";
import { addPassage } from "./imported-passage";
import type { JsonRecord } from "./json-records";
import { anyText, firstText, isRecord, listOf } from "./json-value";
import { readSelectors } from "./web-selectors";

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

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
  { value, line, fault }: JsonRecord,
  ours: boolean,
  reading: ImportReading,
  sources: ImportSources,
): void {
  if (!isRecord(value)) {
    const rule = fault === null ? "wrong-type" : "no-json";
    reading.faults.push({ line, field: "", rule, detail: fault ?? "", drops: "record" });
    return;
  }
  const target = listOf(value.target).find(isRecord);
  const { quote, others, unknown } = readSelectors(target?.selector, "utf-16", ours);
  for (const type of unknown) {
    // What readers of PDF write beside the words is of no use for a page, and nothing of the passage.
    if (type === "PageSelector" || type === "EPUBContentSelector") continue;
    const field = "target[0].selector";
    reading.faults.push({ line, field, rule: "unknown-selector", detail: type, drops: "field" });
  }
  const id = firstText(value.id);
  const document = isRecord(value.document) ? value.document : {};
  addPassage(reading, sources, {
    line,
    id: UUID.test(id) ? id.toLowerCase() : null,
    source: {
      url: firstText(value.uri, target?.source),
      title: anyText(document.title),
      byline: "",
      siteName: "",
    },
    sourceField: "uri",
    exact: quote?.exact ?? "",
    exactField: "target[0].selector",
    prefix: quote?.prefix ?? "",
    suffix: quote?.suffix ?? "",
    selectors: others,
    color: null,
    note: firstText(value.text),
    tags: Array.isArray(value.tags) ? value.tags.filter((tag) => typeof tag === "string") : null,
    created: firstText(value.created) || null,
    updated: firstText(value.updated) || null,
  });
}
