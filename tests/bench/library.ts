import type { BrowserContext } from "@playwright/test";
import { startPageServer } from "../browser/page-server";
import { type BenchRow, formatMs, formatNumber, information } from "./bench-table";
import type { LibraryPlan, LibraryTimes } from "./in-page/library-timing";
import { BUNDLE_NAME, bundleForPage } from "./page-bundle";
import { percentile } from "./percentile";
import { seededRandom } from "./seeded-random";

/** Found everywhere, found in some places, found nowhere; in both languages. */
const TYPED = ["attention", "推理缓存", "DeepSeek robot", "月之暗面", "zygote"];
const PLAN: LibraryPlan = {
  size: { articles: 5_000, highlightsEach: 20 },
  typed: inRandomOrder(TYPED.flatMap(keysOf)),
  searchFor: 60_000,
  rounds: 15,
};
const FIRST_SCREEN_MS = 200;
const KEY_MS = 50;

/** How fast the library is when it is large, in a real browser's database; next to arrays of the same content. */
export async function libraryRows(context: BrowserContext): Promise<BenchRow[]> {
  const times = await measure(context);
  const { firstScreen, search } = times;
  const size = `${times.articles} articles, ${times.highlights} highlights`;
  const keys = { database: search.map(({ database }) => database), array: search.map(({ array }) => array) };
  const slowest = [...search].sort((a, b) => b.database - a.database)[0]!;
  return [
    timeRow(`library of ${size}: first screen`, firstScreen, 0.5, FIRST_SCREEN_MS, "median"),
    timeRow(`  search per key, of ${PLAN.typed.length} keys`, keys, 0.95, KEY_MS, "p95"),
    information(
      "  search per key, median",
      formatMs(percentile(keys.database, 0.5)),
      `array ${formatMs(percentile(keys.array, 0.5))}`,
    ),
    information(
      `  slowest key, “${slowest.typed}”`,
      formatMs(slowest.database),
      `array ${formatMs(slowest.array)}`,
    ),
    information("  filling it", `${formatNumber(times.filling / 1000)} s`),
  ];
}

function timeRow(
  what: string,
  { database, array }: LibraryTimes["firstScreen"],
  share: number,
  budget: number,
  label: string,
): BenchRow {
  const measured = percentile(database, share);
  const peer = percentile(array, share);
  return {
    what,
    measured: `${formatMs(measured)} (${label} of ${database.length})`,
    against: `array ${formatMs(peer)}`,
    // A slice of an array takes less than the clock can tell.
    ratio: peer < 0.1 ? null : measured / peer,
    budget: `≤ ${budget} ms`,
    within: measured <= budget,
  };
}

async function measure(context: BrowserContext): Promise<LibraryTimes> {
  const code = await bundleForPage("library-timing");
  const server = await startPageServer(() => ({ body: "<!doctype html><title>A library</title>" }));
  const page = await context.newPage();
  await page.goto(server.origin);
  const call = `${BUNDLE_NAME}.measureLibrary(${JSON.stringify(PLAN)})`;
  const times = await page.evaluate<LibraryTimes>(`${code}; ${call}`);
  await page.close();
  await server.close();
  return times;
}

/** What stands in the search field after each key. */
function keysOf(text: string): string[] {
  const characters = [...text];
  return characters.map((_, index) => characters.slice(0, index + 1).join(""));
}

/** Where there is no time for all of them, those that were done are a fair sample. */
function inRandomOrder(keys: readonly string[]): string[] {
  const random = seededRandom(3);
  return keys
    .map((key) => ({ key, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ key }) => key);
}
