import { z } from "zod";
import { JSON_VERSION, type LibraryFile } from "./json";
import { articleSchema, highlightSchema } from "./library-schema";

/** Thrown for a file that cannot be read; the text says what is wrong and where. Nothing of it was taken. */
export class UnreadableFileError extends Error {
  override name = "UnreadableFile";
}

const libraryFile = z.strictObject({
  format: z.literal("termlight"),
  version: z.literal(JSON_VERSION),
  exportedAt: z.iso.datetime(),
  articles: z.array(articleSchema),
  highlights: z.array(highlightSchema),
}) satisfies z.ZodType<LibraryFile>;

/** What a file of any version says first. */
const header = z.object({ format: z.literal("termlight"), version: z.number() });

/**
 * A library from the text of a file that the JSON export wrote.
 *
 * @throws UnreadableFileError (named `UnreadableFile`) for what is no JSON, with line and column where the engine tells
 *   the place; for another format or a newer version; for a wrong field, with its path; for ids or pages that occur
 *   twice; for a highlight without its article.
 */
export function readJson(fileText: string): LibraryFile {
  const data = parseJson(fileText.replace(/^\ufeff/, ""));
  const head = header.safeParse(data);
  if (!head.success) throw new UnreadableFileError("this is not a Termlight library");
  if (head.data.version > JSON_VERSION) {
    throw new UnreadableFileError(
      `version ${head.data.version} is newer than this Termlight (${JSON_VERSION})`,
    );
  }
  const result = libraryFile.safeParse(data);
  if (!result.success) throw new UnreadableFileError(describeIssue(result.error.issues[0]));
  checkReferences(result.data);
  return result.data;
}

function parseJson(fileText: string): unknown {
  try {
    return JSON.parse(fileText);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const position = /\bposition (\d+)/.exec(reason)?.[1];
    if (position === undefined || /\bline \d+/.test(reason)) {
      throw new UnreadableFileError(`not JSON: ${reason}`, { cause: error });
    }
    const before = fileText.slice(0, Number(position)).split("\n");
    const place = `line ${before.length} column ${(before.at(-1)?.length ?? 0) + 1}`;
    throw new UnreadableFileError(`not JSON: ${reason} (${place})`, { cause: error });
  }
}

/** `highlights[3].tags[0]: Invalid input: expected string, received number`. */
function describeIssue(issue: z.core.$ZodIssue | undefined): string {
  const path = (issue?.path ?? [])
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
  return `${path || "the file"}: ${issue?.message ?? "wrong"}`;
}

function checkReferences({ articles, highlights }: LibraryFile): void {
  const pageKeys = new Set(articles.map(({ pageKey }) => pageKey));
  const lost = highlights.findIndex(({ pageKey }) => !pageKeys.has(pageKey));
  if (lost >= 0) throw new UnreadableFileError(`highlights[${lost}].pageKey: no article has it`);
  refuseRepeated(articles, "articles", "pageKey");
  refuseRepeated(articles, "articles", "id");
  refuseRepeated(highlights, "highlights", "id");
}

function refuseRepeated<Field extends string>(
  rows: readonly Record<Field, string>[],
  list: string,
  field: Field,
): void {
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    if (seen.has(row[field])) throw new UnreadableFileError(`${list}[${index}].${field}: occurs twice`);
    seen.add(row[field]);
  }
}
