import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { BUNDLE_NAME, bundleForPage } from "../bench/page-bundle";
import { ensureBrowser } from "../browser/ensure-browser";
import { startPageServer } from "../browser/page-server";
import type { TrialResult } from "./in-page/change-trials";
import { limitsOf, tableOf } from "./trial-report";

/**
 * `npm run test:anchoring [-- --seed N] [-- --rounds N] [-- --show]`: highlights on our own pages and, where
 * TERMLIGHT_PAGES names a folder of real ones, on those; the pages are changed, and what becomes of each highlight is
 * counted by kind of change. Ends with an error where a limit is not kept.
 */
const options = process.argv.slice(2);
const numberOf = (name: string, otherwise: number): number => {
  const at = options.indexOf(name);
  return at < 0 ? otherwise : Number(options[at + 1]);
};
const seed = numberOf("--seed", 1);
const rounds = numberOf("--rounds", 40);
const only = options.includes("--only") ? options[options.indexOf("--only") + 1]! : "";

const pages = new Map<string, string>();
const ours = join(import.meta.dirname, "../fixtures/pages");
for (const file of readdirSync(ours)) {
  if (/^(article|dark|docs)/.test(file)) pages.set(file, readFileSync(join(ours, file), "utf8"));
}
const folder = process.env.TERMLIGHT_PAGES ?? "";
if (!existsSync(folder))
  console.log("TERMLIGHT_PAGES names no folder of real pages: only our own are changed.");
else {
  for (const name of readdirSync(folder)) {
    const source = join(folder, name, "source.html");
    if (existsSync(source)) pages.set(name, readFileSync(source, "utf8"));
  }
}

const code = await bundleForPage("change-trials", join(import.meta.dirname, "in-page"));
const found = ensureBrowser((line) => console.error(line));
const browser = await chromium.launch({
  executablePath: found.path,
  chromiumSandbox: process.getuid?.() !== 0,
  args: ["--disable-gpu", "--disable-background-networking"],
});
const server = await startPageServer(({ pathname }) => {
  const body = pages.get(decodeURIComponent(pathname.slice(1)));
  return body === undefined ? null : { body };
});
const context = await browser.newContext({ javaScriptEnabled: true });
await context.route(
  (url) => url.origin !== server.origin,
  (route) => route.abort(),
);
const results: TrialResult[] = [];
for (const [index, name] of [...pages.keys()].entries()) {
  if (!name.includes(only)) continue;
  const page = await context.newPage();
  await page.goto(`${server.origin}/${encodeURIComponent(name)}`, { waitUntil: "domcontentloaded" });
  results.push(
    ...(await page.evaluate<TrialResult[]>(`${code}; ${BUNDLE_NAME}.runTrials(${seed + index}, ${rounds})`)),
  );
  await page.close();
}
await browser.close();
await server.close();

console.log(`seed ${seed}, ${pages.size} pages, ${results.length} highlights`);
console.log(tableOf(results));
if (options.includes("--show")) {
  for (const { edit, effect, outcome, quote, instead } of results) {
    const expected = effect === "removed" ? "orphaned" : "found";
    if (outcome !== expected)
      console.log(`${outcome} (${edit}): ${JSON.stringify(quote)} → ${JSON.stringify(instead)}`);
  }
}
const limits = limitsOf(results);
for (const { what, measured, limit, kept } of limits) {
  console.log(`${kept ? "kept    " : "NOT KEPT"} ${what}: ${measured} (limit ${limit})`);
}
process.exitCode = limits.every(({ kept }) => kept) ? 0 : 1;
