import { dirname, join, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { SOURCES, textOf } from "./source-files";

/**
 * Which modules of `lib` a module may import from; anything absent fails. An edge that the work truly needs is
 * added here, with the reason beside it.
 */
const LIB_IMPORTS: Record<string, readonly string[]> = {
  text: [],
  "page-text": [],
  painting: [],
  settings: [],
  glossary: ["text"],
  mentions: ["text", "glossary"],
  article: ["page-text"],
  anchoring: ["text", "page-text"],
  highlights: ["anchoring", "article"],
  // Their stamps are those of highlights. Their names are compared as the tagger folds texts.
  "own-terms": ["highlights", "glossary", "text"],
  // What it indexes are highlights, articles and their texts.
  search: ["text", "highlights", "article"],
  // What goes from a file into the library: rows of every kind, and settings.
  imports: ["highlights", "own-terms", "settings"],
  // Figures of what was read: nothing but numbers, ids and times go in.
  insights: [],
  // Settings that an import changes are set after its commit, and until then lie in the database. Kept texts of articles.
  // What insights are made of is put together from its rows.
  store: ["highlights", "glossary", "own-terms", "search", "imports", "settings", "article", "insights"],
  // A backup holds settings and articles' texts too; others count in code points. Passages from files get selectors, which
  // tell where they stand. Large files let the page run while they are read.
  exchange: [
    ...["text", "highlights", "glossary", "own-terms", "settings", "imports", "anchoring", "article"],
    "page-text",
  ],
  // For builds alone.
  licences: [],
  // The rows of an import are checked as those of own files are.
  messages: ["mentions", "glossary", "highlights", "own-terms", "settings", "imports", "exchange"],
};

/** Values that components may import from `lib`; of all else they see the types only. */
const VALUES_FOR_COMPONENTS = new Set([
  "lib/exchange/formats.ts",
  // The list of colours is what its type is made of.
  "lib/highlights/highlight.ts",
  // A form says what is wrong before it is sent.
  "lib/own-terms/own-term-faults.ts",
  // Nor is a language chosen for the reader out of sight.
  "lib/own-terms/guess-language.ts",
]);

/** What must never be in a script that runs on other people's pages: it is paid for on every page. */
const KEPT_OUT_OF_PAGES = [/^lib\/store\//, /^lib\/mentions\//, /^lib\/glossary\//, /^zod$/, /^dexie$/];

interface Import {
  from: string;
  /** A path in this repository without its extension, or a package's name. */
  to: string;
  typeOnly: boolean;
}

const IMPORTS = SOURCES.flatMap(importsOf);

/** Static, side-effect, re-exporting and dynamic imports. Formatted code begins each statement on its own line. */
function importsOf(from: string): Import[] {
  const text = textOf.get(from)!;
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean) => {
    found.push({ from, to: resolved(from, specifier), typeOnly });
  };
  for (const [, type, specifier] of text.matchAll(
    /^(?:import|export)\s+(type\s)?[\w\s{},*$]*?from\s+"([^"]+)"/gm,
  )) {
    add(specifier!, type !== undefined);
  }
  for (const [, specifier] of text.matchAll(/^import\s+"([^"]+)"/gm)) add(specifier!, false);
  for (const [, type, specifier] of text.matchAll(/(typeof\s+)?\bimport\(\s*"([^"]+)"/g)) {
    add(specifier!, type !== undefined);
  }
  return found;
}

function resolved(from: string, specifier: string): string {
  const path = specifier.replace(/\?.*$/, "");
  if (path.startsWith("@/")) return withExtension(path.slice(2));
  if (path.startsWith(".")) return withExtension(join(dirname(from), path).split(sep).join("/"));
  return path
    .split("/")
    .slice(0, path.startsWith("@") ? 2 : 1)
    .join("/");
}

function withExtension(path: string): string {
  return [path, `${path}.ts`, `${path}.tsx`].find((candidate) => textOf.has(candidate)) ?? path;
}

/** `lib/<name>`, or the top folder that a file belongs to. */
function moduleOf(path: string): string {
  const [top, name] = path.split("/");
  return top === "lib" ? `lib/${name}` : top!;
}

/** The edges between modules that the table does not have. */
function unknownEdge({ from, to, typeOnly }: Import): boolean {
  const [source, target] = [moduleOf(from), moduleOf(to)];
  if (source === target || !["entrypoints", "components", "lib"].includes(to.split("/")[0]!)) return false;
  if (source === "entrypoints")
    return from.startsWith("entrypoints/article.content/") && target === "lib/store";
  if (source === "components") {
    return !(target.startsWith("lib/") && (typeOnly || VALUES_FOR_COMPONENTS.has(to)));
  }
  const allowed = LIB_IMPORTS[source.slice("lib/".length)] ?? [];
  return !allowed.some((name) => target === `lib/${name}`);
}

/** Everything that a file brings into its bundle, itself included. */
function reachedAtRunTime(start: string): Set<string> {
  const reached = new Set([start]);
  for (const file of reached) {
    for (const edge of IMPORTS) if (edge.from === file && !edge.typeOnly) reached.add(edge.to);
  }
  return reached;
}

/** One cycle of files, or `[]`. */
function findCycle(): string[] {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    path.push(file);
    for (const edge of IMPORTS) {
      if (edge.from !== file || !textOf.has(edge.to)) continue;
      const cycle = visit(edge.to);
      if (cycle.length > 0) return cycle;
    }
    path.pop();
    done.add(file);
    return [];
  };
  return SOURCES.map(visit).find((cycle) => cycle.length > 0) ?? [];
}

describe("imports", () => {
  it("are read from the source: the page session's own are among them", () => {
    expect(IMPORTS).toContainEqual({
      from: "entrypoints/content-script.ts",
      to: "wxt",
      typeOnly: false,
    });
  });

  it("go only where the table allows", () => {
    expect(IMPORTS.filter(unknownEdge)).toEqual([]);
  });

  it("come only from modules that the table names", () => {
    const unnamed = SOURCES.map(moduleOf).filter(
      (name) => name.startsWith("lib/") && !Object.hasOwn(LIB_IMPORTS, name.slice("lib/".length)),
    );
    expect(unnamed).toEqual([]);
  });

  it("bring what draws pictures to the room of insights alone, which is loaded when it is entered", () => {
    const drawn = IMPORTS.filter(({ to }) => to === "echarts").map(({ from }) => from);
    expect(new Set(drawn)).toEqual(new Set(["entrypoints/library/insights/chart-library.ts"]));
    const static_ = /^import (?!type\b).*"\.\/insights\/InsightsRoom"/m;
    expect(SOURCES.filter((file) => static_.test(textOf.get(file)!))).toEqual([]);
  });

  it("have no cycle", () => {
    expect(findCycle()).toEqual([]);
  });

  it.each([
    "entrypoints/content-script.ts",
    "entrypoints/page-session.ts",
    "entrypoints/article-extractor.ts",
    "entrypoints/overlay-renderer.ts",
    "entrypoints/passage-finder.ts",
  ])("bring neither store, tagger, glossary, zod nor Dexie into %s", (script) => {
    const heavy = [...reachedAtRunTime(script)].filter((path) =>
      KEPT_OUT_OF_PAGES.some((pattern) => pattern.test(path)),
    );
    expect(heavy).toEqual([]);
  });
});
