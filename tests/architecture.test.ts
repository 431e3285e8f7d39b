import { describe, expect, it } from "vitest";
import { SOURCES, textOf } from "./source-files";
import { IMPORTS, type Import } from "./source-imports";

/**
 * Which modules and packages a module may import; anything absent fails, and so does what is not used. An edge that the
 * work truly needs is added here, with the reason beside it. What is free to a whole folder stands in `isFree`.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  "lib/text": [],
  "lib/page-text": [],
  "lib/painting": [],
  "lib/settings": [],
  // The data is checked when the extension is built, and its table of names made by a plugin.
  "lib/glossary": ["lib/text", "zod", "vite", "node:path"],
  "lib/mentions": ["lib/text", "lib/glossary"],
  "lib/article": ["lib/page-text", "@mozilla/readability"],
  "lib/anchoring": ["lib/text", "lib/page-text"],
  "lib/highlights": ["lib/anchoring", "lib/article"],
  // Their stamps are those of highlights. Their names are compared as the tagger folds texts.
  "lib/own-terms": ["lib/highlights", "lib/glossary", "lib/text", "zod"],
  // What it indexes are highlights, articles and their texts.
  "lib/search": ["lib/text", "lib/highlights", "lib/article"],
  // What goes from a file into the library: rows of every kind, and settings.
  "lib/imports": ["lib/highlights", "lib/own-terms", "lib/settings"],
  // Figures of what was read: nothing but numbers, ids and times go in.
  "lib/insights": [],
  "lib/store": [
    ...["lib/highlights", "lib/own-terms", "lib/search", "lib/article", "dexie", "uuidv7"],
    // Settings that an import changes are set after its commit, and until then lie in the database.
    ...["lib/imports", "lib/settings"],
    // What insights are made of is put together from its rows.
    "lib/insights",
    // Own terms are found by their names as all terms are.
    "lib/text",
  ],
  "lib/exchange": [
    ...["lib/highlights", "lib/glossary", "lib/own-terms", "lib/imports"],
    // A backup holds settings and articles' texts too; other formats count in code points.
    ...["lib/settings", "lib/article", "lib/text"],
    // Passages from files get selectors, which tell where they stand.
    "lib/anchoring",
    // Large files let the page run while they are read.
    "lib/page-text",
    ...["@noble/hashes", "fflate", "papaparse", "yaml", "zod"],
  ],
  // For builds alone.
  "lib/licences": ["vite", "node:fs", "node:path"],
  "lib/messages": [
    ...["lib/mentions", "lib/glossary", "lib/highlights", "lib/own-terms", "lib/settings", "zod"],
    // The rows of an import are checked as those of own files are.
    ...["lib/imports", "lib/exchange"],
  ],
  components: ["preact"],
  // The scripts that run on pages, one entrypoint for each time at which they are needed.
  "entrypoints/content-script.ts": ["entrypoints/article.content"],
  "entrypoints/page-session.ts": ["entrypoints/article.content"],
  "entrypoints/article-extractor.ts": ["entrypoints/article.content"],
  "entrypoints/overlay-renderer.ts": ["entrypoints/article.content"],
  "entrypoints/passage-finder.ts": ["entrypoints/article.content"],
  "entrypoints/article.content": [],
  "entrypoints/background": [
    // The address of the library and of a place in the options; how the side panel is opened.
    ...["entrypoints/library", "entrypoints/options", "entrypoints/sidepanel"],
    // It speaks the reader's language where no page is open.
    "public/_locales",
  ],
  "entrypoints/own-page": ["public/_locales"],
  // A kept text is read as an article is; faults are told in the same words. The options' settings.
  "entrypoints/library": ["entrypoints/article.content", "entrypoints/own-page", "entrypoints/options"],
  // Backups, packs and what is live in the library; access to sites as the popup asks for it.
  "entrypoints/options": [
    ...["entrypoints/article.content", "entrypoints/own-page", "entrypoints/library", "entrypoints/popup"],
  ],
  // A small library; how the side panel is opened.
  "entrypoints/popup": [
    ...["entrypoints/article.content", "entrypoints/own-page", "entrypoints/library", "entrypoints/options"],
    "entrypoints/sidepanel",
  ],
  // What the popup says of the page in front, and the library's changes.
  "entrypoints/sidepanel": [
    ...["entrypoints/article.content", "entrypoints/own-page", "entrypoints/library", "entrypoints/popup"],
  ],
  "entrypoints/welcome": ["entrypoints/article.content", "entrypoints/own-page", "entrypoints/popup"],
};

/** Values that components may import from `lib`; of all else they see the types only. */
const VALUES_FOR_COMPONENTS = [
  // The list of colours is what its type is made of.
  "lib/highlights/highlight.ts",
  // A form says what is wrong before it is sent.
  "lib/own-terms/own-term-faults.ts",
  // Nor is a language chosen for the reader out of sight.
  "lib/own-terms/guess-language.ts",
];

