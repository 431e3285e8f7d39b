import { emptyReading, type ImportReader, type ImportReading, RECORDS_PER_STEP } from "./import-reading";
import { ImportSources } from "./import-source";
import { addPassage } from "./imported-passage";
import type { JsonRecord } from "./json-records";
import { anyText, firstText, isRecord, listOf } from "./json-value";
import { readBodies } from "./web-bodies";
import { readSelectors } from "./web-selectors";

/** An id that carries a UUID. */
const UUID_URN = /^urn:uuid:([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/i;

/**
 * Reads annotations of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/): those of a page, a
 * collection, a list, or a single one. Each target is a passage of its own.
 */
export function* readWebAnnotations(records: readonly JsonRecord[]): ImportReader {
  const reading = emptyReading("web-annotation");
  const sources = new ImportSources(reading);
  for (const [index, record] of records.entries()) {
    if (index % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
    readAnnotation(record, reading, sources);
  }
  return reading;
}

function readAnnotation(
  { value, line, fault }: JsonRecord,
  reading: ImportReading,
  sources: ImportSources,
): void {
  if (!isRecord(value)) {
    const rule = fault === null ? "wrong-type" : "no-json";
    reading.faults.push({ line, field: "", rule, detail: fault ?? "", drops: "record" });
    return;
  }
  const items = nestedItems(value);
  if (items) {
    for (const item of items) readAnnotation({ value: item, line, fault: null }, reading, sources);
    return;
  }
  const targets = listOf(value.target).slice(0, MAX_TARGETS);
  if (targets.length === 0) {
    reading.faults.push({ line, field: "target", rule: "missing", detail: "", drops: "record" });
  }
  const bodies = readBodies(value);
  for (const [index, target] of targets.entries()) {
    readTarget(value, target, { line, index, isOnly: targets.length === 1 }, bodies, reading, sources);
  }
}

/** The annotations of a page that stands in a list of pages; `null` for an annotation. */
function nestedItems({ type, items }: Record<string, unknown>): unknown[] | null {
  if (!listOf(type).includes("AnnotationPage")) return null;
  return listOf(items).filter((item) => isRecord(item) && !listOf(item.type).includes("AnnotationPage"));
}

/** An annotation with more is no passage. */
const MAX_TARGETS = 1_000;

function readTarget(
  annotation: Record<string, unknown>,
  target: unknown,
  { line, index, isOnly }: { line: number; index: number; isOnly: boolean },
  { note, tags }: ReturnType<typeof readBodies>,
  reading: ImportReading,
  sources: ImportSources,
): void {
  const resource = isRecord(target) ? target : {};
  const { source } = resource;
  const page = isRecord(source) ? source : {};
  const url = typeof target === "string" ? target : firstText(source, page.id, page["@id"], resource.id);
  const field = isOnly ? "target" : `target[${index}]`;
  const ours = firstText(
    ...listOf(annotation.generator),
    isRecord(annotation.generator) ? annotation.generator.name : "",
  );
  const { quote, others, unknown } = readSelectors(resource.selector, "code-point", /^Termlight/.test(ours));
  for (const type of unknown)
    reading.faults.push({
      line,
      field: `${field}.selector`,
      rule: "unknown-selector",
      detail: type,
      drops: "field",
    });
  const uuid = isOnly ? UUID_URN.exec(firstText(annotation.id, annotation["@id"]))?.[1] : undefined;
  addPassage(reading, sources, {
    line,
    id: uuid?.toLowerCase() ?? null,
    source: {
      url,
      title: anyText(page.title ?? page["dc:title"] ?? page["dcterms:title"] ?? page.name),
      byline: anyText(listOf(page.creator ?? page.author)),
      siteName: "",
    },
    sourceField: `${field}.source`,
    exact: quote?.exact ?? "",
    exactField: `${field}.selector`,
    prefix: quote?.prefix ?? "",
    suffix: quote?.suffix ?? "",
    selectors: others,
    color: colorClass(resource.styleClass),
    note,
    tags,
    created: firstText(annotation.created) || null,
    updated: firstText(annotation.modified) || null,
  });
}

/** The colour that a style class names, if one of them does (https://www.w3.org/TR/annotation-model/#styles). */
function colorClass(value: unknown): string | null {
  const classes = listOf(value).flatMap((each) => (typeof each === "string" ? each.split(/\s+/) : []));
  const known = classes.find((name) => /(?:^|[-_])(yellow|green|blue|pink|purple)$/i.test(name));
  return known ? /[a-z]+$/i.exec(known)![0] : null;
}
