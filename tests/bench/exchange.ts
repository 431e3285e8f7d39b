import type { ExportFormat } from "@/lib/exchange/export-format";
import { EXPORT_FORMATS } from "@/lib/exchange/formats";
import { markdownFormat } from "@/lib/exchange/markdown";
import { zipArticles } from "@/lib/exchange/zip-articles";
import type { ArticleWithHighlights } from "@/lib/highlights/article";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { writeBackup } from "../lib/exchange/write-backup";
import { type BenchRow, formatMs, formatNumber } from "./bench-table";
import { collectGarbage } from "./collect-garbage";
import { libraryItems } from "./library-data";

const SIZE = { articles: 5_000, highlightsEach: 20 };
const BUDGET_MS = 10_000;
const NOW = Date.UTC(2025, 0, 2);

/** How long each format takes for a large library, next to `JSON.stringify` of the same data in the same run. */
export async function exchangeRows(): Promise<BenchRow[]> {
  const articles = [...libraryItems(SIZE)];
  const library = { articles, terms: [] };
  const count = articles.reduce((sum, { highlights }) => sum + highlights.length, 0);
  const peer = Math.min(
    timed(() => JSON.stringify(articles)),
    timed(() => JSON.stringify(articles)),
  );
  const rows = EXPORT_FORMATS.map((format: ExportFormat) =>
    row(format.id, pieces(format.write(library, { now: NOW })), peer),
  );
  rows.push(row("markdown, a file each", pieces(zipArticles(markdownFormat, library, { now: NOW })), peer));
  for (const passphrase of [undefined, "passphrase"]) {
    const data = backupOf(articles);
    const before = heapInUse();
    const began = performance.now();
    const text = await writeBackup(data, { now: NOW, passphrase });
    const took = performance.now() - began;
    const name = passphrase === undefined ? "backup" : "backup behind a passphrase";
    const heap = process.memoryUsage().heapUsed - before;
    rows.push(row(name, { took, longest: took, units: text.length, heap }, peer));
  }
  rows[0]!.what = `export of ${SIZE.articles} articles, ${count} highlights: ${rows[0]!.what.trim()}`;
  return rows;
}

interface Writing {
  took: number;
  /** Of the piece that took longest, ms. */
  longest: number;
  /** UTF-16 units or bytes. */
  units: number;
  /** The most that was on the heap meanwhile over what was there before, what is not cleared away yet with it; bytes. */
  heap: number;
}

function pieces(written: Iterable<string | Uint8Array>): Writing {
  const before = heapInUse();
  const began = performance.now();
  const writing: Writing = { took: 0, longest: 0, units: 0, heap: 0 };
  let last = began;
  for (const piece of written) {
    const now = performance.now();
    writing.longest = Math.max(writing.longest, now - last);
    writing.units += piece.length;
    writing.heap = Math.max(writing.heap, process.memoryUsage().heapUsed - before);
    last = now;
  }
  writing.took = performance.now() - began;
  return writing;
}

/** Bytes. */
function heapInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

function row(what: string, { took, longest, units, heap }: Writing, peer: number): BenchRow {
  const longestText = longest < took ? `, longest piece ${formatMs(longest)}` : "";
  return {
    what: `  ${what}`,
    measured: `${formatMs(took)}${longestText}, ${formatNumber(units / 1e6)} M units, heap +${formatNumber(heap / 1e6)} MB`,
    against: `JSON.stringify ${formatMs(peer)}`,
    ratio: took / peer,
    budget: `≤ ${BUDGET_MS / 1000} s`,
    within: took <= BUDGET_MS,
  };
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function backupOf(items: readonly ArticleWithHighlights[]) {
  return {
    articles: items.map(({ article }) => article),
    highlights: items.flatMap(({ highlights }) => highlights),
    tombstones: [],
    ownTerms: [],
    mutes: [],
    texts: [],
    settings: DEFAULT_SETTINGS,
  };
}
