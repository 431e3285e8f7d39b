import { parseArgs } from "node:util";
import { z } from "zod";
import type { TaggerInput } from "@/lib/mentions/mention";
import { cutDescription } from "@/lib/messages/request-limits";
import { UsageError } from "../commands/usage-error";
import { jsonLines, readText } from "./read-text";

/** What the command `tag` is to do. */
export interface TagTask {
  /** Articles to tag, their titles as the extension cuts them. */
  inputs: TaggerInput[];
  explained: boolean;
}

const articleSchema = z.object({ title: z.string().default(""), text: z.string() });

function articles(path: string): TaggerInput[] {
  return jsonLines(path).map(({ line, value }) => {
    const parsed = articleSchema.safeParse(value);
    if (!parsed.success) throw new UsageError(`${path}, line ${line}: not {"title": string, "text": string}`);
    return parsed.data;
  });
}

/**
 * Reads the arguments of `tag`, and the file that they name.
 * @throws UsageError with `usage` or what is wrong in the file; what `parseArgs` throws at unknown options
 */
export function readTagTask(args: string[], usage: string): TagTask {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { title: { type: "string" }, jsonl: { type: "string" }, explain: { type: "boolean" } },
  });
  const { title, jsonl } = values;
  const [file, ...rest] = positionals;
  if (title !== undefined && jsonl !== undefined)
    throw new UsageError("--title does not go with --jsonl, each line of which has a title of its own");
  if (rest.length > 0 || (file === undefined) === (jsonl === undefined)) throw new UsageError(usage);
  const inputs = jsonl === undefined ? [{ title: title ?? "", text: readText(file!) }] : articles(jsonl);
  return {
    inputs: inputs.map((input) => ({ ...input, title: cutDescription(input.title) })),
    explained: values.explain === true,
  };
}
