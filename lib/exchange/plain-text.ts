import type { ArticleWithHighlights } from "@/lib/highlights/article";
import { collapseWhiteSpace } from "@/lib/highlights/quote";
import type { ExportedLibrary, ExportFormat } from "./export-format";
import { isoTime } from "./template-filters";

/** Text to read, to mail, or to paste anywhere: quotes flush left, what the reader wrote of them indented below. */
export const plainTextFormat = {
  id: "text",
  labelKey: "export_format_text",
  extension: "txt",
  mimeType: "text/plain",
  losses: ["colors", "places", "ids", "history", "terms"],
  write: writePlainText,
} as const satisfies ExportFormat;

function* writePlainText({ articles }: ExportedLibrary): Iterable<string> {
  let separator = "";
  for (const item of articles) {
    yield `${separator}${articleText(item)}\n`;
    separator = `\n${"—".repeat(20)}\n\n`;
  }
}

function articleText({ article, highlights }: ArticleWithHighlights): string {
  const { title, url, byline, siteName, publishedTime, language } = article;
  const facts = [siteName, byline, publishedTime, language].filter((text) => text !== "").map(oneLine);
  const head = [oneLine(title), oneLine(url), facts.join(" · ")].filter((text) => text !== "").join("\n");
  const blocks = highlights.map(({ quote, note, tags, createdAt }) => {
    const marks = [...tags.map((tag) => `#${oneLine(tag)}`), isoTime(createdAt)].join(" ");
    const own = [note.trim(), marks].filter((text) => text !== "").join("\n\n");
    return `${plain(collapseWhiteSpace(quote))}\n\n${indent(plain(own))}`;
  });
  return [head, ...blocks].join("\n\n");
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, "    ");
}

function oneLine(text: string): string {
  return plain(text.replace(/\s+/g, " ").trim());
}

/** Without control characters, which would do something to a terminal and nothing to a reader. */
function plain(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(/[^\P{Cc}\n\t]/gu, "");
}
