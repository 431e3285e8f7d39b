import type { Selector } from "@/lib/anchoring/selector";
import type { Encounter } from "@/lib/highlights/encounter";
import type { HighlightColor, ReaderFields, Stamp } from "@/lib/highlights/highlight";
import type { ImportedArticle, ImportedMute } from "@/lib/imports/import-slice";
import type { OwnTerm } from "@/lib/own-terms/own-term";
import type { Settings } from "@/lib/settings/settings";
import type { TextAside } from "./text-aside";

/** Termlight's own files, whose header tells what they are. */
export type OwnFormatId = "own-json" | "backup" | "rescue";

/** JSON of other programs, which its records tell. */
export type ForeignJsonId = "web-annotation" | "hypothesis" | "obsidian";

/** Tables. */
export type TableFormatId = "readwise" | "csv";

/** What a file can be recognised as. Each has a name for readers: `import_format_…` in `public/_locales`. */
export type ImportFormatId = OwnFormatId | ForeignJsonId | TableFormatId;

/** What can be wrong with a file as a whole, so that nothing of it can be taken. */
export type ImportFileRule =
  | "empty-file"
  | "too-large"
  | "archive"
  | "no-text"
  | "no-json"
  | "unknown-format"
  | "term-pack"
  | "newer"
  | "checksum"
  | "counts"
  | "no-column"
  | "too-many-rows";

/** What can be wrong with one place in a file. */
export type ImportRule =
  | ImportFileRule
  | "missing"
  | "wrong-type"
  | "wrong-value"
  | "unknown-color"
  | "unknown-field"
  | "too-long"
  | "no-quote"
  | "no-source"
  | "unsafe-address"
  | "wrong-date"
  | "unknown-selector"
  | "repeated"
  | "no-article"
  | "open-quote"
  | "too-many-cells";

/** One thing that is wrong in a file, and where. */
export interface ImportFault {
  /** Where its record begins, from 1; `null` where the file as a whole is meant. */
  line: number | null;
  /** In JSON its path (`highlights[3].tags[0]`), in CSV the column's name; `""` where no single one is meant. */
  field: string;
  rule: ImportRule;
  /** What the rule is about: what the parser said, the version that is newer, the value that is odd. */
  detail: string;
  /** What cannot be taken because of it: all of the file, the record, or that field alone. */
  drops: "file" | "record" | "field";
}

/** A highlight as a file tells of it. A field that the file does not tell of is `null`. */
export interface ImportedHighlight {
  /** Where it begins in the file, from 1. */
  line: number;
  /** A UUIDv7; most foreign files have none. */
  id: string | null;
  article: ImportedArticle;
  quote: string;
  selectors: Selector[];
  terms: string[];
  color: HighlightColor | null;
  note: string | null;
  tags: string[] | null;
  createdAt: number | null;
  updatedAt: number | null;
  /** Own files tell when it went to the bin, `null` where it did not or where the file cannot say. */
  deletedAt: number | null;
  /** Of own files. */
  stamps: Record<keyof ReaderFields, Stamp> | null;
}

/** What a backup holds besides highlights and articles. */
export interface ImportedExtras {
  ownTerms: OwnTerm[];
  mutes: ImportedMute[];
  tombstones: { id: string; stamp: Stamp }[];
  /** Each of one of the articles. */
  texts: TextAside[];
  encounters: Encounter[];
  settings: Partial<Settings>;
}

/** What was read of a file. */
export interface ImportReading {
  /** `null` where that could not be told. */
  format: ImportFormatId | null;
  /** Each page once; with those that have no highlights. */
  articles: ImportedArticle[];
  highlights: ImportedHighlight[];
  extras: ImportedExtras;
  /** How many records cannot be taken. */
  unreadable: number;
  faults: ImportFault[];
}

/** Reading as pausing work (see `time-slices.ts`): records are checked some at a time. Never throws. */
export type ImportReader = Generator<void, ImportReading>;

/** Records that are checked between two pauses. */
export const RECORDS_PER_STEP = 100;

/** What a record may hold at most, UTF-16 units or items: what the library takes from pages too. */
export const IMPORT_LIMITS = {
  quote: 1_000_000,
  note: 1_000_000,
  tag: 200,
  tags: 200,
  /** Of context on each side of a quote; longer ones are cut where they are farthest from it. */
  context: 10_000,
  address: 1_000_000,
  /** Of titles, names and languages. */
  description: 2_000,
} as const;

/** An empty reading, to be filled. */
export function emptyReading(format: ImportFormatId | null): ImportReading {
  return {
    format,
    articles: [],
    highlights: [],
    extras: { ownTerms: [], mutes: [], tombstones: [], texts: [], encounters: [], settings: {} },
    unreadable: 0,
    faults: [],
  };
}

/** What is told of a record that cannot be taken. */
export type RecordFault = Omit<ImportFault, "drops">;

/** Leaves a record out, and tells why. */
export function dropRecord(reading: ImportReading, ...faults: RecordFault[]): void {
  reading.unreadable += 1;
  for (const fault of faults) reading.faults.push({ ...fault, drops: "record" });
}

/** Leaves one field of a record out, and tells why. */
export function dropField(reading: ImportReading, fault: RecordFault): void {
  reading.faults.push({ ...fault, drops: "field" });
}

/** A file of which nothing can be taken. */
export function unreadableFile(
  rule: ImportFileRule,
  { format = null, detail = "", field = "", line = null }: Partial<UnreadableDetails> = {},
): ImportReading {
  return { ...emptyReading(format), faults: [{ line, field, rule, detail, drops: "file" }] };
}

interface UnreadableDetails {
  format: ImportFormatId | null;
  detail: string;
  field: string;
  line: number | null;
}
