import {
  dropField,
  dropRecord,
  emptyReading,
  type ImportReader,
  type ImportReading,
  RECORDS_PER_STEP,
} from "./import-reading";
import { ImportSources, type SourceWords } from "./import-source";
import { addPassage } from "./imported-passage";
import { faultAt, noObject } from "./json-records";
import { anyText, firstText, isRecord, joinPath, listOf } from "./json-value";
import type { JsonRecord } from "./open-list";
import { recordIdIn } from "./record-id";
import { readBodies, type WebBodies } from "./web-bodies";
import { readSelectors } from "./web-selectors";

/** How an id begins that is a UUID (https://www.rfc-editor.org/rfc/rfc9562#name-uuid-as-urn). */
const UUID_URN = /^urn:uuid:/i;

/**
 * Reads annotations of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/): those of a page, a
 * collection, a list, or a single one. Each target is a passage of its own.
 *
 * @param rest the file around the annotations: tells whether Termlight wrote it.
 */
export function* readWebAnnotations(records: readonly JsonRecord[], rest: unknown): ImportReader {
  const reading = emptyReading("web-annotation");
  const sources = new ImportSources(reading);
  const ours = isRecord(rest) && firstText(rest.id).startsWith("tag:termlight.invalid,2025:library/");
  for (const [index, record] of records.entries()) {
    if (index % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
    readAnnotation(record, { reading, sources, ours });
  }
  return reading;
}

/** What annotations are read into. */
interface Reader {
  reading: ImportReading;
  sources: ImportSources;
  /** Whether Termlight wrote the file. */
  ours: boolean;
}

function readAnnotation(record: JsonRecord, reader: Reader): void {
  const { value } = record;
  if (!isRecord(value)) {
    dropRecord(reader.reading, noObject(record));
    return;
  }
  const items = nestedItems(value);
  if (items) {
    for (const [index, item] of items.entries())
      readAnnotation({ ...record, path: joinPath(record.path, `items[${index}]`), value: item }, reader);
    return;
  }
  const targets = listOf(value.target).slice(0, MAX_TARGETS);
  if (targets.length === 0) dropRecord(reader.reading, faultAt(record, "target", "missing"));
  const bodies = readBodies(value);
  for (const [index, target] of targets.entries()) {
    const path = joinPath(record.path, targets.length === 1 ? "target" : `target[${index}]`);
    readTarget(value, target, { line: record.line, path, isOnly: targets.length === 1 }, bodies, reader);
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
  { line, path, isOnly }: { line: number; path: string; isOnly: boolean },
  bodies: WebBodies,
  { reading, sources, ours }: Reader,
): void {
  const resource = isRecord(target) ? target : {};
  const page = isRecord(resource.source) ? resource.source : {};
  const url =
    typeof target === "string" ? target : firstText(resource.source, page.id, page["@id"], resource.id);
  const { quote, others, unknown } = readSelectors(resource.selector, "code-point", ours);
  for (const type of unknown)
    dropField(reading, { line, field: `${path}.selector`, rule: "unknown-selector", detail: type });
  const id = firstText(annotation.id, annotation["@id"]);
  addPassage(reading, sources, {
    line,
    path: path.replace(/\.?target(?:\[\d+\])?$/, ""),
    id: isOnly && UUID_URN.test(id) ? recordIdIn(id.replace(UUID_URN, "")) : null,
    source: { url, ...pageWords(page) },
    sourceField: `${path}.source`,
    exact: quote?.exact ?? "",
    exactField: `${path}.selector`,
    prefix: quote?.prefix ?? "",
    suffix: quote?.suffix ?? "",
    selectors: others,
    color: colorClass(resource.styleClass),
    ...bodies,
    created: firstText(annotation.created) || null,
    updated: firstText(annotation.modified) || null,
  });
}

/** What is said of a page, in Dublin Core's terms or plain ones. */
function pageWords(page: Record<string, unknown>): Omit<SourceWords, "url"> {
  const said = (...names: string[]): string => {
    const values = names.flatMap((name) => [page[`dc:${name}`], page[`dcterms:${name}`], page[name]]);
    return firstText(...values.map(anyText));
  };
  return {
    title: said("title", "name"),
    byline: said("creator", "author"),
    siteName: said("publisher"),
    language: said("language"),
    publishedTime: said("date", "issued"),
  };
}

/** The colour that a style class names, if one of them does (https://www.w3.org/TR/annotation-model/#styles). */
function colorClass(value: unknown): string | null {
  const classes = listOf(value).flatMap((each) => (typeof each === "string" ? each.split(/\s+/) : []));
  const known = classes.find((name) => /(?:^|[-_])(?:yellow|green|blue|pink|purple)$/i.test(name));
  return known ? /[a-z]+$/i.exec(known)![0] : null;
}
