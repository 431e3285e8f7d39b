/** For which program Markdown is written. */
export const MARKDOWN_DIALECTS = ["obsidian", "logseq", "plain"] as const;

/** One of {@link MARKDOWN_DIALECTS}. */
export type MarkdownDialect = (typeof MARKDOWN_DIALECTS)[number];

/** What is written for an article and for each of its highlights, see `template.ts`. */
export interface MarkdownTemplate {
  article: string;
  highlight: string;
}

/** How Markdown is written. */
export interface MarkdownOptions {
  dialect: MarkdownDialect;
  /** Where left out, the dialect's own. */
  template?: MarkdownTemplate | undefined;
}
