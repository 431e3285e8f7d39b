/** For which program Markdown is written. */
export const MARKDOWN_DIALECTS = ["obsidian", "logseq", "plain"] as const;

/** One of {@link MARKDOWN_DIALECTS}. */
export type MarkdownDialect = (typeof MARKDOWN_DIALECTS)[number];

/** What is written for an article and for each of its highlights. */
export interface MarkdownTemplate {
  article: string;
  highlight: string;
}

/** How the reader wants Markdown. */
export interface MarkdownChoice {
  dialect: MarkdownDialect;
  /** Whether each article becomes a file of its own. */
  fileEach: boolean;
  /** The reader's own; `null` for the dialect's. */
  template: MarkdownTemplate | null;
}

/** So long may a block of a template be, UTF-16 units. */
export const LONGEST_TEMPLATE = 20_000;

/** A stored choice, or `undefined` where that is of no use. */
export function readMarkdownChoice(stored: unknown): MarkdownChoice | undefined {
  if (!isRecord(stored)) return undefined;
  const dialect = MARKDOWN_DIALECTS.find((each) => each === stored.dialect);
  if (dialect === undefined || typeof stored.fileEach !== "boolean") return undefined;
  return { dialect, fileEach: stored.fileEach, template: readTemplate(stored.template) };
}

function readTemplate(stored: unknown): MarkdownTemplate | null {
  if (!isRecord(stored)) return null;
  const { article, highlight } = stored;
  return typeof article === "string" && typeof highlight === "string" ? { article, highlight } : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
