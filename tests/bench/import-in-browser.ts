import type { CDPSession } from "@playwright/test";
import type { LaunchedExtension } from "../browser/launch";
import { startPageServer } from "../browser/page-server";
import { type BenchRow, formatMs, formatNumber, information } from "./bench-table";
import { heapOf } from "./heap-of";
import type { ImportTimes } from "./in-page/import-timing";
import { BUNDLE_NAME, bundleForPage } from "./page-bundle";

const LOOK_EVERY_MS = 200;
const SIZE = { articles: 5_000, highlightsEach: 20 };

/** How long a file of a large library takes to come in, next to `JSON.parse` of its text in the same run. */
export async function importRows({ context }: LaunchedExtension): Promise<BenchRow[]> {
  const code = await bundleForPage("import-timing");
  const server = await startPageServer(() => ({ body: "<!doctype html><title>An import</title>" }));
  const page = await context.newPage();
  await page.goto(server.origin);
  const devTools = await page.context().newCDPSession(page);
  const measured = page.evaluate<ImportTimes>(
    `${code}; ${BUNDLE_NAME}.measureImport(${JSON.stringify(SIZE)})`,
  );
  const heap = await mostHeap(devTools, measured);
  const times = await measured;
  await page.close();
  await server.close();
  const size = `${times.highlights} highlights, ${formatNumber(times.bytes / 1e6)} MB`;
  return [
    {
      what: `import of own JSON, ${size}: reading and checking`,
      measured: formatMs(times.reading),
      against: `JSON.parse ${formatMs(times.parsing)}`,
      ratio: times.reading / times.parsing,
      budget: "",
      within: null,
    },
    information("  dry run against an empty library", formatMs(times.planning)),
    information("  staging in slices", formatMs(times.staging)),
    information("  writing in one transaction", formatMs(times.committing)),
    information("  undoing all of it", formatMs(times.undoing)),
    information("  most seen on the page's heap, the file with it", `${formatNumber(heap)} MB`),
  ];
}

/** Looks at the page's heap until some work is done; while the page is busy it answers late. MB. */
async function mostHeap(devTools: CDPSession, work: Promise<unknown>): Promise<number> {
  let most = 0;
  let isDone = false;
  const noteEnd = (): void => {
    isDone = true;
  };
  work.then(noteEnd, noteEnd);
  while (!isDone) {
    most = Math.max(most, await heapOf(devTools));
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return most;
}
