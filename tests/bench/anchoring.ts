import type { BrowserContext } from "@playwright/test";
import { startPageServer } from "../browser/page-server";
import { hugePage } from "../fixtures/huge-page";
import { type BenchRow, formatMs, formatNumber, information } from "./bench-table";
import type { ReanchorTimes } from "./in-page/reanchor";
import { BUNDLE_NAME, bundleForPage } from "./page-bundle";
import { seededRandom } from "./seeded-random";
import { variedText } from "./varied-text";

const HIGHLIGHTS = 1_000;
const BUDGET_RATIO = 10;
const CHARACTERS = 1_000_000;
/** Paragraphs of one text node each, as long as paragraphs are. */
const PARAGRAPHS = 10_000;
/** Fewer on the page that repeats itself: each passage of it stands there thousands of times. */
const REPEATED_HIGHLIGHTS = 50;

/** How long 1,000 highlights take to be found again on a page of 1 M characters, in a real browser. */
export async function anchoringRows(context: BrowserContext): Promise<BenchRow[]> {
  const code = await bundleForPage("reanchor");
  const varied = await measureOn(context, code, variedPage(), HIGHLIGHTS, 7);
  const repeating = hugePage({ characters: CHARACTERS, elements: PARAGRAPHS });
  const repeated = await measureOn(context, code, repeating, REPEATED_HIGHLIGHTS, 3);
  const ratio = varied.reanchor / varied.walk;
  return [
    {
      what: `${HIGHLIGHTS} highlights re-anchored, 1 M characters`,
      measured: `${formatMs(varied.reanchor)} (${varied.found} in place)`,
      against: `walk over ${varied.textNodes} text nodes ${formatMs(varied.walk)}`,
      ratio,
      budget: `≤ ${BUDGET_RATIO}× the walk`,
      within: ratio <= BUDGET_RATIO,
    },
    information(
      "  of that, folding the text once",
      formatMs(varied.fold),
      `walk with joining ${formatMs(varied.join)}`,
    ),
    information(
      "  reading the page's text, before",
      formatMs(varied.read),
      `walk with joining ${formatMs(varied.join)}`,
    ),
    information("  slowest single highlight", formatMs(varied.slowest)),
    information(
      `  per highlight where the page repeats itself`,
      `${formatMs((repeated.reanchor - repeated.fold) / REPEATED_HIGHLIGHTS)} (slowest ${formatNumber(repeated.slowest)})`,
    ),
  ];
}

async function measureOn(
  context: BrowserContext,
  code: string,
  body: string,
  highlights: number,
  rounds: number,
): Promise<ReanchorTimes> {
  const server = await startPageServer(({ pathname }) => (pathname === "/" ? { body } : null));
  const page = await context.newPage();
  await page.goto(server.origin);
  const call = `${BUNDLE_NAME}.measureReanchoring(${highlights}, ${rounds})`;
  const times = await page.evaluate<ReanchorTimes>(`${code}; ${call}`);
  await page.close();
  await server.close();
  return times;
}

function variedPage(): string {
  const random = seededRandom(1);
  const paragraph = (): string => `<p>${variedText(random, CHARACTERS / PARAGRAPHS)}</p>`;
  const paragraphs = Array.from({ length: PARAGRAPHS }, paragraph).join("\n");
  return `<!doctype html><meta charset="utf-8"><title>A varied page</title><article>${paragraphs}</article>`;
}
