/**
 * Tags text with exactly the code that the extension runs.
 *
 *   tag [--title T] [--explain] FILE      one line: {"mentions":[{"start","end","surface","termId","level"}],"articleTerms":[…]}
 *   tag [--explain] --jsonl FILE          such a line per line {"title","text"} of FILE
 *
 * Offsets are UTF-16 units of the text as given. `articleTerms` are the abbreviations that the text itself defines and the
 * glossary does not know: {"id","short","long","start","end","mentions":[{"start","end","surface"}]}, the first offsets those
 * of `long`. With --explain each mention carries its reason, and `refused` lists the candidates that were not tagged; one
 * that stands within a mention of the text's own term has the reason "article-term".
 */
import { parseArgs } from "node:util";
import { z } from "zod";
import { bundledTerms } from "@/lib/glossary/bundled";
import { openBundledGlossary } from "@/lib/glossary/bundled-glossary";
import { explain } from "@/lib/mentions/explain";
import type { Mention, TaggerInput } from "@/lib/mentions/mention";
import { tagArticle } from "@/lib/mentions/tag";
import { jsonLines, readText, UsageError } from "./read-text";
import { runCommand } from "./run-command";

const USAGE = "usage: tag [--title T] [--explain] FILE, or tag [--explain] --jsonl FILE";

const articleSchema = z.object({ title: z.string().default(""), text: z.string() });
const glossary = openBundledGlossary();
const levels = new Map(bundledTerms.map((term) => [term.id, term.level]));

function described<M extends Mention>({ start, end, termId, ...more }: M, text: string) {
  return { start, end, surface: text.slice(start, end), termId, level: levels.get(termId), ...more };
}

function tagged(input: TaggerInput, explained: boolean): string {
  const { articleTerms, mentions: all } = tagArticle(input, glossary);
  const own = new Set(articleTerms.map(({ id }) => id));
  const mentions = all.filter(({ termId }) => !own.has(termId));
  const terms = articleTerms.map((term) => ({
    ...term,
    mentions: all
      .filter(({ termId }) => termId === term.id)
      .map(({ start, end }) => ({ start, end, surface: input.text.slice(start, end) })),
  }));
  if (!explained) {
    return JSON.stringify({
      mentions: mentions.map((mention) => described(mention, input.text)),
      articleTerms: terms,
    });
  }
  const starts = new Set(mentions.map(({ start }) => start));
  const candidates = explain(input, glossary).map((candidate) => described(candidate, input.text));
  const isTagged = ({ accepted, start }: { accepted: boolean; start: number }) =>
    accepted && starts.has(start);
  return JSON.stringify({
    mentions: candidates.filter(isTagged),
    refused: candidates
      .filter((candidate) => !isTagged(candidate))
      .map((each) => (each.accepted ? { ...each, accepted: false, reason: "article-term" } : each)),
    articleTerms: terms,
  });
}

function articles(path: string): TaggerInput[] {
  return jsonLines(path).map(({ line, value }) => {
    const parsed = articleSchema.safeParse(value);
    if (!parsed.success) throw new UsageError(`${path}, line ${line}: not {"title": string, "text": string}`);
    return parsed.data;
  });
}

runCommand(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { title: { type: "string" }, jsonl: { type: "string" }, explain: { type: "boolean" } },
  });
  const [file, ...rest] = positionals;
  if (rest.length > 0 || (file === undefined) === (values.jsonl === undefined)) throw new UsageError(USAGE);
  const inputs =
    values.jsonl === undefined
      ? [{ title: values.title ?? "", text: readText(file!) }]
      : articles(values.jsonl);
  for (const input of inputs) process.stdout.write(`${tagged(input, values.explain === true)}\n`);
});
