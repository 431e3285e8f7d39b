import { z } from "zod";
import type { Article } from "@/lib/highlights/article";
import { HIGHLIGHT_COLORS, type Highlight } from "@/lib/highlights/highlight";
import { parseStamp } from "@/lib/highlights/hybrid-clock";

// Compiling schemas to functions needs `eval`, which an extension's content security policy forbids.
z.config({ jitless: true });

/** A hybrid clock's stamp. */
export const stampSchema = z
  .string()
  .refine((text) => parseStamp(text) !== null, { error: "is not a stamp" });

/** Ms since the epoch, as far as a date can be made of it. */
export const timeSchema = z.number().min(0).max(8.64e15);

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
      codePointsBefore: offset.optional(),
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
    landmarks: z.array(z.strictObject({ words: text, distance: z.int(), copies: offset })).optional(),
    seat: z.strictObject({ before: offset, after: offset, copies: offset }).optional(),
  }),
]);

/** An article as own files hold it. */
export const articleSchema = z.strictObject({
  id: z.uuidv7(),
  url: text,
  pageKey: text,
  title: text,
  byline: text,
  siteName: text,
  language: text,
  publishedTime: text,
  addresses: z.array(text).exactOptional(),
  createdAt: timeSchema,
  updatedAt: timeSchema,
  stamps: z.strictObject({ title: stampSchema }),
}) satisfies z.ZodType<Article>;

/** A highlight as own files hold it. */
export const highlightSchema = z.strictObject({
  id: z.uuidv7(),
  pageKey: text,
  quote: text,
  selectors: z.array(selector),
  // Files from before terms were recorded have none.
  terms: z.array(text).default([]),
  color: z.enum(HIGHLIGHT_COLORS),
  note: text,
  tags: z.array(text),
  createdAt: timeSchema,
  updatedAt: timeSchema,
  deletedAt: timeSchema.nullable(),
  stamps: z.strictObject({
    color: stampSchema,
    note: stampSchema,
    tags: stampSchema,
    deletedAt: stampSchema,
    passage: stampSchema.exactOptional(),
  }),
}) satisfies z.ZodType<Highlight>;
