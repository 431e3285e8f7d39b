import fc from "fast-check";
import type { BackupData } from "@/lib/exchange/backup-file";
import { HIGHLIGHT_COLORS } from "@/lib/highlights/highlight";
import { DEFINITION_LANGUAGES, INTERFACE_LANGUAGES } from "@/lib/settings/languages";
import { MARKDOWN_DIALECTS } from "@/lib/settings/markdown-choice";
import { DENSITIES, type Settings } from "@/lib/settings/settings";
import { textsOf } from "../article/sample-body";
import { anyLibrary, anyStamp, anyText, anyTime } from "./arbitrary-library";

const ownTerm = fc.record({
  id: fc.uuid({ version: 7 }),
  name: anyText,
  aliases: fc.array(anyText, { maxLength: 3 }),
  definition: anyText,
  language: fc.constantFrom("en" as const, "zh" as const),
  createdAt: anyTime,
  updatedAt: anyTime,
  deletedAt: fc.option(anyTime),
  stamps: fc.record({
    name: anyStamp,
    aliases: anyStamp,
    definition: anyStamp,
    language: anyStamp,
    deletedAt: anyStamp,
  }),
});

const settings: fc.Arbitrary<Partial<Settings>> = fc.record<Settings, never>(
  {
    disabledHosts: fc.array(anyText, { maxLength: 3 }),
    forcedArticles: fc.array(anyText, { maxLength: 3 }),
    lastColor: fc.constantFrom(...HIGHLIGHT_COLORS),
    density: fc.constantFrom(...DENSITIES),
    basicTerms: fc.boolean(),
    includeCode: fc.boolean(),
    keepText: fc.boolean(),
    recordRead: fc.boolean(),
    keepInPrivate: fc.boolean(),
    markdown: fc.record({
      dialect: fc.constantFrom(...MARKDOWN_DIALECTS),
      fileEach: fc.boolean(),
      template: fc.option(fc.record({ article: anyText, highlight: anyText })),
    }),
    backupReminderDays: fc.nat(1_000),
    interfaceLanguage: fc.constantFrom(...INTERFACE_LANGUAGES),
    definitionLanguage: fc.constantFrom(...DEFINITION_LANGUAGES),
    colorNames: fc.dictionary(fc.constantFrom(...HIGHLIGHT_COLORS), fc.string({ maxLength: 40 })),
  },
  { requiredKeys: [] },
);

/** All that any reader may have. */
export const anyBackup: fc.Arbitrary<BackupData> = fc
  .record({
    library: anyLibrary,
    tombstones: fc.array(fc.record({ id: fc.uuid({ version: 7 }), stamp: anyStamp }), { maxLength: 3 }),
    ownTerms: fc.array(ownTerm, { maxLength: 3 }),
    mutes: fc.array(
      fc.record({
        termId: anyText,
        pageKey: anyText,
        title: anyText,
        mutedAt: fc.option(anyTime),
        stamp: anyStamp,
      }),
      { maxLength: 3 },
    ),
    encounters: fc.uniqueArray(
      fc.record(
        {
          pageKey: anyText,
          counts: fc.dictionary(
            anyText.filter((id) => id !== "__proto__"),
            fc.integer({ min: 1, max: 1_000 }),
          ),
          firstSeenAt: anyTime,
          lastSeenAt: anyTime,
          onlyRead: fc.record({ url: anyText, title: anyText }),
        },
        { requiredKeys: ["pageKey", "counts", "firstSeenAt", "lastSeenAt"] },
      ),
      { maxLength: 3, selector: ({ pageKey }) => pageKey },
    ),
    settings,
  })
  .chain(({ library, ...rest }) =>
    textsOf(library).map((texts) => ({
      articles: library.map(({ article }) => article),
      highlights: library.flatMap(({ highlights }) => highlights),
      texts,
      ...rest,
    })),
  );
