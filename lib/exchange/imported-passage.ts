import type { Selector, TextQuoteSelector } from "@/lib/anchoring/selector";
import type { HighlightColor } from "@/lib/highlights/highlight";
import { collapseWhiteSpace } from "@/lib/highlights/quote";
import { cleanTags } from "@/lib/highlights/tags";
import {
  dropField,
  dropRecord,
  IMPORT_LIMITS,
  type ImportedHighlight,
  type ImportReading,
  type RecordFault,
} from "./import-reading";
import type { ImportSources, SourceWords } from "./import-source";
import { joinPath } from "./json-value";
import { readColor } from "./read-color";
import { readDate } from "./read-date";

/** A passage as a foreign format tells of it. */
export interface ForeignPassage {
  line: number;
  /** Where it stands in the file, in JSON; see `JsonRecord`. */
  path?: string;
  id: string | null;
  source: SourceWords;
  /** The field that the address stands in, for faults. */
  sourceField: string;
  /** The words as they stood on the page. */
  exact: string;
  /** The field that they stand in. */
  exactField: string;
  prefix: string;
  suffix: string;
  /** Other ways to find it: positions, paths. */
  selectors: Selector[];
  color: string | null;
  note: string | null;
  /** The field that the note stands in, for faults. */
  noteField?: string;
  tags: readonly string[] | null;
  /** Ids of terms, where a file of ours has them. */
  terms?: readonly string[];
  /** As the file writes them: ISO 8601 or what else `readDate` knows. */
  created: string | number | null;
  updated: string | number | null;
}

/** Adds a foreign passage to a reading, or what is wrong with it. */
export function addPassage(reading: ImportReading, sources: ImportSources, passage: ForeignPassage): void {
  const { line, exactField, noteField = "note" } = passage;
  const faults: RecordFault[] = [];
  const quote = collapseWhiteSpace(passage.exact);
  if (quote === "") faults.push({ line, field: exactField, rule: "no-quote", detail: "" });
  if (passage.exact.length > IMPORT_LIMITS.quote)
    faults.push({ line, field: exactField, rule: "too-long", detail: "" });
  if ((passage.note?.length ?? 0) > IMPORT_LIMITS.note)
    faults.push({ line, field: noteField, rule: "too-long", detail: "" });
  if (faults.length > 0) {
    dropRecord(reading, ...faults);
    return;
  }
  const article = sources.articleOf(passage.source, line, passage.sourceField);
  if (!article) return;
  if (passage.id !== null && !sources.isNewId(passage.id)) {
    dropRecord(reading, { line, field: joinPath(passage.path ?? "", "id"), rule: "repeated", detail: "" });
    return;
  }
  reading.highlights.push({
    line,
    id: passage.id,
    article,
    quote,
    selectors: [quoteSelector(passage), ...passage.selectors],
    terms: [...(passage.terms ?? [])],
    ...fieldsOf(passage, reading),
    deletedAt: null,
    stamps: null,
  });
}

type ReadFields = Pick<ImportedHighlight, "color" | "note" | "tags" | "createdAt" | "updatedAt">;

function fieldsOf(passage: ForeignPassage, reading: ImportReading): ReadFields {
  const { line } = passage;
  const drop = (field: string, rule: RecordFault["rule"], detail: string): null => {
    dropField(reading, {
      line,
      field: joinPath(passage.path ?? "", field),
      rule,
      detail: detail.slice(0, 60),
    });
    return null;
  };
  const timeOf = (field: "created" | "updated"): number | null => {
    const value = passage[field];
    if (value === null || value === "") return null;
    return readDate(value) ?? drop(field, "wrong-date", String(value));
  };
  const colorOf = (name: string | null): HighlightColor | null =>
    name === null || name.trim() === "" ? null : (readColor(name) ?? drop("color", "unknown-color", name));
  const createdAt = timeOf("created");
  return {
    color: colorOf(passage.color),
    note: passage.note?.trim() === "" ? "" : passage.note,
    tags: passage.tags && tagsOf(passage.tags, (tag) => drop("tags", "too-long", tag)),
    createdAt,
    updatedAt: timeOf("updated") ?? createdAt,
  };
}

function tagsOf(all: readonly string[], drop: (tag: string) => null): string[] {
  const tags = cleanTags(all.slice(0, IMPORT_LIMITS.tags));
  if (all.length > IMPORT_LIMITS.tags) drop(`${all.length}`);
  return tags.filter((tag) => tag.length <= IMPORT_LIMITS.tag || drop(tag));
}

/** White space stays as the page had it, as anchoring wants. Context is cut where it is farthest from the words. */
function quoteSelector({ exact, prefix, suffix }: ForeignPassage): TextQuoteSelector {
  return {
    type: "TextQuoteSelector",
    exact,
    prefix: prefix.slice(-IMPORT_LIMITS.context),
    suffix: suffix.slice(0, IMPORT_LIMITS.context),
  };
}
