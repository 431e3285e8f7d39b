import type { MarkdownTemplate } from "@/lib/settings/markdown-choice";
import type { ExportedLibrary, ExportFormat, ExportOptions } from "./export-format";
import { MARKDOWN_WRITERS, noteTags } from "./markdown-dialects";
import { ARTICLE_VARIABLES, articleValues, HIGHLIGHT_VARIABLES, highlightValues } from "./markdown-values";
import { compileTemplate, type TemplateValues } from "./template";
import type { TemplateFault } from "./template-syntax";

const DEFAULT = { dialect: "obsidian", template: null } as const;

/**
 * Markdown for Obsidian, Logseq or plain reading, by a template. One article: its data at the head, then its highlights;
 * several in one note: a heading and a line of data for each.
 */
export const markdownFormat = {
  id: "markdown",
  labelKey: "export_format_markdown",
  extension: "md",
  mimeType: "text/markdown",
  losses: ["tags", "places", "ids", "history", "terms"],
  write: writeMarkdown,
} as const satisfies ExportFormat;

/** What is wrong with a template: per block, `[]` where it can be used. */
export function templateFaults({
  article,
  highlight,
}: MarkdownTemplate): Record<keyof MarkdownTemplate, TemplateFault[]> {
  const articleFaults = compileTemplate(article, ARTICLE_VARIABLES).faults ?? [];
  const isHeld = articleFaults.length > 0 || /\{\{\s*highlights\s*(?:\||\}\})/.test(article);
  const missing: TemplateFault = { line: 1, column: 1, rule: "no-highlights", detail: "highlights" };
  return {
    article: isHeld ? articleFaults : [missing],
    highlight: compileTemplate(highlight, HIGHLIGHT_VARIABLES).faults ?? [],
  };
}

/**
 * One note.
 *
 * @throws RangeError for a template that is not in order, see {@link templateFaults}.
 */
function* writeMarkdown(
  { articles }: ExportedLibrary,
  { now, markdown = DEFAULT }: ExportOptions,
): Iterable<string> {
  const writer = MARKDOWN_WRITERS[markdown.dialect];
  const fill = fillers(markdown.template ?? writer.template);
  const [first, ...others] = articles;
  const article = first && others.length === 0 ? first.article : null;
  const head = writer.head({
    title: article ? article.title : "Termlight",
    article,
    created: article?.createdAt ?? now,
    tags: noteTags(articles, markdown.dialect),
  });
  yield head;
  let isFirst = head === "";
  for (const item of articles) {
    const blocks = item.highlights.map((highlight, index) =>
      fill.highlight(highlightValues(item, highlight, index)),
    );
    const values = articleValues(item, { blocks: joinBlocks(blocks), several: article === null, now });
    const text = fill.article(values).replace(/^\n+|\n+$/g, "");
    yield text === "" ? "" : `${isFirst ? "" : "\n"}${text}\n`;
    isFirst &&= text === "";
  }
}

interface Fillers {
  article(values: TemplateValues<(typeof ARTICLE_VARIABLES)[number]>): string;
  highlight(values: TemplateValues<(typeof HIGHLIGHT_VARIABLES)[number]>): string;
}

function fillers(template: MarkdownTemplate): Fillers {
  const article = compileTemplate(template.article, ARTICLE_VARIABLES);
  const highlight = compileTemplate(template.highlight, HIGHLIGHT_VARIABLES);
  if (article.faults) throw new RangeError(`the article's template: ${article.faults[0]?.rule}`);
  if (highlight.faults) throw new RangeError(`the highlight's template: ${highlight.faults[0]?.rule}`);
  return { article: article.fill, highlight: highlight.fill };
}

/** An empty line between two blocks; items of a list follow one another. */
function joinBlocks(blocks: readonly string[]): string {
  const kept = blocks.map((block) => block.replace(/\n+$/, "")).filter((block) => block !== "");
  return kept.join(kept.every((block) => block.startsWith("- ")) ? "\n" : "\n\n");
}
