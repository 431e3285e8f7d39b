import type { Page } from "@playwright/test";
import type { LaunchedExtension } from "../browser/launch";
import { startPageServer } from "../browser/page-server";
import { hugePage } from "../fixtures/huge-page";
import { type BenchRow, formatMs } from "./bench-table";
import { LATENCY_CATEGORY, latenciesBetween } from "./input-latency";
import { keepQuotes } from "./keep-quotes";
import { TRACE_CATEGORIES, workedBetween } from "./main-thread-tasks";
import { median } from "./percentile";
import { putIntoPage } from "./put-into-page";

const HIGHLIGHTS = 1_000;
/** How much longer a reader may wait for a frame than without us. */
const BUDGET = 1.2;
/** Pages with our script, and as many without, in turns. */
const RUNS = 4;
/** Turns of a mouse's wheel, CSS px each, and the time between two, ms. */
const TURNS = 60;
const TURN_PX = 400;
const TURN_MS = 100;
/** Between two keys, ms: a fast typist. */
const KEY_MS = 40;
/** How long reading and drawing may leave work behind, ms. */
const REST_MS = 2_000;
const TYPED = "The quick brown fox jumps over the lazy dog, and goes on to the next. ".repeat(2);

/** What the reader does, by name. */
const USES: Record<string, (page: Page) => Promise<void>> = {
  "scrolling by the wheel": (page) => turnWheel(page, TURNS),
  "typing into a field": (page) => typeInto(page, "textarea"),
  "typing into an editor beside the article": (page) => typeInto(page, "[contenteditable]"),
};

/** One use of one page, ms. */
interface Used {
  /** From each input until the frame that answers it was on the screen. */
  waits: number[];
  /** What the main thread worked in all. */
  worked: number;
}

/**
 * What a reader waits for while scrolling through a page of 1 M characters with some 25,000 mentions and a thousand
 * highlights, and while typing into it: the time from an input to its frame, beside the same page without Termlight. The
 * input is the browser's own, of wheel and keys, at a reader's pace, and so is the measure; the middle of all of them. Pages
 * with us and without take turns, each opened anew. What the main thread works in all is told as well: most of what
 * is more there is the browser's, which draws anew around painted text with each change of the document.
 *
 * @param extension one that may see every site and has no content script registered, in a browser that draws as readers' do:
 *   one that draws without graphics copies what lies between all that is drawn anew, which takes it longer than all else.
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
    const runs: Record<"without" | "having", Used[][]> = { without: [], having: [] };
    for (let run = 0; run < RUNS; run += 1) {
      const order = run % 2 === 0 ? (["without", "having"] as const) : (["having", "without"] as const);
      for (const who of order) runs[who].push(await traceUse(extension, url, who === "having"));
    }
    return Object.keys(USES).flatMap((name, index) => {
      const [without, having] = [runs.without, runs.having].map((uses) => uses.map((use) => use[index]!));
      return rowsOf(name, without!, having!);
    });
  } finally {
    await server.close();
  }
}

function rowsOf(name: string, without: readonly Used[], having: readonly Used[]): BenchRow[] {
  const [waitWithout, wait] = [without, having].map((uses) => median(uses.flatMap(({ waits }) => waits)));
  const [workWithout, work] = [without, having].map((uses) => median(uses.map(({ worked }) => worked)));
  const ratio = wait! / waitWithout!;
  return [
    {
      what: `${name}, until the frame is shown: 1 M characters, 25,000 mentions, ${HIGHLIGHTS} highlights`,
      measured: formatMs(wait!),
      against: `without Termlight ${formatMs(waitWithout!)}`,
      ratio,
      budget: `≤ ${BUDGET}×`,
      within: ratio <= BUDGET,
    },
    {
      what: "  all work of the main thread",
      measured: formatMs(work!),
      against: `without Termlight ${formatMs(workWithout!)}`,
      ratio: work! / workWithout!,
      budget: "",
      within: null,
    },
  ];
}

function quoteOf(index: number): string {
  return `Passage ${index} is kept for its number, ${index * 7919}.`;
}

/** The passages stand at the beginnings of their paragraphs, all over the page; what is written in stays in view. */
function usedPage(): string {
  let next = 0;
  // At the top: without a window, the browser shows less of a page than the page is told.
  const place = "position: fixed; top: 0; width: 300px; height: 80px; overflow: auto; background: #fff";
  const fields = `<textarea style="${place}; right: 0"></textarea>
<div contenteditable style="${place}; left: 0"></div>`;
  return hugePage({ characters: 1_000_000, elements: HIGHLIGHTS * 10 })
    .replaceAll("<p>", () => `<p>${next < HIGHLIGHTS ? quoteOf(next++) : ""} `)
    .replace("</article>", `</article>${fields}`);
}

/** What each use took. */
async function traceUse(
  { context, worker }: LaunchedExtension,
  url: string,
  having: boolean,
): Promise<Used[]> {
  const browser = context.browser();
  if (browser === null) throw new Error("the browser is gone");
  const page = await context.newPage();
  await page.goto(url);
  if (having) await untilRead(page, () => putIntoPage(worker, url));
  // What the browser makes when something is drawn first is no one's in particular.
  await turnWheel(page, 5);
  await page.waitForTimeout(REST_MS);
  await browser.startTracing(page, { categories: [...TRACE_CATEGORIES, LATENCY_CATEGORY] });
  const marks: [string, string][] = [];
  for (const [name, use] of Object.entries(USES)) {
    const pair: [string, string] = [`${name}-begins`, `${name}-ends`];
    await page.evaluate((mark) => performance.mark(mark), pair[0]);
    await use(page);
    await page.evaluate((mark) => performance.mark(mark), pair[1]);
    marks.push(pair);
  }
  // What was not shown yet is shown now, and so measured.
  await page.screenshot();
  const trace = await browser.stopTracing();
  await page.close();
  const waits = latenciesBetween(trace, marks);
  return workedBetween(trace, marks).map((worked, index) => ({ worked, waits: waits[index]! }));
}

async function untilRead(page: Page, start: () => Promise<void>): Promise<void> {
  await start();
  await page.waitForFunction(
    () => (CSS.highlights.get("termlight-yellow")?.size ?? 0) > 0 && CSS.highlights.has("termlight-term"),
    null,
    { polling: 200 },
  );
}

async function turnWheel(page: Page, turns: number): Promise<void> {
  await page.mouse.move(400, 300);
  for (let turn = 0; turn < turns; turn += 1) {
    await page.mouse.wheel(0, TURN_PX);
    await page.waitForTimeout(TURN_MS);
  }
}

async function typeInto(page: Page, field: string): Promise<void> {
  await page.locator(field).focus();
  await page.keyboard.type(TYPED, { delay: KEY_MS });
}
