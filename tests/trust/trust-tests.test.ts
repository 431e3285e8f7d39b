import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SPECS, UNIT_TESTS } from "./trust-tests";

const ROOT = join(import.meta.dirname, "../..");
const SECURITY = readFileSync(join(ROOT, ".github/SECURITY.md"), "utf8");

/** Every file below `tests/`, as paths from the top with `/`. */
const FILES = readdirSync(join(ROOT, "tests"), { recursive: true, encoding: "utf8" }).map(
  (path) => `tests/${path.replaceAll("\\", "/")}`,
);

/** What stands in backticks after some words in `SECURITY.md`, each once. */
function named(pattern: RegExp): string[] {
  return [...new Set([...SECURITY.matchAll(pattern)].map(([, name]) => name!))];
}

/** Whether one of the unit tests, or a folder of them, holds the file or folder. */
const isRun = (path: string): boolean =>
  UNIT_TESTS.some((each) => path === each || path.startsWith(`${each}/`));

describe("what test:trust runs", () => {
  it.each(named(/`([\w-]+\.test\.ts)`/g))("has %s in it, which SECURITY names", (name) => {
    expect(FILES.filter((path) => path.endsWith(`/${name}`)).map(isRun)).toEqual([true]);
  });

  it.each(named(/tests of `([\w/]+)`/g))("has the tests of %s in it, which SECURITY names", (folder) => {
    expect(isRun(`tests/${folder}`)).toBe(true);
  });

  it.each(named(/`([\w-]+)\.spec\.ts`/g))("has %s.spec.ts in it, which SECURITY names", (name) => {
    expect(SPECS.includes(name) || FILES.includes(`tests/trust/${name}.spec.ts`)).toBe(true);
  });

  it("has in it, or is, each command that SECURITY names", () => {
    expect(named(/`npm run ([\w:]+)/g)).toEqual(["test:trust", "test:kill"]);
  });

  it.each([...UNIT_TESTS, ...SPECS.map((name) => `tests/e2e/${name}.spec.ts`)])("is there: %s", (path) => {
    expect(existsSync(join(ROOT, path))).toBe(true);
  });
});
