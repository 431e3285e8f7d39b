import { z } from "zod";
import type { KeptPassage } from "@/lib/highlights/highlight";
import { REQUEST_LIMITS } from "./request-limits";

// Compiling schemas to functions needs `eval`, which an extension's content security policy forbids.
z.config({ jitless: true });

/** A UTF-16 offset, or any other count from 0. */
export const offsetSchema = z.int().min(0);

/** A stretch of text, UTF-16 offsets, the end exclusive. */
export const spanSchema = z
  .object({ start: offsetSchema, end: offsetSchema })
  .refine(({ start, end }) => start <= end, { path: ["end"], error: "must not be before start" });

/** A page's address or key. */
export const addressSchema = z.string().min(1).max(REQUEST_LIMITS.address);

/** A term's id. */
export const termIdSchema = z.string().min(1).max(200);

const context = z.string().max(REQUEST_LIMITS.context);
const xpath = z.string().max(REQUEST_LIMITS.xpath);

const quote = z
  .string()
  .max(REQUEST_LIMITS.quote)
  .refine((text) => text.trim() !== "", { error: "must not be blank" });

const share = z.number().min(0).max(1);

const selector = z.discriminatedUnion("type", [
  z.object({ type: z.literal("TextQuoteSelector"), exact: quote, prefix: context, suffix: context }),
  spanSchema.safeExtend({
    type: z.literal("TextPositionSelector"),
    of: z.literal("visible-text").optional(),
    codePointsBefore: offsetSchema.optional(),
  }),
  z.object({
    type: z.literal("RangeSelector"),
    startContainer: xpath,
    startOffset: offsetSchema,
    endContainer: xpath,
    endOffset: offsetSchema,
  }),
  z.object({
    type: z.literal("ShadowRootSelector"),
    hosts: z.array(xpath).min(1).max(REQUEST_LIMITS.nesting),
  }),
  z.object({
    type: z.literal("FrameSelector"),
    address: addressSchema,
    path: z.array(offsetSchema).min(1).max(REQUEST_LIMITS.nesting),
  }),
  z.object({
    type: z.literal("SurroundingsSelector"),
    headings: z.array(z.string().max(REQUEST_LIMITS.heading)).max(REQUEST_LIMITS.headings),
    copies: z.int().min(1),
    copy: offsetSchema,
    rivals: z
      .array(z.object({ words: share, before: share.nullable(), after: share.nullable(), distance: z.int() }))
      .max(REQUEST_LIMITS.rivals),
    landmarks: z
      .array(
        z.object({ words: z.string().max(REQUEST_LIMITS.landmark), distance: z.int(), copies: offsetSchema }),
      )
      .max(REQUEST_LIMITS.landmarks)
      .optional(),
    seat: z.object({ before: offsetSchema, after: offsetSchema, copies: offsetSchema }).optional(),
  }),
]) satisfies z.ZodType<KeptPassage["selectors"][number]>;

/** A passage that is to be kept: its words, how to find it, the terms in it. */
export const passageSchema = z.object({
  quote,
  selectors: z.array(selector).min(1).max(REQUEST_LIMITS.selectors),
  terms: z.array(termIdSchema).max(REQUEST_LIMITS.terms),
}) satisfies z.ZodType<KeptPassage>;
