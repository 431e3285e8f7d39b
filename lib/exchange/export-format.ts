import type { ArticleWithHighlights } from "@/lib/highlights/article";

/** What a format may use besides the data. */
export interface ExportOptions {
  /** When the export is made, ms since the epoch. */
  now: number;
}

/** One way to write articles with their highlights. Pure: the same input gives the same text. */
export interface ExportFormat {
  /** Stable, kebab-case. */
  id: string;
  /** Key of the format's name in `public/_locales`. */
  labelKey: string;
  /** Of the file's name, without the dot. */
  extension: string;
  mimeType: string;
  /** The whole file, as UTF-16 text to be stored as UTF-8. */
  write(items: readonly ArticleWithHighlights[], options: ExportOptions): string;
}
