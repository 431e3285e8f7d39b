import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { LaunchedExtension } from "../browser/launch";
import { startPageServer } from "../browser/page-server";
import { hugePage } from "../fixtures/huge-page";
import { type BenchRow, formatMs, formatNumber } from "./bench-table";
import { longestTask, type MainThreadTask } from "./main-thread-tasks";
import { percentile } from "./percentile";
import { type Reading, traceReading } from "./trace-reading";

/** A page to read, how long a task of ours may be on it (ms), and how often it is read. */
interface ReadPage {
  what: string;
  budget: number;
  runs: number;
  html: () => Promise<string> | string;
}

const FIXTURES = join(import.meta.dirname, "../fixtures/pages");

const PAGES: ReadPage[] = [
  {
    what: "ordinary article, Chinese",
    budget: 16,
    runs: 7,
    html: () => readFile(join(FIXTURES, "article-zh.html"), "utf8"),
  },
  {
    what: "ordinary article, English",
    budget: 16,
    runs: 7,
    html: () => readFile(join(FIXTURES, "article-en.html"), "utf8"),
  },
  {
    what: "1 M characters, 5,000 elements",
    budget: 50,
    runs: 5,
    html: () => hugePage({ characters: 1_000_000, elements: 5_000 }),
  },
  {
    what: "1 M characters, 100,000 elements",
    budget: 50,
    runs: 5,
    html: () => hugePage({ characters: 1_000_000, elements: 100_000 }),
  },
];

/**
 * The longest main-thread tasks of the content script. Each page is loaded without Termlight until it is at rest;
 * then style sheet and script are put into it, as a click on the toolbar button does. So what comes before is the
 * page's own, and what comes after is ours: the scripts, and the drawing and collecting that follow from them.
 *
 * @param extension one that may see every site and has no content script registered.
 */
export async function pageTaskRows(extension: LaunchedExtension): Promise<BenchRow[]> {
  const bodies = await Promise.all(PAGES.map(({ html }) => html()));
  const server = await startPageServer(({ pathname }) => {
    const body = bodies[Number(pathname.slice(1))];
    return body === undefined ? null : { body };
  });
  const rows: BenchRow[] = [];
  for (const [index, read] of PAGES.entries()) {
    const runs: Reading[] = [];
    for (let run = 0; run < read.runs; run += 1) {
      // An address of its own keeps the browser from showing what it has kept of the last run.
      runs.push(await traceReading(extension, `${server.origin}/${index}?${run}`));
    }
    rows.push(...rowsOf(read, runs));
  }
  await server.close();
  return rows;
}

function rowsOf({ what, budget }: ReadPage, runs: readonly Reading[]): BenchRow[] {
  const own = medianOf(runs.map((run) => longestTask(run.own)));
  const row = (label: string, longestOf: (run: Reading) => MainThreadTask | null): BenchRow => {
    const longest = medianOf(runs.map(longestOf));
    return {
      what: label,
      measured: inWords(longest),
      against: `page's own ${inWords(own)}`,
      ratio: longest.cpu / own.cpu,
      budget: `≤ ${budget} ms`,
      within: longest.cpu <= budget,
    };
  };
  return [
    row(`longest task: ${what}`, ({ reading }) => longestTask(reading, "script")),
    row("  drawing and collecting after it", ({ reading }) => longestTask(reading, "other")),
    row("  when our style sheet comes", ({ styling }) => longestTask(styling)),
  ];
}

function medianOf(longest: readonly (MainThreadTask | null)[]): { cpu: number; clock: number } {
  return {
    cpu: percentile(
      longest.map((task) => task?.cpu ?? 0),
      0.5,
    ),
    clock: percentile(
      longest.map((task) => task?.clock ?? 0),
      0.5,
    ),
  };
}

function inWords({ cpu, clock }: { cpu: number; clock: number }): string {
  return `${formatMs(cpu)} (clock ${formatNumber(clock)})`;
}
