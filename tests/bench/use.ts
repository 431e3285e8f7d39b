import type { Page } from "@playwright/test";
import type { LaunchedExtension } from "../browser/launch";
import { startPageServer } from "../browser/page-server";
import { hugePage } from "../fixtures/huge-page";
import { type BenchRow, formatMs } from "./bench-table";
import { keepQuotes } from "./keep-quotes";
import { TRACE_CATEGORIES, workedBetween } from "./main-thread-tasks";
import { percentile } from "./percentile";
import { putIntoPage } from "./put-into-page";

const HIGHLIGHTS = 1_000;
/** How much more the main thread may work than without us. */
const BUDGET = 1.2;
/** Pages, each used without our script and then with it. */
const RUNS = 3;
/** Steps of scrolling, CSS px each, a frame between two. */
const STEPS = 120;
const STEP_PX = 400;
/** How long reading may leave work behind, ms. */
const REST_MS = 2_000;
const TYPED = "The quick brown fox jumps over the lazy dog, and 敏捷的狐狸。".repeat(3);

/** What the reader does, by name. */
const USES: Record<string, (page: Page) => Promise<void>> = { scrolling, typing };

/**
 * What the main thread works while a reader scrolls through a page of 1 M characters with some 25,000 mentions and a
 * thousand highlights, and types into it: beside the same page without Termlight.
 *
 * @param extension one that may see every site and has no content script registered.
 */
export async function useRows(extension: LaunchedExtension): Promise<BenchRow[]> {
  const html = usedPage();
  const server = await startPageServer(() => ({ body: html }));
  const url = `${server.origin}/use`;
  try {
    await keepQuotes(
      extension,
      url,
      Array.from({ length: HIGHLIGHTS }, (_, index) => quoteOf(index)),
    );
    const runs: number[][] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await traceUse(extension, url));
    return Object.keys(USES).map((name, index) => {
      const median = (column: number): number =>
        percentile(
          runs.map((run) => run[column]!),
          0.5,
        );
      const [without, having] = [median(index), median(index + Object.keys(USES).length)];
      return {
        what: `${name}, 1 M characters, 25,000 mentions, ${HIGHLIGHTS} highlights`,
        measured: formatMs(having),
        against: `without Termlight ${formatMs(without)}`,
        ratio: having / without,
        budget: `≤ ${BUDGET}×`,
        within: having / without <= BUDGET,
      };
    });
  } finally {
    await server.close();
  }
}

function quoteOf(index: number): string {
  return `Passage ${index} is kept for its number, ${index * 7919}.`;
}

/** The passages stand at the beginnings of their paragraphs, all over the page; a field to write in stays in view. */
function usedPage(): string {
  let next = 0;
  const field = `<textarea style="position: fixed; inset: auto 0 0 auto; width: 300px; height: 80px"></textarea>`;
  return hugePage({ characters: 1_000_000, elements: HIGHLIGHTS * 10 })
    .replaceAll("<p>", () => `<p>${next < HIGHLIGHTS ? quoteOf(next++) : ""} `)
    .replace("</article>", `</article>${field}`);
}

/** What each use took without our script, and then with it, ms. */
async function traceUse({ context, worker }: LaunchedExtension, url: string): Promise<number[]> {
  const browser = context.browser();
  if (browser === null) throw new Error("the browser is gone");
  const page = await context.newPage();
  await page.goto(url);
  const marks: [string, string][] = [];
  const use = async (who: string): Promise<void> => {
    for (const [name, run] of Object.entries(USES)) {
      const pair: [string, string] = [`${name}-${who}-begins`, `${name}-${who}-ends`];
      await page.evaluate((mark) => performance.mark(mark), pair[0]);
      await run(page);
      await page.evaluate((mark) => performance.mark(mark), pair[1]);
      marks.push(pair);
    }
  };
  // What the browser makes when something is drawn first is no one's in particular.
  await scrolling(page);
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  await use("without");
  await putIntoPage(worker, url);
  await page.waitForFunction(
    () => (CSS.highlights.get("termlight-yellow")?.size ?? 0) > 0 && CSS.highlights.has("termlight-term"),
    null,
    { polling: 200 },
  );
  await page.waitForTimeout(REST_MS);
  await use("having");
  const trace = await browser.stopTracing();
  await page.close();
  return workedBetween(trace, marks);
}

async function scrolling(page: Page): Promise<void> {
  await page.evaluate(
    async ([steps, px]) => {
      for (let step = 0; step < steps; step += 1) {
        scrollTo(0, step * px);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      scrollTo(0, 0);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    },
    [STEPS, STEP_PX] as const,
  );
}

async function typing(page: Page): Promise<void> {
  await page.locator("textarea").focus();
  await page.keyboard.type(TYPED);
}
