/**
 * Measures the tagger against mentions marked by hand.
 *
 *   eval --text FILE --gold FILE [--level core|all]
 *
 * The gold file is a JSON array of {"line","start","end","id"}: line from 1, offsets in UTF-16 units within the line. The
 * whole text is tagged; only lines that the gold file marks are judged, by exact span and id. Prints precision, recall
 * and F1, and the errors: what was expected, what was tagged instead and why.
 */
import { parseArgs } from "node:util";
import { z } from "zod";
import { bundledTerms } from "@/lib/glossary/bundled";
import { openBundledGlossary } from "@/lib/glossary/bundled-glossary";
import { explain } from "@/lib/mentions/explain";
import { parseJson, readText, UsageError } from "./read-text";
import { runCommand } from "./run-command";

const goldSchema = z.array(
  z.object({ line: z.number().int().min(1), start: z.number().int(), end: z.number().int(), id: z.string() }),
);

/** A mention within a line. */
interface LineMention {
  line: number;
  start: number;
  end: number;
  id: string;
  reason?: string;
}

const levels = new Map<string, string>(bundledTerms.map((term) => [term.id, term.level]));

function keyOf({ line, start, end, id }: LineMention): string {
  return `${line}:${start}-${end} ${id}`;
}

function taggedByLine(text: string): LineMention[] {
  const lineStarts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lineStarts.push(at + 1);
  let line = 0;
  return explain({ title: "", text }, openBundledGlossary())
    .filter(({ accepted }) => accepted)
    .map(({ start, end, termId, reason }) => {
      while (line + 1 < lineStarts.length && lineStarts[line + 1]! <= start) line++;
      const from = lineStarts[line]!;
      return { line: line + 1, start: start - from, end: end - from, id: termId, reason };
    });
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)}%`;
}

function printErrors(
  lines: readonly string[],
  missed: readonly LineMention[],
  wrong: readonly LineMention[],
): void {
  const errors = [
    ...missed.map((mention) => ({ ...mention, sign: "missed" })),
    ...wrong.map((mention) => ({ ...mention, sign: "wrong " })),
  ].sort((a, b) => a.line - b.line || a.start - b.start);
  for (const { line, start, end, id, sign, reason } of errors) {
    const text = lines[line - 1] ?? "";
    const context = `${text.slice(Math.max(0, start - 16), start)}[${text.slice(start, end)}]${text.slice(end, end + 16)}`;
    console.log(`${sign} ${line}:${start} ${id}${reason ? ` (${reason})` : ""}\t${context}`);
  }
}

runCommand(() => {
  const { values } = parseArgs({
    options: {
      text: { type: "string" },
      gold: { type: "string" },
      level: { type: "string", default: "core" },
    },
  });
  if (values.text === undefined || values.gold === undefined)
    throw new UsageError("usage: eval --text FILE --gold FILE");
  const parsed = goldSchema.safeParse(parseJson(readText(values.gold), values.gold));
  if (!parsed.success) throw new UsageError(`${values.gold}: not an array of {"line","start","end","id"}`);
  const counts = ({ id }: LineMention) =>
    values.level === "all" || (levels.get(id) ?? "core") === values.level;
  const text = readText(values.text);
  const judged = new Set(parsed.data.map(({ line }) => line));
  const gold = parsed.data.filter(counts);
  const found = taggedByLine(text).filter((mention) => judged.has(mention.line) && counts(mention));
  const goldKeys = new Set(gold.map(keyOf));
  const foundKeys = new Set(found.map(keyOf));
  const wrong = found.filter((mention) => !goldKeys.has(keyOf(mention)));
  const missed = gold.filter((mention) => !foundKeys.has(keyOf(mention)));
  printErrors(text.split("\n"), missed, wrong);
  const right = found.length - wrong.length;
  const f1 = percent(2 * right, found.length + gold.length);
  console.log(
    `${values.level}: precision ${percent(right, found.length)} (${right} of ${found.length}), ` +
      `recall ${percent(gold.length - missed.length, gold.length)} (${gold.length - missed.length} of ${gold.length}), F1 ${f1}`,
  );
});
