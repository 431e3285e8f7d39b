import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { builtExtension } from "../browser/built-extension";
import { filesIn, packFiles } from "../packages/pack-files";

const KB = 1024;
const folder = builtExtension("production");

/** Bytes, as a server or an archive would send them. */
function packed(file: string): number {
  return gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
}

for (const [file, budget] of [
  ["content-script.js", 30 * KB],
  ["page-session.js", 45 * KB],
  ["article-extractor.js", 25 * KB],
  ["overlay-renderer.js", 45 * KB],
  ["passage-finder.js", 30 * KB],
  ["background.js", 1_250 * KB],
] as const)
  test(`${file} is not heavier than ${budget / KB} KB`, () => {
    expect(packed(file)).toBeLessThanOrEqual(budget);
  });

test("the whole package is not heavier than 2.6 MB", () => {
  expect(packFiles(folder, filesIn(folder)).length).toBeLessThanOrEqual(2_600 * KB);
});

test("the package tells the licences of all that the README names as part of it, and no source map", () => {
  const licences = readFileSync(join(folder, "third-party-licences.txt"), "utf8");
  const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"));
  for (const name of Object.keys(dependencies)) expect(licences).toContain(`\n${name} `);
  expect(licences).toContain("OpenCC");
  expect(filesIn(folder).filter((file) => file.endsWith(".map"))).toEqual([]);
});
