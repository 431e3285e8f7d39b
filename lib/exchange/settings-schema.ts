import { z } from "zod";
import { HIGHLIGHT_COLORS } from "@/lib/highlights/highlight";
import { DEFINITION_LANGUAGES, INTERFACE_LANGUAGES } from "@/lib/settings/languages";
import { LONGEST_TEMPLATE, MARKDOWN_DIALECTS } from "@/lib/settings/markdown-choice";
import { DENSITIES, LONGEST_COLOR_NAME, type Settings } from "@/lib/settings/settings";

// Compiling schemas to functions needs `eval`, which an extension's content security policy forbids.
z.config({ jitless: true });

const template = z.string().max(LONGEST_TEMPLATE);

const fields = {
  disabledHosts: z.array(z.string()).exactOptional(),
  forcedArticles: z.array(z.string()).exactOptional(),
  lastColor: z.enum(HIGHLIGHT_COLORS).exactOptional(),
  density: z.enum(DENSITIES).exactOptional(),
  basicTerms: z.boolean().exactOptional(),
  includeCode: z.boolean().exactOptional(),
  keepText: z.boolean().exactOptional(),
  recordRead: z.boolean().exactOptional(),
  keepInPrivate: z.boolean().exactOptional(),
  markdown: z
    .object({
      dialect: z.enum(MARKDOWN_DIALECTS),
      fileEach: z.boolean(),
      template: z.object({ article: template, highlight: template }).nullable(),
    })
    .exactOptional(),
  backupReminderDays: z.int().min(0).exactOptional(),
  interfaceLanguage: z.enum(INTERFACE_LANGUAGES).exactOptional(),
  definitionLanguage: z.enum(DEFINITION_LANGUAGES).exactOptional(),
  colorNames: z.partialRecord(z.enum(HIGHLIGHT_COLORS), z.string().max(LONGEST_COLOR_NAME)).exactOptional(),
} satisfies { [Field in keyof Settings]: z.ZodType<Settings[Field]> };

/** Some of the settings, as a backup has them and a change of them; those that are not known here are left out. */
export const settingsSchema = z.object(fields) satisfies z.ZodType<Partial<Settings>>;
