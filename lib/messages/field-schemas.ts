import { z } from "zod";
import { HIGHLIGHT_COLORS } from "@/lib/highlights/highlight";
import { REQUEST_LIMITS } from "./request-limits";

/** A highlight's colour. */
export const color = z.enum(HIGHLIGHT_COLORS);

/** A highlight's note. */
export const note = z.string().max(REQUEST_LIMITS.note);

/** One tag. */
export const tag = z.string().max(REQUEST_LIMITS.tag);

/** The tags of a highlight. */
export const tags = z.array(tag).max(REQUEST_LIMITS.tags);
