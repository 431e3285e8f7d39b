import type { Article, ArticleWithHighlights } from "@/lib/highlights/article";
import type { Highlight } from "@/lib/highlights/highlight";
import type { ExportFormat, ExportOptions } from "./export-format";

/** The version of the file's shape. A change of the shape gives the next number, and a reader for the old one. */
export const JSON_VERSION = 1;

/** A library as a JSON file: complete, and what `read-json.ts` reads back. */
export interface LibraryFile {
  format: "termlight";
  version: typeof JSON_VERSION;
  /** ISO 8601, UTC. */
  exportedAt: string;
  articles: Article[];
  /** Each stands on one of the articles: their `pageKey` is the same. */
  highlights: Highlight[];
}

/** Own JSON: loses nothing. */
export const jsonFormat = {
  id: "json",
  labelKey: "export_format_json",
  extension: "json",
  mimeType: "application/json",
  write: writeJson,
} as const satisfies ExportFormat;

function writeJson(items: readonly ArticleWithHighlights[], { now }: ExportOptions): string {
  const file: LibraryFile = {
    format: "termlight",
    version: JSON_VERSION,
    exportedAt: new Date(now).toISOString(),
    articles: items.map(({ article }) => article),
    highlights: items.flatMap(({ highlights }) => highlights),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
