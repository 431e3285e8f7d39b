import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { LaunchedExtension } from "../browser/launch";
import { startPageServer } from "../browser/page-server";
import { hugePage } from "../fixtures/huge-page";
import { type BenchRow, formatNumber } from "./bench-table";
import { keepQuotes } from "./keep-quotes";
import { TRACE_CATEGORIES, workedBetween } from "./main-thread-tasks";
import { median } from "./percentile";
import { putIntoPage } from "./put-into-page";

/** How long each storm lasts, ms, and how much of its time may go to us. */
const STORM_MS = 10_000;
const BUDGET = 0.05;
/** Storms with our script, and as many without, in turns: a machine that has more to do for a while slows down both. */
const RUNS = 3;
/** How long drawing and reading may leave work behind, ms. */
const REST_MS = 2_000;
/** Passages that the page does not have. */
const ORPHANS = 100;

/** The page says by these that its storm begins, and that it is over. */
const MARKS = ["storm-begins", "storm-ends"] as const;

/** A page to storm on; it has terms. */
interface StormPage {
  what: string;
  html: () => Promise<string> | string;
}

const PAGES: StormPage[] = [
  {
    what: "ordinary article",
    html: () => readFile(join(import.meta.dirname, "../fixtures/pages/article-en.html"), "utf8"),
  },
  {
    what: "1 M characters, 5,000 elements",
    html: () => hugePage({ characters: 1_000_000, elements: 5_000 }),
  },
];

/**
 * How much of the main thread's time Termlight takes while a page changes a hundred times a second: paragraphs come
 * and go, and words change, all over the page. The same storm is let loose on a page with our script and on one without,
 * each opened anew; what the thread worked more with it is ours, what we call and what the browser does because of it
 * included. The middle of what neighbouring storms differ by.
 *
 * @param extension one that may see every site and has no content script registered.
 */
export async function stormRows(extension: LaunchedExtension): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const stormPage of PAGES) {
    const html = await stormPage.html();
    const server = await startPageServer(() => ({ body: html }));
    const url = `${server.origin}/storm`;
    try {
      await keepQuotes(extension, url, orphansOf(url));
      const storms: StormTimes[] = [];
      for (let run = 0; run < RUNS; run += 1) storms.push(await traceStorms(extension, url, run % 2 === 1));
      rows.push(rowOf(stormPage.what, storms));
    } finally {
      await server.close();
    }
  }
  return rows;
}

function orphansOf(url: string): string[] {
  return Array.from({ length: ORPHANS }, (_, index) => `Passage ${index} was taken out of ${url} long ago.`);
}

function rowOf(what: string, storms: readonly StormTimes[]): BenchRow {
  const shareOf = (ms: number): number => ms / STORM_MS;
  const share = median(storms.map(({ without, having }) => shareOf(having - without)));
  const own = shareOf(median(storms.map(({ without }) => without)));
  return {
    what: `page changing 100 times a second: ${what}, ${ORPHANS} orphans`,
    measured: `${formatNumber(100 * Math.max(0, share))}% of the main thread`,
    against: `the page's own ${formatNumber(100 * own)}%`,
    ratio: (own + share) / own,
    budget: `≤ ${100 * BUDGET}%`,
    within: share <= BUDGET,
  };
}

/** What the main thread worked in a storm without our script and in one with it, ms. */
interface StormTimes {
  without: number;
  having: number;
}

async function traceStorms(extension: LaunchedExtension, url: string, isFirst: boolean): Promise<StormTimes> {
  const before = isFirst ? await traceStorm(extension, url, true) : null;
  const without = await traceStorm(extension, url, false);
  return { without, having: before ?? (await traceStorm(extension, url, true)) };
}

/** What the main thread worked in a storm, ms. */
async function traceStorm(
  { context, worker }: LaunchedExtension,
  url: string,
  having: boolean,
): Promise<number> {
  const browser = context.browser();
  if (browser === null) throw new Error("the browser is gone");
  const page = await context.newPage();
  await page.goto(url);
  if (having) {
    await putIntoPage(worker, url);
    await page.waitForFunction(() => (CSS.highlights.get("termlight-term")?.size ?? 0) > 0, null, {
      polling: 200,
    });
  }
  await page.waitForTimeout(REST_MS);
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  await storm(page);
  const trace = await browser.stopTracing();
  await page.close();
  return workedBetween(trace, [MARKS])[0]!;
}

/** Changes the page a hundred times a second. */
async function storm(page: Page): Promise<void> {
  await page.evaluate(
    ([lasting, [begins, ends]]) =>
      new Promise<void>((resolve) => {
        performance.mark(begins);
        const blocks = [...document.querySelectorAll("p")];
        const ticker = document.body.appendChild(document.createElement("p"));
        const guests: Element[] = [];
        let tick = 0;
        const timer = setInterval(() => {
          tick += 1;
          ticker.textContent = `Tick ${tick}: the page goes on changing.`;
          const guest = document.createElement("p");
          guest.textContent = `Guest ${tick} came between two paragraphs with some forty letters.`;
          blocks[(tick * 7) % blocks.length]!.before(guest);
          guests.push(guest);
          if (guests.length > 20) guests.shift()!.remove();
        }, 10);
        setTimeout(() => {
          clearInterval(timer);
          performance.mark(ends);
          resolve();
        }, lasting);
      }),
    [STORM_MS, MARKS] as const,
  );
}
