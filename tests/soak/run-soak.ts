import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "@playwright/test";
import { buildExtension } from "../browser/build-extension";
import { ensureBrowser } from "../browser/ensure-browser";
import { extensionErrors, noteExtensionErrors } from "../browser/extension-errors";
import { withdrawHosts } from "../browser/host-permission";
import type { LaunchedExtension } from "../browser/launch";
import { collectPageErrors } from "../browser/page-errors";
import { startPageServer } from "../browser/page-server";
import { wholeNumber } from "../commands/number-option";
import { runCommand } from "../commands/run-command";
import { answerFixture } from "../e2e/fixture-pages";
import { allowEverySite, launch } from "../e2e/fixtures";
import { untilHostsAre, untilRead } from "../e2e/page-session";
import { type Footprint, footprintOf } from "./footprint";
import { ourListeners } from "./our-listeners";
import { ourObservers } from "./our-observers";
import { workerHeap } from "./worker-heap";

const USAGE = `usage: test:soak [--loads N]

Builds the extension and opens N articles (1,000 unless told otherwise) in one browser, one after the other. Shows that
the memory of the extension and of its pages stays flat after a warm-up, and that a session which ends leaves no listener
and no observer behind. Ends with exit code 1 where one of these is not so.`;

/** One round of pages: plain articles, late text, shadow roots, frames, a page that has none. */
const PAGES = [
  "article-en.html",
  "article-zh.html",
  "late-content.html",
  "shadow-roots.html",
  "frames.html",
  "no-article.html",
  "own-abbreviation.html",
  "docs-bare-div.html",
];
/** How much more may be in use at the end than after the warm-up, as a share of it. */
const GROWTH_LIMIT = 0.1;
const SAMPLES = 10;
/** The first sample is the warm-up, and two are compared. */
const LEAST_LOADS = 3;

/** A browser that reads. */
interface Reader {
  extension: LaunchedExtension;
  /** Its profile's folder. */
  userDataDir: string;
  /** Where the pages are. */
  origin: string;
}

function readLoads(args: string[]): number {
  const { values } = parseArgs({ args, options: { loads: { type: "string", default: "1000" } } });
  return wholeNumber("--loads", values.loads, LEAST_LOADS);
}

await runCommand(USAGE, async (args) => {
  const loads = readLoads(args);
  buildExtension("e2e");
  ensureBrowser((line) => console.error(line));
  const userDataDir = await mkdtemp(join(tmpdir(), "termlight-soak-"));
  const { origin, close } = await startPageServer(answerFixture);
  const extension = await launch({ build: "e2e", userDataDir, extraArgs: ["--remote-debugging-port=0"] });
  try {
    process.exitCode = (await soak({ extension, userDataDir, origin }, loads)) ? 0 : 1;
  } finally {
    await extension.close();
    await close();
    await rm(userDataDir, { recursive: true, force: true });
  }
});

async function soak({ extension, userDataDir, origin }: Reader, loads: number): Promise<boolean> {
  const { context, extensionId } = extension;
  await noteExtensionErrors(context, extensionId);
  const errors = collectPageErrors(context);
  const page = await context.newPage();
  await allowEverySite(extension);
  const heap = await workerHeap(userDataDir, extensionId);
  const samples: { load: number; page: Footprint; worker: number }[] = [];
  for (let load = 1; load <= loads; load++) {
    await page.goto(`${origin}/${PAGES[load % PAGES.length]}?load=${load}`);
    await untilRead(extension, page);
    if (load % Math.ceil(loads / SAMPLES) === 0) {
      await page.goto(`${origin}/${PAGES[0]}`);
      await untilRead(extension, page);
      const sample = { load, page: await footprintOf(page), worker: await heap.used() };
      samples.push(sample);
      console.log(line(sample));
    }
  }
  await heap.close();
  const flat = isFlat(samples);
  const clean = await leavesNothing(extension, page);
  const noted = [...errors.lines, ...(await extensionErrors(context, extensionId))];
  for (const each of noted) console.log(`error: ${each}`);
  return flat && clean && noted.length === 0;
}

/** The first sample is the warm-up. */
function isFlat(samples: readonly { page: Footprint; worker: number }[]): boolean {
  const first = samples[Math.min(1, samples.length - 1)]!;
  const last = samples.at(-1)!;
  const growths = {
    "page's heap": last.page.heap / first.page.heap - 1,
    "background's heap": last.worker / first.worker - 1,
    "page's listeners": last.page.listeners / first.page.listeners - 1,
    "page's documents": last.page.documents / first.page.documents - 1,
  };
  for (const [name, growth] of Object.entries(growths)) {
    console.log(
      `${name}: ${(100 * growth).toFixed(1)}% more than after the warm-up (limit ${100 * GROWTH_LIMIT}%)`,
    );
  }
  return Object.values(growths).every((growth) => growth <= GROWTH_LIMIT);
}

/** When the reader takes access away, nothing of ours listens or observes in the open page any more. */
async function leavesNothing(extension: LaunchedExtension, page: Page): Promise<boolean> {
  const look = async () => ({ listeners: await ourListeners(page), observers: await ourObservers(page) });
  const before = await look();
  await withdrawHosts(extension.context, extension.extensionId);
  await untilHostsAre(extension, "none");
  await page.waitForFunction(() => CSS.highlights.size === 0 && !document.querySelector("termlight-overlay"));
  const after = await look();
  for (const kind of ["listeners", "observers"] as const)
    console.log(
      `${kind} of ours in a page: ${before[kind].length}, after access was withdrawn: ${after[kind].length}`,
    );
  for (const each of [...after.listeners, ...after.observers]) console.log(`  ${each}`);
  const wereThere = before.listeners.length > 0 && before.observers.length > 0;
  return wereThere && after.listeners.length === 0 && after.observers.length === 0;
}

function line({ load, page, worker }: { load: number; page: Footprint; worker: number }): string {
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
  const { heap, listeners, documents } = page;
  return `after ${load} loads: background ${megabytes(worker)}, page ${megabytes(heap)}, ${listeners} listeners, ${documents} documents`;
}
