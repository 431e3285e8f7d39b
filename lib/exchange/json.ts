import type { ExportedLibrary, ExportFormat, ExportOptions } from "./export-format";
import { jsonList } from "./json-list";

/** The version of the file's shape. A change of the shape gives the next number, and a reader for the old one. */
export const JSON_VERSION = 1;

/**
 * Own JSON: complete, and what `read-own-rows.ts` reads back. `format`, `version`, `exportedAt` (ISO 8601, UTC), then
 * `articles` and `highlights`, each of which stands on one of the articles: their `pageKey` is the same.
 */
export const jsonFormat = {
  id: "json",
  labelKey: "export_format_json",
  extension: "json",
  mimeType: "application/json",
  losses: [],
  write: writeJson,
} as const satisfies ExportFormat;

function* writeJson({ articles }: ExportedLibrary, { now }: ExportOptions): Iterable<string> {
  const head = { format: "termlight", version: JSON_VERSION, exportedAt: new Date(now).toISOString() };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "articles": `;
  yield* jsonList(articles, ({ article }) => [article], 4);
  yield ',\n  "highlights": ';
  yield* jsonList(articles, ({ highlights }) => highlights, 4);
  yield "\n}\n";
}
