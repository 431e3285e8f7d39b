import { z } from "zod";
import { backupDataSchema } from "@/lib/exchange/backup-file";
import { articleSchema, highlightSchema } from "@/lib/exchange/library-schema";
import type { ImportRequest, ImportSlice } from "@/lib/imports/import-slice";
import { ownTermFieldSchemas } from "@/lib/own-terms/own-term-schema";
import type { ImportProtocol } from "./import-protocol";

/** So many rows of a kind are in one slice at most; those that are sent have far fewer. */
const MAX_ROWS = 5_000;

const { id, createdAt, updatedAt, stamps, ...draft } = articleSchema.shape;
const { ownTerms, mutes, tombstones, texts, encounters, settings } = backupDataSchema.shape;

const importedArticle = z.strictObject({
  ...draft,
  kept: z.strictObject({ id, createdAt, updatedAt, stamps }).nullable(),
});

const addedHighlight = highlightSchema.extend({ stamps: highlightSchema.shape.stamps.nullable() });

const { quote, selectors, terms, color, note, tags, deletedAt } = highlightSchema.shape;
const changedHighlight = z.strictObject({
  id: highlightSchema.shape.id,
  expected: highlightSchema.shape.stamps,
  changes: z.strictObject({
    passage: z.strictObject({ quote, selectors, terms: terms.unwrap() }).exactOptional(),
    color: color.exactOptional(),
    note: note.exactOptional(),
    tags: tags.exactOptional(),
    deletedAt: deletedAt.exactOptional(),
  }),
});

const { name, aliases, definition, language } = ownTermFieldSchemas;
const newTerm = z.strictObject({ id: z.uuidv7(), ...ownTermFieldSchemas });
const changedTerm = z.strictObject({
  id: z.uuidv7(),
  changes: z.strictObject({
    name: name.exactOptional(),
    aliases: aliases.exactOptional(),
    definition: definition.exactOptional(),
    language: language.exactOptional(),
  }),
});

/** Part of an import, row by row as own files are checked. */
const importSliceSchema = z.strictObject({
  articles: z.array(importedArticle).max(MAX_ROWS),
  added: z.array(addedHighlight).max(MAX_ROWS),
  changed: z.array(changedHighlight).max(MAX_ROWS),
  ownTerms: ownTerms.max(MAX_ROWS),
  mutes: mutes.max(MAX_ROWS),
  tombstones: tombstones.max(MAX_ROWS),
  texts: texts.unwrap().max(MAX_ROWS),
  encounters: encounters.unwrap().max(MAX_ROWS).exactOptional(),
  newTerms: z.array(newTerm).max(MAX_ROWS).exactOptional(),
  changedTerms: z.array(changedTerm).max(MAX_ROWS).exactOptional(),
}) satisfies z.ZodType<ImportSlice>;

const importRequestSchema = z.strictObject({
  slices: z.int().min(0),
  settings,
}) satisfies z.ZodType<ImportRequest>;

const importId = z.uuidv7();

/** How each request of the import's protocol is checked. */
export const IMPORT_SCHEMAS: {
  [Type in keyof ImportProtocol]: z.ZodType<ImportProtocol[Type]["request"]>;
} = {
  "import/begin": z.object({ importId, kind: z.enum(["library", "pack"]) }),
  "import/stage": z.object({ importId, at: z.int().min(0), slice: importSliceSchema }),
  "import/commit": z.object({ importId, request: importRequestSchema }),
  "import/progress": z.object({ importId }),
  "import/cancel": z.object({ importId }),
  "import/undo": z.object({ importId }),
};
