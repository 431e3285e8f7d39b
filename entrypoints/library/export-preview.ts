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

/** What the dialog shows before anything is written. */
export interface ExportPreview {
  /** The beginning of the file, `""` where there is nothing to export; `null` where it is not known. */
  text: string | null;
  /** The link by which Obsidian takes the note; `null` where there is none. */
  link: string | null;
  /** Whether there is such a link, or the note is too long for one; `null` where it is no note for Obsidian. */
  obsidian: "link" | "file" | null;
}

/**
 * A preview of what will be written.
 *
 * @param source `null` as long as it is not known.
 * @param several whether it is about more than one article.
 */
export function exportPreview(source: PreviewSource | null, several: boolean): ExportPreview {
  if (source === null) return { text: null, link: null, obsidian: null };
  const { sample, format, markdown } = source;
  const isNote = format.id === "markdown" && markdown.dialect === "obsidian" && !several && sample.length > 0;
  const link = isNote ? linkTo(source) : null;
  return {
    text: beginning(source),
    link,
    obsidian: isNote ? (link === null ? "file" : "link") : null,
  };
}

function beginning({ sample, format, markdown, now }: PreviewSource): string {
  if (sample.length === 0) return "";
  const isEach = format.id === "markdown" && markdown.fileEach;
  const articles = isEach ? sample.slice(0, 1) : sample;
  let text = "";
  for (const piece of format.write({ articles, terms: [] }, { now, markdown })) {
    text += piece;
    if (text.length > SHOWN) break;
  }
  return text.length > SHOWN ? `${text.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, "")}…` : text;
}

function linkTo({ sample, format, markdown, now }: PreviewSource): string | null {
  const text = [...format.write({ articles: sample, terms: [] }, { now, markdown })].join("");
  return obsidianLink(exportFileName(sample, "md", now), text);
}

/** Hands an address to the program that it is for. */
export function openLink(address: string, document: Document): void {
  const link = document.createElement("a");
  link.href = address;
  link.click();
}
