import type { Page } from "@playwright/test";
import type { LaunchedExtension } from "../browser/launch";
import { type BenchRow, formatMs, formatNumber, information } from "./bench-table";
import { heapOf } from "./heap-of";
import type { LibraryFilling, SearchTime } from "./in-page/library-timing";
import { keysOf } from "./keys-of";
import type { LibrarySize } from "./library-data";
import { measureShortcuts, type ShortcutTimes, shortcutRows } from "./library-shortcuts";
import { BUNDLE_NAME, bundleForPage } from "./page-bundle";
import { percentile } from "./percentile";

const SIZE: LibrarySize = { articles: 5_000, highlightsEach: 20 };
const HALF: LibrarySize = { ...SIZE, articles: SIZE.articles / 2 };

/** Found everywhere, found in some places, found nowhere; in both languages; then each operator alone. */
const WORDS = ["attention", "推理缓存", "DeepSeek", "月之暗面", "zygote", "transformer", "的"];
const OPERATORS = [
  ...['"attention memory"', "-attention", "tag:MoE", "term:moba", "site:site-5.example", "color:blue"],
  ...["before:2021-06", "after:2023", "has:note", "is:orphan"],
];
const TYPED = [...WORDS.flatMap(keysOf), ...OPERATORS.flatMap(keysOf)];

const OPENINGS = 7;
const BUDGETS = { firstScreenMs: 200, keyMs: 50, heapMb: 300, insightsMs: 1_000, growth: 2.2 };

/** A text, since what compiles the benchmarks adds names to functions that a page does not have. */
const FIRST_HIGHLIGHT = `new Promise((resolve) => {
  requestAnimationFrame(function look() {
    requestAnimationFrame(document.querySelector("blockquote") ? () => resolve(performance.now()) : look);
  });
})`;

/** What one size of library gave. */
interface Measured {
  filled: LibraryFilling;
  /** From navigation to the first highlights that are drawn, ms. */
  openings: number[];
  opening: number;
  search: SearchTime[];
  insights: { reading: number; computing: number };
  heapMb: number;
  shortcuts: ShortcutTimes;
}

/** How fast the library is when it is large, in the extension's own database; next to arrays of the same content. */
export async function libraryRows(extension: LaunchedExtension): Promise<BenchRow[]> {
  const code = await bundleForPage("library-timing");
  const half = await measure(extension, code, HALF, 0);
  const whole = await measure(extension, code, SIZE, half.filled.articles);
  const { filled, search } = whole;
  const size = `${filled.articles} articles, ${filled.highlights} highlights`;
  const slowest = [...search].sort((a, b) => b.database - a.database)[0]!;
  const perKey = percentile(timesOf(search), 0.95);
  const peer = percentile(
    search.map(({ array }) => array),
    0.95,
  );
  const first = percentile(whole.openings, 0.5);
  return [
    {
      ...limited(`library of ${size}: first screen, from navigation`, first, BUDGETS.firstScreenMs),
      measured: `${formatMs(first)} (median of ${OPENINGS})`,
      against: `half as many ${formatMs(percentile(half.openings, 0.5))}`,
    },
    {
      ...limited(`  search per key, of ${search.length} keys`, perKey, BUDGETS.keyMs),
      measured: `${formatMs(perKey)} (p95)`,
      against: `array ${formatMs(peer)}`,
      ratio: perKey / peer,
    },
    ...shortcutRows(whole.shortcuts, half.shortcuts, peer),
    growthRow("  twice the rows: search per key", perKey, percentile(timesOf(half.search), 0.95)),
    growthRow("  twice the rows: catalogue read", whole.opening, half.opening),
    {
      ...limited("  insights over all of it", timeOf(whole.insights), BUDGETS.insightsMs),
      against: `reading ${formatMs(whole.insights.reading)}, computing ${formatMs(whole.insights.computing)}`,
    },
    growthRow("  twice the rows: insights", timeOf(whole.insights), timeOf(half.insights)),
    {
      ...limited("  memory of the page after all searches", whole.heapMb, BUDGETS.heapMb),
      measured: `${formatNumber(whole.heapMb)} MB`,
      budget: `≤ ${BUDGETS.heapMb} MB`,
    },
    information(
      "  search per key, median",
      formatMs(percentile(timesOf(search), 0.5)),
      `array ${formatMs(
        percentile(
          search.map(({ array }) => array),
          0.5,
        ),
      )}`,
    ),
    information(
      `  slowest key, “${slowest.typed}” (${slowest.found} found)`,
      formatMs(slowest.database),
      `array ${formatMs(slowest.array)}`,
    ),
    information(
      "  kept texts that are searched too",
      formatNumber(filled.texts),
      `${formatNumber(filled.textUnits / 1e6)} M characters`,
    ),
    information(
      "  filling in the second half, indexing it",
      `${formatNumber(filled.filling / 1000)} s, ${formatNumber(filled.indexing / 1000)} s`,
      `slowest slice ${formatMs(filled.slowestSlice)}`,
    ),
  ];
}