/** What must never be in a script that runs on other people's pages: it is paid for on every page. */
const KEPT_OUT_OF_PAGES = [/^lib\/store\//, /^lib\/mentions\//, /^lib\/glossary\//, /^zod$/, /^dexie$/];

/** `lib/<name>`, `entrypoints/<name>`, `components`, or whatever else a path leads to by its first two parts. */
function moduleOf(path: string): string {
  const [top, name] = path.split("/");
  return top === "components" ? top : `${top}/${name}`;
}

function targetOf({ to, isPackage }: Import): string {
  return isPackage ? to : moduleOf(to);
}

/** What the table need not name. */
function isFree({ from, to, isPackage, typeOnly }: Import): boolean {
  const [source, target] = [moduleOf(from), moduleOf(to)];
  if (!isPackage && source === target) return true;
  if (source === "components") {
    if (to === "public/_locales/en/messages.json") return typeOnly;
    return target.startsWith("lib/") && (typeOnly || VALUES_FOR_COMPONENTS.includes(to));
  }
  if (!source.startsWith("entrypoints/")) return false;
  if (source === "entrypoints/article.content" && target === "lib/store") return false;
  return isPackage || target === "components" || target.startsWith("lib/");
}

function isAllowed(edge: Import): boolean {
  return isFree(edge) || Boolean(ALLOWED[moduleOf(edge.from)]?.includes(targetOf(edge)));
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
  it("are read from the source: that of the content script is among them", () => {
    expect(IMPORTS).toContainEqual({
      from: "entrypoints/content-script.ts",
      to: "wxt",
      isPackage: true,
      typeOnly: false,
      late: false,
    });
  });

  it("go only where the table allows", () => {
    expect(IMPORTS.filter((edge) => !isAllowed(edge))).toEqual([]);
  });

  it("go wherever the table allows", () => {
    const used = new Set(IMPORTS.map((edge) => `${moduleOf(edge.from)} → ${targetOf(edge)}`));
    const allowed = Object.entries(ALLOWED).flatMap(([from, all]) => all.map((to) => `${from} → ${to}`));
    expect(allowed.filter((edge) => !used.has(edge))).toEqual([]);
    const values = IMPORTS.filter(({ from, typeOnly }) => moduleOf(from) === "components" && !typeOnly);
    expect(VALUES_FOR_COMPONENTS.filter((file) => !values.some(({ to }) => to === file))).toEqual([]);
  });

  it("come from the modules that the table names", () => {
    expect(new Set(SOURCES.map(moduleOf))).toEqual(new Set(Object.keys(ALLOWED)));
  });

  it("bring what draws pictures to the room of insights alone, which is loaded when it is entered", () => {
    const drawn = IMPORTS.filter(({ to }) => to === "echarts").map(({ from }) => from);
    expect(new Set(drawn)).toEqual(new Set(["entrypoints/library/insights/chart-library.ts"]));
    const room = IMPORTS.filter(({ to }) => to === "entrypoints/library/insights/InsightsRoom.tsx");
    expect(room.filter(({ late, typeOnly }) => !late && !typeOnly)).toEqual([]);
    expect(room.some(({ late }) => late)).toBe(true);
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
