import { type PackReader, unreadablePack } from "./term-pack";
import { readTermPackCsv } from "./term-pack-csv";
import { readTermPackJson } from "./term-pack-json";

/** The largest file that is read, in bytes. */
const MAX_PACK_BYTES = 30_000_000;

/** The bytes of a file that may be a pack; `null` for one that is too large, which is not read. Rejects where it cannot be. */
export async function packBytes(file: Pick<Blob, "size" | "arrayBuffer">): Promise<Uint8Array | null> {
  return file.size > MAX_PACK_BYTES ? null : new Uint8Array(await file.arrayBuffer());
}

/**
 * Reads a pack from a file's bytes (see {@link packBytes}): UTF-8, or UTF-16 with a byte order mark as spreadsheets write it.
 * Pausing work (see `time-slices.ts`) that never throws.
 */
export function* readTermPackFile(bytes: Uint8Array | null): PackReader {
  if (bytes === null) return unreadablePack("too-large");
  const text = decoded(bytes);
  return text === null ? unreadablePack("no-text") : yield* readTermPack(text);
}

/** Reads a pack from text, likewise: what begins with a bracket is JSON, all else CSV. */
export function* readTermPack(text: string): PackReader {
  const pack = text.replace(/^\ufeff/, "");
  // A text has no such signs; a picture or an archive has.
  if (pack.includes("\0")) return unreadablePack("no-text");
  return yield* /^\s*[[{]/.test(pack) ? readTermPackJson(pack) : readTermPackCsv(pack);
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    // A picture, or an old encoding: guessing which one would turn names into others.
    return null;
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
