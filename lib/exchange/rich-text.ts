import type { ExportedLibrary } from "./export-format";
import { articleHtml } from "./html";

/** Articles with their highlights as HTML for the clipboard: what mail and word processors paste with its headings. */
export function richText({ articles }: ExportedLibrary): string {
  return articles.map(articleHtml).join("\n");
}