function limited(what: string, measured: number, limit: number): BenchRow {
  return {
    ...information(what, formatMs(measured)),
    budget: `≤ ${limit} ms`,
    within: measured <= limit,
  };
}

function growthRow(what: string, whole: number, half: number): BenchRow {
  return {
    ...information(what, formatMs(whole), `half as many ${formatMs(half)}`),
    ratio: whole / half,
    budget: `≤ ${BUDGETS.growth}×`,
    within: whole / half <= BUDGETS.growth,
  };
}

/** Fills up the library, which holds so many articles, and measures it. */
async function measure(
  extension: LaunchedExtension,
  code: string,
  size: LibrarySize,
  held: number,
): Promise<Measured> {
  const origin = `chrome-extension://${extension.extensionId}`;
  const page = await extension.context.newPage();
  // A page that holds nothing of the library.
  await page.goto(`${origin}/manifest.json`);
  const call = <Result>(name: string, ...args: unknown[]): Promise<Result> =>
    page.evaluate<Result>(
      `${code}; ${BUNDLE_NAME}.${name}(${args.map((arg) => JSON.stringify(arg)).join()})`,
    );
  const filled = await call<LibraryFilling>("fillLibrary", size, held);
  const openings: number[] = [];
  for (let round = 0; round < OPENINGS; round += 1) openings.push(await openingTime(page, origin));
  await page.goto(`${origin}/manifest.json`);
  const { opening, search } = await call<{ opening: number; search: SearchTime[] }>(
    "measureSearch",
    size,
    TYPED,
  );
  const insights = await call<Measured["insights"]>("measureInsights");
  const heapMb = await searchedHeap(page, origin);
  await page.close();
  const shortcuts = await measureShortcuts(extension);
  return { filled, openings, opening, search, insights, heapMb, shortcuts };
}

/** From navigation until a highlight stands in the page and a frame was drawn since, ms. */
async function openingTime(page: Page, origin: string): Promise<number> {
  await page.goto("about:blank");
  await page.goto(`${origin}/library.html`, { waitUntil: "commit" });
  return page.evaluate<number>(FIRST_HIGHLIGHT);
}

/** What the library page holds after a search was typed into it, MB. */
async function searchedHeap(page: Page, origin: string): Promise<number> {
  await page.goto(`${origin}/library.html`);
  await page.locator("blockquote").first().waitFor();
  await page.getByRole("searchbox").pressSequentially("attention 推理", { delay: 60 });
  await page.locator("mark").first().waitFor();
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("HeapProfiler.collectGarbage");
  const megabytes = await heapOf(devTools);
  await devTools.detach();
  return megabytes;
}

function timeOf({ reading, computing }: Measured["insights"]): number {
  return reading + computing;
}

function timesOf(search: readonly SearchTime[]): number[] {
  return search.map(({ database }) => database);
}
