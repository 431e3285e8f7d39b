import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOSSES, type Loss } from "@/lib/exchange/export-format";
import { EXPORT_FORMATS } from "@/lib/exchange/formats";
import { QUICK_FORMATS } from "@/lib/exchange/quick-formats";
import { formatStamp } from "@/lib/highlights/hybrid-clock";
import english from "@/public/_locales/en/messages.json";
import simplified from "@/public/_locales/zh_CN/messages.json";
import traditional from "@/public/_locales/zh_TW/messages.json";
import { SAMPLE_TIME, sampleId, sampleItem } from "../highlights/sample-highlight";
import { anyLibrary } from "./arbitrary-library";
import { written } from "./written";

const QUOTE = "A quote that is long enough for its address to need no context";
const STAMP = formatStamp({ time: SAMPLE_TIME, count: 7, device: "stampmark" });
const FULL = sampleItem(
  { byline: "Laboratory", siteName: "Sitename", language: "zh-TW", publishedTime: "2024-12-31" },
  {
    id: sampleId(77),
    quote: QUOTE,
    note: "note one",
    tags: ["two words"],
    color: "purple",
    terms: ["mixture-of-experts"],
    selectors: [
      { type: "TextQuoteSelector", exact: QUOTE, prefix: "beforehand ", suffix: "" },
      { type: "SurroundingsSelector", headings: ["headingmark"], copies: 1, copy: 0, rivals: [] },
    ],
    stamps: { color: STAMP, note: STAMP, tags: STAMP, deletedAt: STAMP },
  },
);

/** What of the sample shows in a file that kept it. */
const TRACES: Record<Loss, RegExp> = {
  colors: /purple/,
  notes: /note one/,
  tags: /two words/,
  times: /2025[-/]01[-/]02/,
  places: /beforehand/,
  surroundings: /headingmark/,
  ids: new RegExp(sampleId(77)),
  history: /stampmark/,
  terms: /mixture-of-experts/,
  articles: /Laboratory[\s\S]*Sitename|Sitename[\s\S]*Laboratory/,
};
const CASES = EXPORT_FORMATS.map((format) => [format.id, format] as const);

describe("the export formats", () => {
  it.each(CASES)("%s has a name in every language, and so has what it leaves out", (_, format) => {
    const keys = [format.labelKey, ...format.losses.map((loss) => `export_loss_${loss}`)];
    for (const messages of [english, simplified, traditional])
      expect(Object.keys(messages)).toEqual(expect.arrayContaining(keys));
  });

  it.each(CASES)("%s leaves out what it says it leaves out, and nothing else", (_, format) => {
    const text = written(format, [FULL]);
    const lost = LOSSES.filter((loss) => !TRACES[loss].test(text));
    const said = new Set<Loss>(format.losses);
    if (said.has("places")) said.add("surroundings");
    expect(lost).toEqual(LOSSES.filter((loss) => said.has(loss)));
    expect(text).toContain(QUOTE);
  });

  it.each(CASES)("%s does not change what it is given, and writes the same again", (_, format) => {
    fc.assert(
      fc.property(anyLibrary, (items) => {
        const before = structuredClone(items);
        const text = written(format, items);
        expect(items).toEqual(before);
        expect(written(format, items)).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it.each(CASES)("%s takes a quote of a million characters", (_, format) => {
    const long = "词 <b>&\"'\\ ".repeat(100_000);
    const text = written(format, [sampleItem({}, { quote: long, selectors: [] })]);
    expect(text.length).toBeGreaterThan(long.length / 2);
  });

  it.each(CASES)("%s writes a piece for each article at least, so that it can be stopped", (_, format) => {
    const items = Array.from({ length: 20 }, (__, at) =>
      sampleItem({ url: `https://example.org/${at}` }, { id: sampleId(at) }),
    );
    expect([...format.write({ articles: items, terms: [] }, { now: SAMPLE_TIME })].length).toBeGreaterThan(
      19,
    );
  });

  it("have ids and names of their own", () => {
    expect(new Set(EXPORT_FORMATS.map(({ id }) => id)).size).toBe(EXPORT_FORMATS.length);
    expect(new Set(EXPORT_FORMATS.map(({ labelKey }) => labelKey)).size).toBe(EXPORT_FORMATS.length);
  });

  it("have a row each in README's table, in the order in which they are offered", () => {
    const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
    const table = /^\| format \|.*\n.*\n((?:\|.*\n)+)/m.exec(readme)![1]!;
    const firstWord = (text: string): string => /\w+/.exec(text)![0];
    const names = EXPORT_FORMATS.map(({ labelKey }) => english[labelKey].message);
    expect(table.trim().split("\n").map(firstWord)).toEqual(names.map(firstWord));
  });

  it("are offered at once where they are most wanted", () => {
    expect(EXPORT_FORMATS).toEqual(expect.arrayContaining([...QUICK_FORMATS]));
  });
});
