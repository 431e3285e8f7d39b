import { z } from "zod";
import type { Article } from "@/lib/highlights/article";
import { HIGHLIGHT_COLORS, type Highlight } from "@/lib/highlights/highlight";
import { parseStamp } from "@/lib/highlights/hybrid-clock";
import { JSON_VERSION, type LibraryFile } from "./json";

// Compiling schemas to functions needs `eval`, which an extension's content security policy forbids.
z.config({ jitless: true });

/** Thrown for a file that cannot be read; the text says what is wrong and where. Nothing of it was taken. */
export class UnreadableFileError extends Error {
  override name = "UnreadableFile";
}

const stamp = z.string().refine((text) => parseStamp(text) !== null, { error: "is not a stamp" });
const time = z.number().min(0).max(8.64e15);
const offset = z.int().min(0);
const text = z.string();
const share = z.number().min(0).max(1);

const selector = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("TextQuoteSelector"), exact: text, prefix: text, suffix: text }),
  z
    .strictObject({
      type: z.literal("TextPositionSelector"),
      start: offset,
      end: offset,
      of: z.literal("visible-text").optional(),
    })
    .refine(({ start, end }) => start <= end, { path: ["end"], error: "must not be before start" }),
  z.strictObject({
    type: z.literal("RangeSelector"),
    startContainer: text,
    startOffset: offset,
    endContainer: text,
    endOffset: offset,
  }),
  z.strictObject({ type: z.literal("ShadowRootSelector"), hosts: z.array(text) }),
  z.strictObject({ type: z.literal("FrameSelector"), address: text, path: z.array(offset) }),
  z.strictObject({
    type: z.literal("SurroundingsSelector"),
    headings: z.array(text),
    copies: z.int().min(1),
    copy: offset,
    rivals: z.array(
      z.strictObject({ words: share, before: share.nullable(), after: share.nullable(), distance: z.int() }),
    ),
  }),
]);

const article = z.strictObject({
  id: z.uuid(),
  url: text,
  pageKey: text,
  title: text,
  byline: text,
  siteName: text,
  language: text,
  publishedTime: text,
  addresses: z.array(text).exactOptional(),
  createdAt: time,
  updatedAt: time,
  stamps: z.strictObject({ title: stamp }),
}) satisfies z.ZodType<Article>;

const highlight = z.strictObject({
  id: z.uuid(),
  pageKey: text,
  quote: text,
  selectors: z.array(selector),
  // Files from before terms were recorded have none.
  terms: z.array(text).default([]),
  color: z.enum(HIGHLIGHT_COLORS),
  note: text,
  tags: z.array(text),
  createdAt: time,
  updatedAt: time,
  deletedAt: time.nullable(),
  stamps: z.strictObject({
    color: stamp,
    note: stamp,
    tags: stamp,
    deletedAt: stamp,
    passage: stamp.exactOptional(),
  }),
}) satisfies z.ZodType<Highlight>;

const libraryFile = z.strictObject({
  format: z.literal("termlight"),
  version: z.literal(JSON_VERSION),
  exportedAt: z.iso.datetime(),
  articles: z.array(article),
  highlights: z.array(highlight),
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
