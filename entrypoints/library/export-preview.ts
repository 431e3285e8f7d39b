import type { ExportFormat } from "@/lib/exchange/export-format";
import { exportFileName } from "@/lib/exchange/file-name";
import { obsidianLink } from "@/lib/exchange/obsidian-link";
import type { ArticleWithHighlights } from "@/lib/highlights/article";
import type { MarkdownChoice } from "@/lib/settings/markdown-choice";

/** So much of a file is shown, UTF-16 units. */
const SHOWN = 4_000;

/** What a preview is made of. */
export interface PreviewSource {
  /** The first articles of what is exported. */
  sample: readonly ArticleWithHighlights[];
  format: ExportFormat;
  markdown: MarkdownChoice;
  now: number;
}

/** The beginning of the file; `""` where there is nothing to export. */
export function previewText({ sample, format, markdown, now }: PreviewSource): string {
  if (sample.length === 0) return "";
  const isEach = format.id === "markdown" && markdown.fileEach;
  let text = "";
  for (const piece of format.write(
    { articles: isEach ? sample.slice(0, 1) : sample, terms: [] },
    { now, markdown },
  )) {
    text += piece;
    if (text.length > SHOWN) break;
  }
  return text.length > SHOWN ? `${text.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, "")}…` : text;
}

/** The link by which Obsidian takes the one article of the sample; `null` where it is too long for one. */
export function previewLink({ sample, format, markdown, now }: PreviewSource): string | null {
  const text = [...format.write({ articles: sample, terms: [] }, { now, markdown })].join("");
  return obsidianLink(exportFileName(sample, "md", now), text);
}
