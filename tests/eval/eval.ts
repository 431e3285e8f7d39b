import { parseArgs } from "node:util";
import { bundledTerms } from "@/lib/glossary/bundled";
import { openBundledGlossary } from "@/lib/glossary/bundled-glossary";
import { explain } from "@/lib/mentions/explain";
import { runCommand } from "../commands/run-command";
import { UsageError } from "../commands/usage-error";
import { type LineMention, readGold } from "./gold";
import { type Measured, measure } from "./measure";
import { parseJson, readText } from "./read-text";
import { tagApart } from "./tag-output";

const USAGE = `usage: eval --text FILE --gold FILE [--level core|basic|all]

Measures what \`tag\` prints against mentions marked by hand. The gold file is a JSON array of
{"line","start","end","id"}: line from 1, offsets in UTF-16 units within the line. The whole text is tagged; only lines
that the gold file marks are judged, and of these the terms of one level, core unless told otherwise, by exact span and
id. Prints the errors, what was expected and what was tagged instead and why, and precision, recall and F1.`;

const LEVELS = ["core", "basic", "all"];
const CONTEXT = 16;

const levels = new Map<string, string>(bundledTerms.map(({ id, level }) => [id, level]));

/** A mention that was tagged, and why. */
interface TaggedMention extends LineMention {
  reason?: string;
}

function taggedByLine(text: string): TaggedMention[] {
  const lineStarts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lineStarts.push(at + 1);
  const input = { title: "", text };
  const glossary = openBundledGlossary();
  const reasons = new Map<number, string>();
  for (const { start, accepted, reason } of explain(input, glossary))
    if (accepted) reasons.set(start, reason);
  let line = 0;
  return tagApart(input, glossary).mentions.map(({ start, end, termId }) => {
    while (line + 1 < lineStarts.length && lineStarts[line + 1]! <= start) line++;
    const from = lineStarts[line]!;
    return { line: line + 1, start: start - from, end: end - from, id: termId, reason: reasons.get(start)! };
  });
}

function printErrors(lines: readonly string[], { missed, wrong }: Measured<TaggedMention>): void {
  const errors = [
    ...missed.map((mention): TaggedMention & { sign: string } => ({ ...mention, sign: "missed" })),
    ...wrong.map((mention) => ({ ...mention, sign: "wrong " })),
  ].sort((a, b) => a.line - b.line || a.start - b.start);
  for (const { line, start, end, id, sign, reason } of errors) {
    const text = lines[line - 1]!;
    const context = `${text.slice(Math.max(0, start - CONTEXT), start)}[${text.slice(start, end)}]${text.slice(end, end + CONTEXT)}`;
    console.log(`${sign} ${line}:${start} ${id}${reason ? ` (${reason})` : ""}\t${context}`);
  }
}

await runCommand(USAGE, (args) => {
  const { values } = parseArgs({
    args,
    options: {
      text: { type: "string" },
      gold: { type: "string" },
      level: { type: "string", default: "core" },
    },
  });
  const { level } = values;
  if (values.text === undefined || values.gold === undefined) throw new UsageError(USAGE);
  if (!LEVELS.includes(level)) throw new UsageError(`--level ${level}: not one of ${LEVELS.join(", ")}`);
  const text = readText(values.text);
  const lines = text.split("\n");
  const value = parseJson(readText(values.gold), values.gold);
  const { gold, faults } = readGold(value, { lines, ids: new Set(levels.keys()) });
  if (faults.length > 0) throw new UsageError(faults.map((fault) => `${values.gold}, ${fault}`).join("\n"));
  const counts = ({ id }: LineMention) => level === "all" || levels.get(id) === level;
  const judged = new Set(gold.map(({ line }) => line));
  const found = taggedByLine(text).filter((mention) => judged.has(mention.line) && counts(mention));
  const measured = measure(gold.filter(counts), found);
  printErrors(lines, measured);
  console.log(`${level}: ${measured.figures}`);
});
