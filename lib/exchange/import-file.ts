import { type CsvRecord, CsvRecords } from "./csv-records";
import { isArchive, legacyEncoding, likelyEncoding, type TextEncoding } from "./decode-text";
import { MAX_HELD } from "./held-records";
import { type ImportReading, unreadableFile } from "./import-reading";
import { type JsonDocument, JsonRecords, NotJsonError } from "./json-records";
import { RECORD_LISTS } from "./recognise-json";
import { setAside } from "./text-aside";

/** A file that is to be read: its size in bytes, and its content from the start, as often as it is asked for. */
export interface ImportSource {
  size: number;
  bytes(): AsyncIterable<Uint8Array>;
}

/** A file taken apart into records, not yet recognised as anything but JSON or CSV. */
export type ImportFile =
  | { kind: "json"; encoding: TextEncoding; document: JsonDocument }
  | { kind: "csv"; encoding: TextEncoding; records: CsvRecord[] };

/**
 * The largest file of others that is read, bytes: it is held in memory whole. Of our own only what is held of it counts,
 * see `held-records.ts`.
 */
export const MAX_IMPORT_BYTES = 300_000_000;

/** How our own files begin. */
const OWN = /^\ufeff?\s*\{\s*"format"\s*:\s*"termlight/;

/** How much of a file is looked at to tell whether it is a text, UTF-16 units. */
const HEAD = 4_096;

/** Thrown for a file that is no text to read; holds what to say of it. */
export class UnreadableImportError extends Error {
  override name = "UnreadableImport";
  constructor(readonly reading: ImportReading) {
    super(reading.faults[0]?.rule ?? "unreadable");
  }
}

/**
 * Reads a file's text in whatever encoding and takes it apart as JSON or CSV, told by its first sign. Memory is bound by
 * what the records say, not by the file. Archives are not opened.
 *
 * @param onProgress is told the share that was read, 0 to 1.
 * @param mostHeld how much of it may be held in memory; only tests have another than the usual.
 * @throws UnreadableImportError; the signal's reason when aborted; what the source throws.
 */
export async function readImportFile(
  source: ImportSource,
  signal: AbortSignal,
  onProgress: (share: number) => void = () => undefined,
  mostHeld = MAX_HELD,
): Promise<ImportFile> {
  const encoding = await encodingOf(source, signal);
  let reader: JsonRecords | CsvRecords | null = null;
  for await (const text of textOf(source, encoding, signal, onProgress)) {
    reader ??= readerFor(text);
    reader?.push(text);
    if (reader instanceof JsonRecords && reader.held > mostHeld) throw tooLarge();
  }
  if (reader === null) throw new UnreadableImportError(unreadableFile("empty-file"));
  if (reader instanceof CsvRecords) return { kind: "csv", encoding, records: reader.end() };
  try {
    return { kind: "json", encoding, document: reader.end() };
  } catch (error) {
    if (!(error instanceof NotJsonError)) throw error;
    const { message, line } = error;
    throw new UnreadableImportError(unreadableFile("no-json", { detail: message, line }));
  }
}

function tooLarge(): UnreadableImportError {
  return new UnreadableImportError(unreadableFile("too-large"));
}

/** Waits for the first sign that is no white space: brackets begin JSON. */
function readerFor(text: string): JsonRecords | CsvRecords | null {
  const sign = /\S/.exec(text)?.[0];
  if (sign === undefined) return null;
  return sign === "{" || sign === "[" ? new JsonRecords(RECORD_LISTS, setAside) : new CsvRecords();
}

/** Tells by the beginning, or where that may be UTF-8, by the first bytes that are none. */
async function encodingOf(source: ImportSource, signal: AbortSignal): Promise<TextEncoding> {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let isFirst = true;
  for await (const chunk of headFirst(source.bytes())) {
    signal.throwIfAborted();
    if (isFirst) {
      if (source.size > MAX_IMPORT_BYTES && !OWN.test(new TextDecoder().decode(chunk))) throw tooLarge();
      if (isArchive(chunk)) throw new UnreadableImportError(unreadableFile("archive"));
      const likely = likelyEncoding(chunk);
      if (likely !== "utf-8") return likely;
      isFirst = false;
    }
    try {
      utf8.decode(chunk, { stream: true });
    } catch {
      // No UTF-8: an older encoding, which these bytes tell.
      return legacyEncoding(chunk);
    }
  }
  return "utf-8";
}

async function* textOf(
  source: ImportSource,
  encoding: TextEncoding,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): AsyncGenerator<string> {
  // Not fatal: a file that breaks off in a character has told all that it has to tell.
  const decoder = new TextDecoder(encoding);
  let read = 0;
  let isFirst = true;
  for await (const chunk of headFirst(source.bytes())) {
    signal.throwIfAborted();
    read += chunk.byteLength;
    const text = decoder.decode(chunk, { stream: true });
    // A text does not begin with such signs; a picture does.
    if (isFirst && text.slice(0, HEAD).includes("\0"))
      throw new UnreadableImportError(unreadableFile("no-text"));
    isFirst = false;
    if (text !== "") yield text;
    onProgress(source.size > 0 ? Math.min(1, read / source.size) : 1);
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}

/** So many bytes come first in one piece, by which the kind of a file is told; unless it has fewer. */
const HEAD_BYTES = 100;

async function* headFirst(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head = new Uint8Array();
  let isWhole = false;
  for await (const piece of pieces) {
    if (isWhole) {
      yield piece;
      continue;
    }
    const longer = new Uint8Array(head.length + piece.length);
    longer.set(head);
    longer.set(piece, head.length);
    head = longer;
    isWhole = head.length >= HEAD_BYTES;
    if (isWhole) yield head;
  }
  if (!isWhole && head.length > 0) yield head;
}
