import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { CSV_COLUMNS, csvFormat } from "@/lib/exchange/csv";
import { plainCell } from "@/lib/exchange/csv-cell";
import { READWISE_COLUMNS, readwiseFormat } from "@/lib/exchange/readwise-csv";
import { sampleItem } from "../highlights/sample-highlight";
import { anyLibrary } from "./arbitrary-library";
import { written } from "./written";

/** Rows by their columns, read by an independent parser. */
function rows(text: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ""), {
    header: true,
    skipEmptyLines: false,
    delimiter: ",",
    newline: "\r\n",
  });
  expect(errors.filter(({ code }) => code !== "TooFewFields")).toEqual([]);
  // After the last line end stands nothing.
  return data.slice(0, -1);
}

/** The items of a list in a cell: a comma and a space between two, a backslash before what is none of them. */
function items(cell: string): string[] {
  const found: string[] = [];
  let item = "";
  for (let at = 0; at < cell.length; at++) {
    if (cell[at] === "\\") item += cell[++at];
    else if (cell[at] === ",") {
      found.push(item);
      item = "";
      at += 1;
    } else item += cell[at];
  }
  found.push(item);
  return found.filter((item) => item !== "");
}

describe("the table", () => {
  it("gives everything back that it holds, for any library", () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const found = rows(written(csvFormat, library)).map((row) =>
          Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, plainCell(cell)])),
        );
        const kept = library.flatMap(({ article, highlights }) =>
          highlights.map((highlight) => ({ article, highlight })),
        );
        expect(found).toHaveLength(kept.length);
        for (const [at, { article, highlight }] of kept.entries()) {
          expect(found[at]).toMatchObject({
            id: highlight.id,
            quote: highlight.quote,
            note: highlight.note,
            color: highlight.color,
            title: article.title,
            url: article.url,
            author: article.byline,
            site: article.siteName,
            published: article.publishedTime,
            language: article.language,
            kept: new Date(highlight.createdAt).toISOString(),
          });
          expect(items(found[at]!.tags!)).toEqual(highlight.tags.filter((tag) => tag !== ""));
        }
      }),
    );
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "'=1", "''-1"])(
    "has no cell that a spreadsheet runs: %j",
    (quote) => {
      const [row] = rows(written(csvFormat, [sampleItem({}, { quote })]));
      expect(row?.quote).toBe(`'${quote}`);
    },
  );

  it("begins with a byte order mark and the names of its columns", () => {
    expect(written(csvFormat, [])).toBe(`\ufeff${CSV_COLUMNS.join(",")}\r\n`);
  });

  it("has a backslash before a comma of a tag", () => {
    const [row] = rows(written(csvFormat, [sampleItem({}, { tags: ["a, b", "c\\d"] })]));
    expect(row?.tags).toBe("a\\, b, c\\\\d");
  });
});

describe("the table for Readwise", () => {
  it("has the columns that Readwise names, with time and order", () => {
    const [row, second] = rows(
      written(readwiseFormat, [sampleItem({ byline: "The lab" }, { quote: 'a "b"', note: "n" }, {})]),
    );
    expect(row).toEqual({
      Highlight: 'a "b"',
      Title: "Routing in MoE",
      Author: "The lab",
      URL: "https://example.org/moe",
      Note: "n",
      Location: "1",
      Date: "2025-01-02 03:04:05",
    });
    expect(second?.Location).toBe("2");
  });

  it("doubles quotation marks", () => {
    expect(written(readwiseFormat, [sampleItem({}, { quote: 'a "b"' })])).toContain('"a ""b"""');
  });

  it("is a table of seven columns for any library", () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const text = written(readwiseFormat, library);
        const { data } = Papa.parse<string[]>(text, { delimiter: ",", newline: "\r\n" });
        for (const row of data.slice(0, -1)) expect(row).toHaveLength(READWISE_COLUMNS.length);
      }),
    );
  });
});
