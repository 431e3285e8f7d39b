import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, SOURCES, textOf } from "./source-files";

/** What the product itself does not use, and who does. */
const FOR_OTHERS = new Map([
  ["compileGlossary", "commands and tests, which make glossaries of other terms than the bundled ones"],
  ["termSchema", "the check of the bundled data, which is parsed nowhere at run time"],
]);

const EXPORT = /^export (?:abstract |async )?(?<kind>function\*?|class|const|interface|type) (?<name>\w+)/;

/** An exported name. */
interface Exported {
  file: string;
  name: string;
  /** Whether it is there at run time, and no type. */
  isValue: boolean;
  hasDocstring: boolean;
}

const exported: readonly Exported[] = SOURCES.flatMap((file) => {
  const lines = textOf.get(file)!.split("\n");
  let isDocumented = false;
  return lines.flatMap((line, at) => {
    const groups = EXPORT.exec(line)?.groups;
    // Constants of a line each that stand together share the docstring above the first.
    const goesOn = isDocumented && EXPORT.test(lines[at - 1]!);
    isDocumented = groups !== undefined && (goesOn || lines[at - 1]?.endsWith("*/") === true);
    if (!groups) return [];
    const isValue = !["interface", "type"].includes(groups.kind!);
    return [{ file, name: groups.name!, isValue, hasDocstring: isDocumented }];
  });
});

function wordsOf(text: string): string[] {
  return text.match(/[\w$]+/g) ?? [];
}

/** In how many of some texts each word stands. */
function spread(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

const config = readFileSync(join(ROOT, "wxt.config.ts"), "utf8");
const inProduct = spread([...textOf.values(), config]);
const inTests = spread(
  readdirSync(join(ROOT, "tests"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(ROOT, "tests", name), "utf8")),
);
const isUsedElsewhere = ({ name }: Exported): boolean => inProduct.get(name)! > 1;

describe("what the source files export", () => {
  it("is used outside of the file, but for types", () => {
    const idle = exported.filter((each) => each.isValue && !isUsedElsewhere(each) && !inTests.has(each.name));
    expect(idle.map(({ file, name }) => `${file} ${name}`)).toEqual([]);
  });

  it("is used by the product, but for what is there for others", () => {
    const isUsedInside = ({ file, name }: Exported): boolean =>
      wordsOf(textOf.get(file)!).filter((word) => word === name).length > 1;
    const idle = exported.filter((each) => !isUsedElsewhere(each) && !isUsedInside(each));
    expect(idle.map(({ name }) => name)).toEqual([...FOR_OTHERS.keys()]);
  });

  it("has a docstring", () => {
    const bare = exported.filter(({ hasDocstring }) => !hasDocstring);
    expect(bare.map(({ file, name }) => `${file} ${name}`)).toEqual([]);
  });
});
