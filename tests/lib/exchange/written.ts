import type { ExportFormat, ExportOptions } from "@/lib/exchange/export-format";
import type { Term } from "@/lib/glossary/term";
import type { ArticleWithHighlights } from "@/lib/highlights/article";
import { SAMPLE_TIME } from "../highlights/sample-highlight";

/** The whole text that a format writes, by default as of the samples' time. */
export function written(
  format: ExportFormat,
  articles: readonly ArticleWithHighlights[],
  { terms = [], ...options }: Partial<ExportOptions> & { terms?: readonly Term[] } = {},
): string {
  return [...format.write({ articles, terms }, { now: SAMPLE_TIME, ...options })].join("");
}
