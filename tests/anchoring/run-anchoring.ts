import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { BUNDLE_NAME, bundleForPage } from "../bench/page-bundle";
import { ensureBrowser } from "../browser/ensure-browser";
import { startPageServer } from "../browser/page-server";
import { wholeNumber } from "../commands/number-option";
import { runCommand } from "../commands/run-command";
import { UsageError } from "../commands/usage-error";
import type { TrialResult } from "./in-page/change-trials";
import { limitsOf, tableOf } from "./trial-report";

const USAGE = `usage: test:anchoring [--rounds N] [--seed S] [--only NAME] [--show]

Changes our own pages and, where TERMLIGHT_PAGES names a folder of real ones, those, under highlights, in N rounds for each,
40 unless told otherwise. Counts what becomes of each by kind of change. --only takes the pages alone whose name holds NAME;
--show prints the highlights that came out wrong. Ends with exit code 1 where a limit is not kept.`;

/** A page that is changed: the same seed changes it in the same way, whatever other pages there are. */
interface ChangedPage {
  name: string;
  html: string;
  seed: number;
}

/** What is to be done. */
interface Task {
  pages: readonly ChangedPage[];
  seed: number;
  rounds: number;
  shown: boolean;
}

function readTask(args: string[]): Task {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: "string", default: "40" },
      seed: { type: "string", default: "1" },
      only: { type: "string", default: "" },
      show: { type: "boolean", default: false },
    },
  });
  const { only, show: shown } = values;
  const seed = wholeNumber("--seed", values.seed);
  const rounds = wholeNumber("--rounds", values.rounds, 1);
  const pages = [...readPages()]
    .map(([name, html], index): ChangedPage => ({ name, html, seed: seed + index }))
    .filter(({ name }) => name.includes(only));
  if (pages.length === 0) throw new UsageError(`--only ${only}: no page has that in its name`);
  return { pages, seed, rounds, shown };
}

/** HTML by name. */
function readPages(): Map<string, string> {
  const pages = new Map<string, string>();
  const ours = join(import.meta.dirname, "../fixtures/pages");
  for (const file of readdirSync(ours)) {
    if (/^(article|dark|docs)/.test(file)) pages.set(file, readFileSync(join(ours, file), "utf8"));
  }
  const folder = process.env.TERMLIGHT_PAGES ?? "";
  if (!existsSync(folder)) {
    console.log("TERMLIGHT_PAGES names no folder of real pages: only our own are changed.");
    return pages;
  }
  for (const name of readdirSync(folder)) {
    const source = join(folder, name, "source.html");
    if (existsSync(source)) pages.set(name, readFileSync(source, "utf8"));
  }
  return pages;
}

await runCommand(USAGE, async (args) => {
  const task = readTask(args);
  const results = await runTrials(task);
  console.log(`seed ${task.seed}, ${task.pages.length} pages, ${results.length} highlights`);
  console.log(tableOf(results));
  if (task.shown) showWrong(results);
  const limits = limitsOf(results);
  for (const { what, measured, limit, kept } of limits) {
    console.log(`${kept ? "kept    " : "NOT KEPT"} ${what}: ${measured} (limit ${limit})`);
  }
  process.exitCode = limits.every(({ kept }) => kept) ? 0 : 1;
});

async function runTrials({ pages, rounds }: Task): Promise<TrialResult[]> {
  const code = await bundleForPage("change-trials", join(import.meta.dirname, "in-page"));
  const found = ensureBrowser((line) => console.error(line));
  const browser = await chromium.launch({
    executablePath: found.path,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--disable-gpu", "--disable-background-networking"],
  });
  const server = await startPageServer(({ pathname }) => {
    const asked = pages.find(({ name }) => name === decodeURIComponent(pathname.slice(1)));
    return asked ? { body: asked.html } : null;
  });
  const context = await browser.newContext({ javaScriptEnabled: true });
  await context.route(
    (url) => url.origin !== server.origin,
    (route) => route.abort(),
  );
  const results: TrialResult[] = [];
  for (const { name, seed } of pages) {
    const page = await context.newPage();
    await page.goto(`${server.origin}/${encodeURIComponent(name)}`, { waitUntil: "domcontentloaded" });
    results.push(
      ...(await page.evaluate<TrialResult[]>(`${code}; ${BUNDLE_NAME}.runTrials(${seed}, ${rounds})`)),
    );
    await page.close();
  }
  await browser.close();
  await server.close();
  return results;
}

function showWrong(results: readonly TrialResult[]): void {
  for (const { edit, effect, outcome, quote, instead } of results) {
    const expected = effect === "removed" ? "orphaned" : "found";
    if (outcome !== expected)
      console.log(`${outcome} (${edit}): ${JSON.stringify(quote)} → ${JSON.stringify(instead)}`);
  }
}
