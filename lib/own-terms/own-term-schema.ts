import { z } from "zod";
import type { OwnTermDraft, OwnTermEdit, OwnTermUndo } from "./own-term";
import { cleanOwnTerm, type OwnTermRule, type OwnTermTexts, ownTermRule } from "./own-term-faults";

// Compiling schemas to functions needs `eval`, which an extension's content security policy forbids.
z.config({ jitless: true });

/** More than any stamp has, UTF-16 units. */
const LONGEST_STAMP = 100;

/** What a custom issue of these schemas says, as its message. */
export type OwnTermSchemaRule = OwnTermRule | "wrong-type";

/** A list of texts. Not zod's own, which has an issue for each item that is none, and throws where they are very many. */
const texts = z.custom<string[]>(
  (value) => Array.isArray(value) && value.every((item) => typeof item === "string"),
  { error: "wrong-type" satisfies OwnTermSchemaRule, abort: true },
);

/** What the reader writes of an own term, each field checked. */
export const ownTermFieldSchemas = {
  name: z.string().superRefine(checked("name")),
  aliases: texts.superRefine(checked("aliases")),
  definition: z.string().superRefine(checked("definition")),
  language: z.enum(["en", "zh"]),
};

/** An own term as a form or a pack has it, cleaned. The message of a custom issue is an {@link OwnTermSchemaRule}. */
export const ownTermDraftSchema = z
  .object({ id: z.uuidv7().optional(), ...ownTermFieldSchemas })
  .transform(cleanOwnTerm) satisfies z.ZodType<OwnTermDraft>;

/** What was changed of an own term, all of it cleaned and checked in the same way. */
export const ownTermEditSchema = z.object({
  term: z.object({ id: z.uuidv7(), ...ownTermFieldSchemas }).transform(cleanOwnTerm),
  changed: z
    .array(z.enum(["name", "aliases", "definition", "language"]))
    .max(Object.keys(ownTermFieldSchemas).length),
}) satisfies z.ZodType<OwnTermEdit>;

/** What takes an edit back, cleaned and checked in the same way. */
export const ownTermUndoSchema = z.object({
  before: z.object({ id: z.uuidv7(), deleted: z.boolean(), ...ownTermFieldSchemas }).transform(cleanOwnTerm),
  stamp: z.string().max(LONGEST_STAMP),
}) satisfies z.ZodType<OwnTermUndo>;

function checked<Field extends keyof OwnTermTexts>(field: Field) {
  return (value: OwnTermTexts[Field], { addIssue }: z.core.$RefinementCtx): void => {
    const rule = ownTermRule(field, value);
    if (rule !== null) addIssue({ code: "custom", message: rule });
  };
}
