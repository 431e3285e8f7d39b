import { z } from "zod";
import type { OwnTermDraft } from "./own-term";
import { cleanOwnTerm, ownTermFaults } from "./own-term-faults";

/** An own term as it comes in from a form or a pack, cleaned. An issue's `params.rule` says what is wrong. */
export const ownTermDraftSchema = z
  .object({
    id: z.uuidv7().optional(),
    name: z.string(),
    aliases: z.array(z.string()),
    definition: z.string(),
    language: z.enum(["en", "zh"]),
  })
  .transform(cleanOwnTerm)
  .superRefine((term, { addIssue }) => {
    for (const { field, rule } of ownTermFaults(term))
      addIssue({ code: "custom", path: [field], message: rule, params: { rule } });
  }) satisfies z.ZodType<OwnTermDraft>;
