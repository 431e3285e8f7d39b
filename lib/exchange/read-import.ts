import { type EncryptedBackupFile, encryptedBackupSchema } from "./backup-file";
import { backupFault } from "./check-backup";
import { CSV_COLUMNS } from "./csv";
import { type CsvColumns, guessColumns, isReadwise } from "./csv-columns";
import type { CsvRecord } from "./csv-records";
import { type ImportFile, UnreadableImportError } from "./import-file";
import { type ImportReader, type ImportReading, unreadableFile } from "./import-reading";
import { JSON_VERSION } from "./json";
import { type JsonDocument, NotJsonError } from "./json-records";
import { firstText, isRecord } from "./json-value";
import { readCsv } from "./read-csv";
import { readHypothesis } from "./read-hypothesis";
import { readObsidian } from "./read-obsidian";
import { readOwnRows } from "./read-own-rows";
import { readWebAnnotations } from "./read-web-annotation";
import { type RecognisedJson, recogniseJson } from "./recognise-json";
import { unlockBackup } from "./unlock-backup";

/** What else is needed to read a file, or its reader. */
export type OpenedImport =
  | { step: "read"; reader: () => ImportReader }
  /** An encrypted backup. */
  | { step: "passphrase"; createdAt: string; open: (passphrase: string) => Promise<OpenedImport> }
  /** A CSV file whose columns are guessed; the reader may correct them. */
  | {
      step: "columns";
      records: readonly CsvRecord[];
      guess: CsvColumns;
      reader: (columns: CsvColumns) => ImportReader;
    };

/** The most records that a file of others may have. */
const MAX_IMPORT_ROWS = 300_000;

/**
 * Recognises a file by what it holds, never by its name.
 *
 * @throws UnreadableImportError for what none of our readers reads; `open` also throws WrongPassphraseError.
 */
export async function openImport(file: ImportFile): Promise<OpenedImport> {
  if (file.kind === "csv") return openCsv(file.records);
  return openJson(file.document);
}

function openCsv(records: readonly CsvRecord[]): OpenedImport {
  refuseTooMany(records.length);
  const first = records[0]?.cells ?? [];
  const guess = guessColumns(records);
  if (CSV_COLUMNS.every((name, at) => first[at] === name))
    return { step: "read", reader: () => readCsv("csv", records, guess, true) };
  if (isReadwise(first)) return { step: "read", reader: () => readCsv("readwise", records, guess) };
  return { step: "columns", records, guess, reader: (columns) => readCsv("csv", records, columns) };
}

async function openJson(document: JsonDocument): Promise<OpenedImport> {
  const recognised = recogniseJson(document);
  if (recognised.format === null) throw refusal(unreadableFile("unknown-format"));
  if (recognised.format === "term-pack") throw refusal(unreadableFile("term-pack"));
  if (recognised.format === "backup") return openBackup(document);
  if (recognised.format === "own-json") refuseOtherVersions(document.rest);
  else if (recognised.format !== "rescue") refuseTooMany(recognised.records.length);
  return { step: "read", reader: readerOf(recognised, document) };
}

function readerOf(
  recognised: Extract<RecognisedJson, { records: unknown }>,
  document: JsonDocument,
): () => ImportReader {
  const { format, records } = recognised;
  switch (format) {
    case "web-annotation":
      return () => readWebAnnotations(records, document.rest);
    case "hypothesis":
      return () => readHypothesis(records, document.rest);
    case "obsidian":
      return () => readObsidian(records);
    default:
      return () => readOwnRows(format, rowsAt(document, ""));
  }
}

async function openBackup(document: JsonDocument): Promise<OpenedImport> {
  const locked = encryptedBackupSchema.safeParse(document.rest);
  if (locked.success) {
    const { createdAt } = locked.data;
    const pieces = sealedPieces(locked.data, document);
    const open = async (passphrase: string) => openPlain(await unlocked(locked.data, pieces, passphrase));
    return { step: "passphrase", createdAt, open };
  }
  return openPlain(document);
}

/** One that is no text cannot be opened, nor can any file that has it. */
function sealedPieces({ ciphertext }: EncryptedBackupFile, { lists }: JsonDocument): Blob[] {
  if (typeof ciphertext === "string") return [new Blob([ciphertext])];
  return (lists.get("ciphertext") ?? []).map(({ value }) => (value instanceof Blob ? value : new Blob()));
}

async function unlocked(...locked: Parameters<typeof unlockBackup>): Promise<JsonDocument> {
  try {
    return await unlockBackup(...locked);
  } catch (error) {
    if (error instanceof NotJsonError) throw refusal(unreadableFile("no-json", { format: "backup" }));
    throw error;
  }
}

async function openPlain(document: JsonDocument): Promise<OpenedImport> {
  const fault = await backupFault(document);
  if (fault) throw refusal({ ...unreadableFile("checksum", { format: "backup" }), faults: [fault] });
  return { step: "read", reader: () => readOwnRows("backup", rowsAt(document, "data/")) };
}

function rowsAt({ lists, rest }: JsonDocument, path: "" | "data/") {
  const data = isRecord(rest) ? rest.data : undefined;
  return {
    articles: lists.get(`${path}articles`),
    highlights: lists.get(`${path}highlights`),
    ownTerms: lists.get(`${path}ownTerms`),
    mutes: lists.get(`${path}mutes`),
    tombstones: lists.get(`${path}tombstones`),
    texts: lists.get(`${path}texts`),
    encounters: lists.get(`${path}encounters`),
    settings: path === "data/" && isRecord(data) ? data.settings : undefined,
  };
}

function refuseOtherVersions(rest: unknown): void {
  const version = isRecord(rest) ? rest.version : undefined;
  if (typeof version === "number" && version >= 1 && version <= JSON_VERSION) return;
  const isNewer = typeof version === "number" && version > JSON_VERSION;
  const detail = isNewer ? String(version) : firstText(version).slice(0, 20);
  throw refusal(
    unreadableFile(isNewer ? "newer" : "unknown-format", { format: "own-json", field: "version", detail }),
  );
}

function refuseTooMany(count: number): void {
  if (count > MAX_IMPORT_ROWS) throw refusal(unreadableFile("too-many-rows", { detail: String(count) }));
}

function refusal(reading: ImportReading): UnreadableImportError {
  return new UnreadableImportError(reading);
}
