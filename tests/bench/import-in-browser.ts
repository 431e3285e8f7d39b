import type { LaunchedExtension } from "../browser/launch";
import { startPageServer } from "../browser/page-server";
import { type BenchRow, formatMs, formatNumber, information } from "./bench-table";
import type { ImportTimes } from "./in-page/import-timing";
import { BUNDLE_NAME, bundleForPage } from "./page-bundle";

const SIZE = { articles: 5_000, highlightsEach: 20 };

/** How long a file of a large library takes to come in, next to `JSON.parse` of its text in the same run. */
export async function importRows({ context }: LaunchedExtension): Promise<BenchRow[]> {
  const code = await bundleForPage("import-timing");
  const server = await startPageServer(() => ({ body: "<!doctype html><title>An import</title>" }));
  const page = await context.newPage();
  await page.goto(server.origin);
  const times = await page.evaluate<ImportTimes>(
    `${code}; ${BUNDLE_NAME}.measureImport(${JSON.stringify(SIZE)})`,
  );
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
  ];
}
