import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ROOT, SOURCES, styleOf, textOf } from "./source-files";

/** What may lie at the top: the project's own folders and files, and what tools demand. */
const TOP_LEVEL = new Set([
  ...["entrypoints", "components", "lib", "public", "tests"],
  ...["wxt.config.ts", "package.json", "tsconfig.json", "README.md", "CHANGELOG.md", "LICENSE"],
  ...["package-lock.json", "biome.json", "vitest.config.ts", "playwright.config.ts"],
]);

/** Made by tools and kept out of the repository. */
const GENERATED = new Set(["node_modules", "test-results", "playwright-report"]);

function linesWith(pattern: RegExp): string[] {
  return SOURCES.flatMap((file) =>
    textOf
      .get(file)!
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );
}

describe("source files", () => {
  it.each([
    { what: "modules", texts: textOf },
    { what: "style sheets", texts: styleOf },
  ])("have at most 250 lines: $what", ({ texts }) => {
    const long = [...texts].filter(([, text]) => text.trimEnd().split("\n").length > 250);
    expect(texts.size).toBeGreaterThan(0);
    expect(long.map(([file]) => file)).toEqual([]);
  });

  it("never say `any`", () => {
    expect(linesWith(/(?::|\bas|<|\|)\s*any\b(?!\w)/)).toEqual([]);
  });

  it("write nothing to the console", () => {
    expect(linesWith(/\bconsole\./)).toEqual([]);
  });

  it("make no markup from strings", () => {
    expect(
      linesWith(/dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write/),
    ).toEqual([]);
  });

  it("are not barrels, nor drawers for odds and ends", () => {
    const drawers = SOURCES.filter((file) => /(^|\/)(utils?|helpers?|common|types?)(\.tsx?$|\/)/.test(file));
    const barrels = SOURCES.filter((file) => /^(lib|components)\/.*index\.tsx?$/.test(file));
    expect([...drawers, ...barrels]).toEqual([]);
  });
});

describe("the top folder", () => {
  it("holds only what the project and its tools need", () => {
    const stray = readdirSync(ROOT).filter(
      (name) =>
        !name.startsWith(".") && !name.endsWith(".log") && !TOP_LEVEL.has(name) && !GENERATED.has(name),
    );
    expect(stray).toEqual([]);
  });
});
