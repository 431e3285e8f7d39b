import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { LaunchedExtension } from "../browser/launch";
import { startPageServer } from "../browser/page-server";
import { hugePage } from "../fixtures/huge-page";
import { type BenchRow, formatNumber } from "./bench-table";
import { keepQuotes } from "./keep-quotes";
import { TRACE_CATEGORIES, workedBetween } from "./main-thread-tasks";
import { putIntoPage } from "./put-into-page";

/** How long each storm lasts, ms, and how much of its time may go to us. */
const STORM_MS = 15_000;
const BUDGET = 0.05;
/** Passages that the page does not have. */
const ORPHANS = 100;

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
 * and go, and words change, all over the page. The same storm is let loose before our script is there and after; what
 * the thread worked more in the second is ours, what we call and what the browser does because of it included.
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
      rows.push(rowOf(stormPage.what, await traceStorms(extension, url)));
    } finally {
      await server.close();
    }
  }
  return rows;
}

function orphansOf(url: string): string[] {
  return Array.from({ length: ORPHANS }, (_, index) => `Passage ${index} was taken out of ${url} long ago.`);
}

function rowOf(what: string, { without, having }: StormTimes): BenchRow {
  const share = Math.max(0, having - without) / STORM_MS;
  return {
    what: `page changing 100 times a second: ${what}, ${ORPHANS} orphans`,
    measured: `${formatNumber(100 * share)}% of the main thread`,
    against: `the page's own ${formatNumber((100 * without) / STORM_MS)}%`,
    ratio: having / without,
    budget: `≤ ${100 * BUDGET}%`,
    within: share <= BUDGET,
  };
}

/** What the main thread worked in a storm without our script and in one with it, ms. */
interface StormTimes {
  without: number;
  having: number;
}

async function traceStorms({ context, worker }: LaunchedExtension, url: string): Promise<StormTimes> {
  const browser = context.browser();
  if (browser === null) throw new Error("the browser is gone");
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForTimeout(1_000);
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  await storm(page, "without");
  await putIntoPage(worker, url);
  await page.waitForFunction(() => (CSS.highlights.get("termlight-term")?.size ?? 0) > 0, null, {
    polling: 200,
  });
  await storm(page, "having");
  const trace = await browser.stopTracing();
  await page.close();
  const [without, having] = workedBetween(trace, [
    ["storm-without-begins", "storm-without-ends"],
    ["storm-having-begins", "storm-having-ends"],
  ]);
  return { without: without!, having: having! };
}

/** Changes the page a hundred times a second and leaves it as it was. */
async function storm(page: Page, name: string): Promise<void> {
  await page.evaluate(
    ([label, lasting]) =>
      new Promise<void>((resolve) => {
        performance.mark(`storm-${label}-begins`);
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
          for (const guest of [ticker, ...guests]) guest.remove();
          performance.mark(`storm-${label}-ends`);
          resolve();
        }, lasting);
      }),
    [name, STORM_MS] as const,
  );
}
