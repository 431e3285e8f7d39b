import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { builtExtension } from "../browser/built-extension";
import { type BenchRow, information } from "./bench-table";

/** The most that every page may have to load, gzipped bytes. */
const BUDGET = 30 * 1024;

/** What the content script weighs, and what comes after it where it is needed. Reads the production build. */
export function scriptSizeRows(): BenchRow[] {
  const every = gzippedSize("content-script.js");
  return [
    {
      what: "content script, every page, gzip",
      measured: kilobytes(every.gzipped),
      against: `${kilobytes(every.plain)} unzipped`,
      ratio: every.gzipped / every.plain,
      budget: `≤ ${kilobytes(BUDGET)}`,
      within: every.gzipped <= BUDGET,
    },
    ...["page-session.js", "article-extractor.js", "overlay-renderer.js", "passage-finder.js"].map((name) => {
      const late = gzippedSize(name);
      return information(
        `  ${name}, where it is wanted`,
        kilobytes(late.gzipped),
        `${kilobytes(late.plain)} unzipped`,
      );
    }),
  ];
}

function gzippedSize(file: string): { plain: number; gzipped: number } {
  const bytes = readFileSync(join(builtExtension("production"), file));
  return { plain: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
