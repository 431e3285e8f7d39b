import { readFileSync } from "node:fs";

/** An error whose message is one line for the person at the command line. */
export class UsageError extends Error {}

/**
 * The text of a UTF-8 file as it is, a byte order mark and CRLF included, so that offsets hold.
 * @throws UsageError when it cannot be read or is not UTF-8
 */
export function readText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why = code === "ENOENT" ? "no such file" : code === "EISDIR" ? "is a folder" : String(code);
    throw new UsageError(`${path}: ${why}`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(`${path}: not a UTF-8 text file`);
  }
}

/** Lines of a JSON Lines file with their numbers from 1; empty lines and a byte order mark left out. */
export function jsonLines(path: string): { line: number; value: unknown }[] {
  return readText(path)
    .replace(/^\uFEFF/, "")
    .split("\n")
    .map((text, index) => ({ line: index + 1, text: text.trim() }))
    .filter(({ text }) => text !== "")
    .map(({ line, text }) => ({ line, value: parseJson(text, `${path}, line ${line}`) }));
}

/** @throws UsageError naming `where` when `text` is not JSON */
export function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${where}: not JSON (${(error as Error).message.split("\n")[0]})`);
  }
}
