import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ankiFormat } from "@/lib/exchange/anki";
import { sampleId, sampleItem } from "../highlights/sample-highlight";
import { anyLibrary } from "./arbitrary-library";
import { SAMPLE_TERM } from "./sample-term";
import { written } from "./written";

/** The rules of https://docs.ankiweb.net/importing/text-files.html: directives first, then fields with tabs between. */
function read(text: string): { directives: string[]; rows: string[][] } {
  expect(text.endsWith("\n")).toBe(true);
  const lines = text.slice(0, -1).split("\n");
  const first = lines.findIndex((line) => !line.startsWith("#"));
  const rows = first < 0 ? [] : lines.slice(first);
  for (const row of rows) expect(row).not.toMatch(/^#|^"|\t"/);
  return { directives: lines.slice(0, lines.length - rows.length), rows: rows.map((row) => row.split("\t")) };
}

describe("the cards for Anki", () => {
  it("begin with directives that name separator, columns and where guid and tags stand", () => {
    expect(read(written(ankiFormat, [])).directives).toEqual([
      "#separator:tab",
      "#html:true",
      "#notetype:Basic",
      "#deck:Termlight",
      "#columns:Guid\tFront\tBack\tTags",
      "#guid column:1",
      "#tags column:4",
    ]);
  });

  it("are one for each term and one for each highlight", () => {
    const item = sampleItem({}, { quote: "a\nb", note: "x < y", tags: ["to read"], terms: ["moe"] });
    const { rows } = read(written(ankiFormat, [item], { terms: [SAMPLE_TERM] }));
    expect(rows[0]).toEqual([
      "termlight-term-moe",
      "MoE<br>混合专家",
      "Many &lt;experts&gt;.<br><br>许多专家。",
      "termlight::term termlight::architecture",
    ]);
    expect(rows[1]?.slice(0, 2)).toEqual([sampleId(1), "a<br>b"]);
    expect(rows[1]?.[2]).toMatch(
      /^x &lt; y<br><br><a href="https:\/\/example\.org\/moe#:~:text=.*">Routing in MoE<\/a>$/,
    );
    expect(rows[1]?.[3]).toBe("to_read termlight::highlight termlight::yellow termlight::term::moe");
  });

  it("keep their first field when all else changes, so that importing again updates them", () => {
    const guids = (note: string) =>
      read(written(ankiFormat, [sampleItem({ title: note }, { note, quote: note })])).rows.map(
        ([guid]) => guid,
      );
    expect(guids("before")).toEqual(guids("after"));
  });

  it("are rows of four fields with first fields of their own, for any library", () => {
    fc.assert(
      fc.property(anyLibrary, (items) => {
        const { rows } = read(written(ankiFormat, items));
        const ids = items.flatMap(({ highlights }) => highlights.map(({ id }) => id));
        expect(rows.map(([guid]) => guid)).toEqual(ids);
        for (const row of rows) expect(row).toHaveLength(4);
      }),
    );
  });

  it.each(["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", '"quoted"\tand\ttabs'])(
    "show %j as it is",
    (quote) => {
      const [row] = read(written(ankiFormat, [sampleItem({}, { quote, selectors: [] })])).rows;
      expect(row?.[1]).not.toMatch(/[<>"]/);
    },
  );

  it("have no link to a script", () => {
    expect(written(ankiFormat, [sampleItem({ url: "javascript:alert(1)" }, {})])).not.toContain("href");
  });
});
