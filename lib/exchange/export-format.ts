import type { Term } from "@/lib/glossary/term";
import type { ArticleWithHighlights } from "@/lib/highlights/article";
import type { MarkdownDialect, MarkdownTemplate } from "@/lib/settings/markdown-choice";

/** What is exported. */
export interface ExportedLibrary {
  articles: readonly ArticleWithHighlights[];
  /** The terms that the highlights mention, each once; without those that no glossary has any more. */
  terms: readonly Term[];
}

/** What a format may use besides the data. */
export interface ExportOptions {
  /** When the export is made, ms since the epoch. */
  now: number;
  /** For which program Markdown is written, and by which template; left out, Obsidian's and its own. */
  markdown?: { dialect: MarkdownDialect; template: MarkdownTemplate | null };
}

/**
 * Something of a library that a format has no place for: `colors`; `notes`; `tags` as they were written; `times` of
 * keeping; `places`, the selectors by which a passage is found again; `surroundings`, what else tells it from its
 * look-alikes, which goes where `places` go; `ids`, by which a later import knows a highlight
 * again; `history`, when each field was last changed, by which two libraries become one; `terms` that were mentioned;
 * `articles`, what is known of them besides title and address.
 */
export const LOSSES = [
  "colors",
  "notes",
  "tags",
  "times",
  "places",
  "surroundings",
  "ids",
  "history",
  "terms",
  "articles",
] as const;

/** One of {@link LOSSES}. */
export type Loss = (typeof LOSSES)[number];

/** One way to write articles with their highlights. Pure: the same input gives the same output. */
export interface ExportFormat {
  /** Stable, kebab-case. */
  id: string;
  /** Key of the format's name in `public/_locales`. */
  labelKey: string;
  /** Of the file's name, without the dot. */
  extension: string;
  mimeType: string;
  /** What readers are told before they choose the format. */
  losses: readonly Loss[];
  /**
   * The file in pieces, texts to be stored as UTF-8: about one for each article, so that a large export can say how
   * far it is and be stopped.
   */
  write(library: ExportedLibrary, options: ExportOptions): Iterable<string>;
}
