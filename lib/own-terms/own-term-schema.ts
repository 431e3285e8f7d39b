import { z } from "zod";
import type { OwnTermDraft, OwnTermState } from "./own-term";
import { cleanOwnTerm, type OwnTermTexts, ownTermRule } from "./own-term-faults";

// Compiling schemas to functions needs `eval`, which an extension's content security policy forbids.
z.config({ jitless: true });

const fields = {
  name: z.string().superRefine(checked("name")),
  aliases: z.array(z.string()).superRefine(checked("aliases")),
  definition: z.string().superRefine(checked("definition")),
  language: z.enum(["en", "zh"]),
};

/** An own term as a form or a pack has it, cleaned. The message of a custom issue is its `OwnTermRule`. */
export const ownTermDraftSchema = z
  .object({ id: z.uuidv7().optional(), ...fields })
  .transform(cleanOwnTerm) satisfies z.ZodType<OwnTermDraft>;

/** The state that an own term is to be brought to, cleaned and checked in the same way. */
export const ownTermStateSchema = z
  .object({ id: z.uuidv7(), deleted: z.boolean(), ...fields })
  .transform(cleanOwnTerm) satisfies z.ZodType<OwnTermState>;

function checked<Field extends keyof OwnTermTexts>(field: Field) {
  return (value: OwnTermTexts[Field], { addIssue }: z.core.$RefinementCtx): void => {
    const rule = ownTermRule(field, value);
    if (rule !== null) addIssue({ code: "custom", message: rule });
  };
}
