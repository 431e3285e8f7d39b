import { z } from "zod";
import { LONGEST_NAME } from "@/lib/text/longest-name";
import { RIVAL_FIELDS } from "./fields";
import { TERM_KINDS, type Term } from "./term";

/** The longest definition that a card shows as one sentence, in UTF-16 units, by language. */
export const DEFINITION_LENGTH = { en: 160, zh: 80 } as const;

const text = z.string().trim().min(1);
const bilingual = z.strictObject({ en: text, zh: text });
const oneLine = text.max(LONGEST_NAME).regex(/^[^\n\r]*$/, "must be on one line");

const alias = z
  .strictObject({
    text: oneLine,
    case: z.enum(["exact", "any", "initial"]),
    clear: z.union([z.boolean(), z.literal("unopposed")]).optional(),
    later: z.literal(true).optional(),
    sizes: z.literal(true).optional(),
    within: z.array(oneLine).min(1).optional(),
  })
  // Else the name as it is mostly written would count in its phrases alone.
  .refine(({ text, case: rule, later, within }) => !later || !within || isInSmallLetters(text, rule), {
    message: "that is later and has phrases must be in small letters, of the case exact",
  });
const cues = z.strictObject({
  for: z.array(oneLine),
  against: z.array(oneLine),
  block: z.array(oneLine),
  rivals: z.array(z.enum(RIVAL_FIELDS)).optional(),
  odds: z.enum(["high", "low"]).optional(),
  likely: z.array(oneLine).optional(),
});
const link = z.strictObject({ label: text, url: z.url({ protocol: /^https$/, hostname: z.regexes.domain }) });

function isInSmallLetters(text: string, rule: string): boolean {
  return rule === "exact" && text === text.toLowerCase();
}

/**
 * A glossary entry as it stands in a data file: both languages everywhere, definitions no longer
 * than {@link DEFINITION_LENGTH}, links https. Unknown fields are refused.
 */
export const termSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be kebab-case"),
  kind: z.enum(TERM_KINDS),
  level: z.enum(["core", "basic"]),
  source: z.enum(["interview", "extended"]),
  field: z.literal("computing").optional(),
  name: bilingual,
  aliases: z.array(alias).min(1),
  definition: z.strictObject({ en: text.max(DEFINITION_LENGTH.en), zh: text.max(DEFINITION_LENGTH.zh) }),
  explanation: bilingual,
  cues: cues.optional(),
  related: z.array(z.string()),
  links: z.array(link).min(1),
  interview: bilingual.optional(),
  correction: bilingual.optional(),
}) satisfies z.ZodType<Term>;
