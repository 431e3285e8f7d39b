import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { risFormat } from "@/lib/exchange/ris";
import { sampleItem } from "../highlights/sample-highlight";
import { anyLibrary } from "./arbitrary-library";
import { written } from "./written";

/** Records as lists of tag and value, by the rules of https://en.wikipedia.org/wiki/RIS_(file_format). */
function records(text: string): [string, string][][] {
  const found: [string, string][][] = [];
  for (const line of text.split("\r\n")) {
    if (line === "") continue;
    const [, tag, value] = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line) ?? [];
    if (tag === undefined) throw new Error(`no field: ${JSON.stringify(line)}`);
    if (tag === "TY") found.push([]);
    found.at(-1)!.push([tag, value!]);
  }
  return found;
}

describe("RIS records", () => {
  it("hold what is known of an article, and a note for each highlight", () => {
    const item = sampleItem(
      { byline: "The lab", siteName: "Example", publishedTime: "2024-12-31T10:00:00Z" },
      { quote: "a & b", note: "line\nline", tags: ["moe", "to read"], color: "green", selectors: [] },
      { quote: "second", tags: ["moe"], selectors: [] },
    );
    const [record = []] = records(written(risFormat, [item]));
    expect(record.slice(0, -3)).toEqual([
      ["TY", "ELEC"],
      ["TI", "Routing in MoE"],
      ["AU", "The lab"],
      ["T2", "Example"],
      ["UR", "https://example.org/moe"],
      ["DA", "2024/12/31/"],
      ["Y2", "2025/01/02/"],
      ["LA", "en"],
      ["KW", "moe"],
      ["KW", "to read"],
    ]);
    expect(record.at(-3)?.[1]).toMatch(
      /^<blockquote>a &amp; b<\/blockquote><p>line<br>line<\/p><p><a href=".*">2025-01-02T03:04:05\.000Z<\/a> · green #moe #to read<\/p>$/,
    );
    expect(record.at(-1)).toEqual(["ER", ""]);
  });

  it.each([
    ["2024", "2024///"],
    ["2024-05", "2024/05//"],
    ["2024-05-06", "2024/05/06/"],
    ["yesterday", undefined],
  ])("have the date %s as %s", (publishedTime, date) => {
    const [record = []] = records(written(risFormat, [sampleItem({ publishedTime })]));
    expect(record.find(([tag]) => tag === "DA")?.[1]).toBe(date);
  });

  it("begin with their type and end with ER, one for each article, for any library", () => {
    fc.assert(
      fc.property(anyLibrary, (items) => {
        const found = records(written(risFormat, items));
        expect(found).toHaveLength(items.length);
        for (const [at, record] of found.entries()) {
          expect([record[0]?.[0], record.at(-1)?.[0]]).toEqual(["TY", "ER"]);
          expect(record.filter(([tag]) => tag === "N1")).toHaveLength(items[at]!.highlights.length);
        }
      }),
    );
  });

  it("are not broken by a title that looks like a field", () => {
    const [record = []] = records(written(risFormat, [sampleItem({ title: "a\r\nER  - \r\nTY  - BOOK" })]));
    expect(record[1]).toEqual(["TI", "a ER - TY - BOOK"]);
  });
});
