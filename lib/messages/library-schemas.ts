import { z } from "zod";
import { color, note, tag, tags } from "./field-schemas";
import type { LibraryProtocol } from "./library-protocol";
import { addressSchema, termIdSchema } from "./passage-schema";
import { REQUEST_LIMITS } from "./request-limits";

/** Of a highlight that is stored, also one whose id an older import chose. */
const storedId = z.string().min(1).max(200);

/** Some of the fields that the reader can change, as they are stored. */
const readerFields = z.object({
  color: color.exactOptional(),
  note: note.exactOptional(),
  tags: tags.exactOptional(),
  deletedAt: z.number().nullable().exactOptional(),
});

/** How each request of {@link LibraryProtocol} is checked. */
export const LIBRARY_SCHEMAS: {
  [Type in keyof LibraryProtocol]: z.ZodType<LibraryProtocol[Type]["request"]>;
} = {
  "library/open": z.object({
    pageKey: addressSchema.optional(),
    query: z.string().max(200).optional(),
    termId: termIdSchema.optional(),
    exporting: z.boolean().optional(),
  }),
  "highlights/change": z.object({
    ids: z.array(storedId).max(REQUEST_LIMITS.listed),
    change: z.object({
      color: color.optional(),
      addTags: tags.optional(),
      removeTags: tags.optional(),
      renameTag: z.object({ from: tag, to: tag.min(1) }).optional(),
      deleted: z.boolean().optional(),
    }),
  }),
  "highlights/take-back": z.object({
    undo: z.object({
      before: z
        .array(z.object({ id: storedId, fields: readerFields, made: readerFields }))
        .max(REQUEST_LIMITS.listed),
    }),
  }),
  "library/index": z.object({}),
  "term/list": z.object({}),
  "terms/named": z.object({
    names: z.array(z.string().max(REQUEST_LIMITS.note)).max(REQUEST_LIMITS.listed),
  }),
  "encounters/forget": z.object({}),
};
