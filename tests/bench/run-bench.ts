import { statSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { builtExtension } from "../browser/built-extension";
import { ensureBrowser } from "../browser/ensure-browser";
import { grantHosts } from "../browser/host-permission";
import { type LaunchedExtension, launchWithExtension } from "../browser/launch";
import { runCommand } from "../commands/run-command";
import { UsageError } from "../commands/usage-error";
import { anchoringRows } from "./anchoring";
import { type BenchRow, formatTable } from "./bench-table";
import { exchangeRows } from "./exchange";
import { exportRows } from "./export-in-browser";
import { importRows } from "./import-in-browser";
import { libraryRows } from "./library";
import { pageTaskRows } from "./page-tasks";
import { scriptSizeRows } from "./script-size";
import { stormRows } from "./storm";
import { taggingRows } from "./tagging";
import { useRows } from "./use";

/** Measurements by name; those in a browser get it with every site allowed and no content script registered. */
const IN_NODE: Record<string, () => BenchRow[] | Promise<BenchRow[]>> = {
  size: scriptSizeRows,
  exchange: exchangeRows,
};
const IN_BROWSER: Record<string, (extension: LaunchedExtension) => Promise<BenchRow[]>> = {
  tagging: ({ context }) => taggingRows(context),
  pages: pageTaskRows,
  storm: stormRows,
  anchoring: ({ context }) => anchoringRows(context),
  library: libraryRows,
  exchange: async (extension) => [...(await exportRows(extension)), ...(await importRows(extension))],
};
/** The same, in a browser that draws as readers' browsers do. */
const DRAWN: Record<string, (extension: LaunchedExtension) => Promise<BenchRow[]>> = {
  use: useRows,
};

const NAMES = [...new Set([IN_NODE, IN_BROWSER, DRAWN].flatMap(Object.keys))];

const USAGE = `usage: bench [NAME …]

Prints the product's budgets with what is measured, next to a peer in the same run. Being slow is no failure: it fails on
errors only. Needs the production build. Names measure some of it only: ${NAMES.join(", ")}.`;

const LEGEND = `Tasks: what the page's main thread itself worked in the longest one, and by the clock, medians of several runs.
Re-anchoring: the least of several rounds. A load above the number of processors makes all times longer.`;

function readNames(args: string[]): readonly string[] {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const unknown = positionals.find((name) => !NAMES.includes(name));
  if (unknown !== undefined) throw new UsageError(`${unknown}: not one of ${NAMES.join(", ")}`);
  return positionals;
}

async function bench(names: readonly string[]): Promise<void> {
  const wanted = (name: string): boolean => names.length === 0 || names.includes(name);
  const built = builtExtension("production");
  const builtAt = statSync(join(built, "manifest.json")).mtime;
  console.log(`Build of ${builtAt.toLocaleString("sv")}; ${cpus().length} processors; the ${load()} before.`);
  const rows: BenchRow[] = [];
  for (const [name, measure] of Object.entries(IN_NODE)) if (wanted(name)) rows.push(...(await measure()));
  for (const measurements of [IN_BROWSER, DRAWN]) {
    const chosen = Object.entries(measurements).filter(([name]) => wanted(name));
    if (chosen.length === 0) continue;
    const extension = await launchUnregistered(built, measurements === DRAWN);
    try {
      for (const [, measure] of chosen) rows.push(...(await measure(extension)));
    } finally {
      await extension.close();
    }
  }
  console.log(`\n${formatTable(rows)}\n\n${LEGEND}\nThe ${load()} after.`);
}

async function launchUnregistered(extensionDir: string, withGraphics: boolean): Promise<LaunchedExtension> {
  const browser = ensureBrowser((line) => console.error(line));
  const extension = await launchWithExtension({ browser, extensionDir, headless: true, withGraphics });
  await grantHosts(extension.context, extension.extensionId);
  await extension.worker.evaluate(async () => {
    // The extension registers its script when the permission comes: wait for it, then take it away.
    while ((await chrome.scripting.getRegisteredContentScripts()).length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await chrome.scripting.unregisterContentScripts();
  });
  return extension;
}

function load(): string {
  const [minute, five] = loadavg();
  return `machine's load was ${minute!.toFixed(1)} (one minute), ${five!.toFixed(1)} (five)`;
}

await runCommand(USAGE, (args) => bench(readNames(args)));
