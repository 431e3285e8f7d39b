import { readFileSync } from "node:fs";
import { jsonFault } from "@/lib/exchange/json-fault";
import { UsageError } from "../commands/usage-error";
import { brokenLine } from "./broken-line";

const STANDARD_INPUT = 0;
const BYTE_ORDER_MARK = /^\uFEFF/;

/**
 * The text of a UTF-8 file as it is, a byte order mark and CRLF included, so that offsets hold; `-` is the standard input.
 * @throws UsageError when it cannot be read or is not UTF-8
 */
export function readText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path === "-" ? STANDARD_INPUT : path);
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
    .replace(BYTE_ORDER_MARK, "")
    .split("\n")
    .map((text, index) => ({ line: index + 1, text: text.trim() }))
    .filter(({ text }) => text !== "")
    .map(({ line, text }) => ({ line, value: parseJson(text, path, line) }));
}

/**
 * What a JSON text holds, which a byte order mark may begin.
 * @param line the line of `path` that it is, where it is one
 * @throws UsageError naming `path` and the line when `text` is not JSON
 */
export function parseJson(text: string, path: string, line?: number): unknown {
  const json = text.replace(BYTE_ORDER_MARK, "");
  try {
    return JSON.parse(json);
  } catch (error) {
    const { reason } = jsonFault(error, json);
    throw new UsageError(`${path}, line ${line ?? brokenLine(json)}: not JSON (${reason.split("\n")[0]})`);
  }
}
