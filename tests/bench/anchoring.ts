import type { BrowserContext } from "@playwright/test";
import { startPageServer } from "../browser/page-server";
import { type BenchRow, formatMs, formatNumber, information } from "./bench-table";
import type { Comparison, ReanchorTimes } from "./in-page/reanchor";
import { BUNDLE_NAME, bundleForPage } from "./page-bundle";
import { seededRandom } from "./seeded-random";
import { variedText } from "./varied-text";

const HIGHLIGHTS = 1_000;
const WALKS = 10;
/** How many times faster than the published algorithm. */
const FASTER = 10;
const CHARACTERS = 1_000_000;
/** Paragraphs of one text node each, as long as paragraphs are. */
const PARAGRAPHS = 10_000;
const ROUNDS = 7;

/** How long highlights take to be found again on a page of 1 M characters, in a real browser, beside a peer. */
export async function anchoringRows(context: BrowserContext): Promise<BenchRow[]> {
  const times = await measure(context);
  const { walk, unchanged, shifted, orphans } = times;
  const ratio = unchanged.ours / walk;
  return [
    {
      what: `${HIGHLIGHTS} highlights re-anchored, 1 M characters`,
      measured: `${formatMs(unchanged.ours)} (${unchanged.found} in place)`,
      against: `walk over ${times.textNodes} text nodes ${formatMs(walk)}`,
      ratio,
      budget: `≤ ${WALKS}× the walk`,
      within: ratio <= WALKS,
    },
    besidePeer("  the same, something put in before them", shifted),
    besidePeer(`  ${orphans.highlights} that are gone`, orphans),
    information("  reading the page's text, before", formatMs(times.read), `walk ${formatMs(walk)}`),
  ];
}

function besidePeer(what: string, { ours, published, found, highlights }: Comparison): BenchRow {
  return {
    what,
    measured: `${formatMs(ours)} (${found} of ${highlights} found)`,
    against: `published algorithm ${formatMs(published)}, ${formatNumber(published / ours)}× as long`,
    ratio: ours / published,
    budget: `≤ ${1 / FASTER}`,
    within: published / ours >= FASTER,
  };
}

async function measure(context: BrowserContext): Promise<ReanchorTimes> {
  const code = await bundleForPage("reanchor");
  const body = variedPage();
  const server = await startPageServer(({ pathname }) => (pathname === "/" ? { body } : null));
  const page = await context.newPage();
  await page.goto(server.origin);
  const call = `${BUNDLE_NAME}.measureReanchoring(${HIGHLIGHTS}, ${ROUNDS})`;
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
