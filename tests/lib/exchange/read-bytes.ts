import { readFileSync } from "node:fs";
import { join } from "node:path";
import { guessColumns } from "@/lib/exchange/csv-columns";
import { readImportFile, UnreadableImportError } from "@/lib/exchange/import-file";
import type { ImportReading } from "@/lib/exchange/import-reading";
import { type OpenedImport, openImport } from "@/lib/exchange/read-import";
import { runAtOnce } from "@/lib/page-text/time-slices";

const FIXTURES = join(import.meta.dirname, "../../fixtures/imports");

/** The bytes of a sample file. */
export function sampleBytes(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(FIXTURES, name)));
}

/** Bytes of a text, in UTF-8. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/**
 * Reads a file as the library page does, with guessed columns.
 *
 * @param pieces of how many bytes the file comes.
 */
export async function readBytes(
  bytes: Uint8Array,
  { passphrase = "", pieces = 65_536 }: { passphrase?: string; pieces?: number } = {},
): Promise<ImportReading> {
  const source = {
    size: bytes.byteLength,
    async *bytes() {
      for (let at = 0; at < bytes.length; at += pieces) yield bytes.subarray(at, at + pieces);
    },
  };
  try {
    const opened = await openImport(await readImportFile(source, new AbortController().signal));
    return await finish(opened, passphrase);
  } catch (error) {
    if (error instanceof UnreadableImportError) return error.reading;
    throw error;
  }
}

async function finish(opened: OpenedImport, passphrase: string): Promise<ImportReading> {
  if (opened.step === "passphrase") return finish(await opened.open(passphrase), passphrase);
  if (opened.step === "columns") return runAtOnce(opened.reader(guessColumns(opened.records)));
  return runAtOnce(opened.reader());
}
