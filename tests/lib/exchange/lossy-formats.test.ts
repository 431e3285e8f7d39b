import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvFormat } from "@/lib/exchange/csv";
import type { ExportFormat, Loss } from "@/lib/exchange/export-format";
import { hypothesisFormat } from "@/lib/exchange/hypothesis";
import type { ImportedHighlight } from "@/lib/exchange/import-reading";
import { readwiseFormat } from "@/lib/exchange/readwise-csv";
import { webAnnotationFormat } from "@/lib/exchange/web-annotation";
import type { ArticleWithHighlights } from "@/lib/highlights/article";
import { HIGHLIGHT_COLORS, type Highlight } from "@/lib/highlights/highlight";
import { collapseWhiteSpace } from "@/lib/highlights/quote";
import { cleanTags } from "@/lib/highlights/tags";
import { SAMPLE_TIME, sampleId, sampleItem } from "../highlights/sample-highlight";
import { readBytes, utf8 } from "./read-bytes";
import { written } from "./written";

/** A line of text as pages and people write it: whole characters, with what formats escape among them. */
const line = fc
  .array(
    fc.oneof(
      fc.constantFrom('"', "'", ",", ";", "\t", "\\", "<b>", "&amp;", "=1+1", "#", "|", "稀疏", "😀", "a b"),
      fc.string({ unit: "grapheme" }),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) =>
    collapseWhiteSpace(
      parts
        .join("")
        .replace(/[\0\r]/g, "")
        .toWellFormed(),
    ).replaceAll("\n", " "),
  );
const words = line.filter((text) => text !== "");
const note = fc.array(line, { maxLength: 3 }).map((lines) => lines.join("\n").trim());

const highlight = fc.record({
  quote: words,
  note,
  tags: fc.array(words, { maxLength: 3 }).map((tags) => cleanTags(tags)),
  terms: fc.uniqueArray(fc.constantFrom("moba", "kv-cache", "a,b"), { maxLength: 2 }),
  color: fc.constantFrom(...HIGHLIGHT_COLORS),
  createdAt: fc.integer({ min: 0, max: SAMPLE_TIME }),
  updatedAt: fc.integer({ min: 0, max: SAMPLE_TIME }),
  start: fc.nat({ max: 100_000 }),
  prefix: line,
  suffix: line,
});

/** Any library as readers have it: what is kept is clean, and each page has its address. */
const plainLibrary: fc.Arbitrary<ArticleWithHighlights[]> = fc
  .array(
    fc.record({
      title: words,
      byline: line,
      siteName: line,
      highlights: fc.array(highlight, { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 3 },
  )
  .map((pages) =>
    pages.map(({ highlights, ...page }, at) => {
      const url = `https://example.org/page-${at}`;
      const kept = highlights.map(({ start, prefix, suffix, ...fields }, index): Partial<Highlight> => {
        const { quote } = fields;
        const position = {
          start,
          end: start + quote.length,
          of: "visible-text",
          codePointsBefore: start,
        } as const;
        return {
          ...fields,
          id: sampleId(at * 10 + index + 1),
          selectors: [
            { type: "TextQuoteSelector", exact: quote, prefix, suffix },
            { type: "TextPositionSelector", ...position },
          ],
        };
      });
      return sampleItem(
        {
          ...page,
          url,
          pageKey: url,
          id: sampleId(900 + at),
          language: "zh-CN",
          publishedTime: "2024-05-06",
        },
        ...kept,
      );
    }),
  );

/** What each kind of loss is about, in what is read. */
const PARTS: Record<Loss, (row: Readable) => unknown> = {
  colors: ({ color }) => color,
  notes: ({ note }) => note,
  tags: ({ tags }) => tags,
  times: ({ createdAt, updatedAt }) => [createdAt, updatedAt],
  // In what a place is counted besides follows from the text of the page.
  places: ({ selectors }) =>
    selectors
      .filter(({ type }) => type !== "SurroundingsSelector")
      .map((selector) => ({ ...selector, codePointsBefore: undefined })),
  surroundings: ({ selectors }) => selectors.filter(({ type }) => type === "SurroundingsSelector"),
  ids: ({ id }) => id,
  history: ({ stamps }) => stamps,
  terms: ({ terms }) => terms,
  articles: ({ article: { byline, siteName, language, publishedTime } }) => [
    byline,
    siteName,
    language,
    publishedTime,
  ],
};
type Readable = Pick<
  ImportedHighlight,
  "color" | "note" | "tags" | "createdAt" | "updatedAt" | "selectors" | "id" | "stamps" | "terms" | "quote"
> & { article: Omit<ImportedHighlight["article"], "kept"> };

function originals(items: readonly ArticleWithHighlights[]): Readable[] {
  return items.flatMap(({ article, highlights }) => highlights.map((kept) => ({ ...kept, article })));
}

/**
 * Formats that cannot hold all, with what they cannot hold. Where this is more than the format says of itself: Readwise
 * takes a date without thousandths and no second one; Hypothesis has an id for each, which an own import knows again.
 */
const FORMATS: [ExportFormat, Loss[]][] = [
  [webAnnotationFormat, ["surroundings", "history"]],
  [hypothesisFormat, ["colors", "surroundings", "history", "terms", "articles"]],
  [csvFormat, ["places", "surroundings", "history"]],
  [
    readwiseFormat,
    ["colors", "tags", "times", "places", "surroundings", "ids", "history", "terms", "articles"],
  ],
];

describe.each(FORMATS)("$id read back", (format, losses) => {
  it("has all that the format can hold, for any library", async () => {
    const kept = Object.entries(PARTS).filter(([loss]) => !losses.includes(loss as Loss));
    await fc.assert(
      fc.asyncProperty(plainLibrary, async (items) => {
        fc.pre(items.length > 0);
        const { highlights, unreadable } = await readBytes(utf8(written(format, items)));
        expect(unreadable).toBe(0);
        const expected = originals(items);
        const plain = ({ quote, article }: Readable): unknown => [quote, article.url, article.title];
        expect(highlights.map(plain)).toEqual(expected.map(plain));
        for (const [loss, part] of kept)
          expect([loss, highlights.map(part)]).toEqual([loss, expected.map(part)]);
      }),
      { numRuns: 60 },
    );
  });

  it("takes one of two records of one id, and tells of the other", async () => {
    const twice = [sampleItem({}, { id: sampleId(1) }, { id: sampleId(1), quote: "Words of another." })];
    const { highlights, faults } = await readBytes(utf8(written(format, twice)));
    const isKnown = !losses.includes("ids");
    expect(highlights).toHaveLength(isKnown ? 1 : 2);
    expect(faults.map(({ rule, drops }) => [rule, drops])).toEqual(isKnown ? [["repeated", "record"]] : []);
  });

  it("lacks what the list of its losses says, and tells readers of each", async () => {
    const stamps = sampleItem({}, {}).highlights[0]!.stamps;
    const items = [
      sampleItem(
        { byline: "A. Writer", siteName: "A site", language: "zh-CN", publishedTime: "2024-05-06" },
        {
          color: "pink",
          note: "n",
          tags: ["a"],
          terms: ["moba"],
          stamps,
          createdAt: SAMPLE_TIME - 1,
          selectors: [
            { type: "TextQuoteSelector", exact: "Experts are chosen per token.", prefix: "", suffix: "" },
            { type: "TextPositionSelector", start: 5, end: 34, of: "visible-text", codePointsBefore: 5 },
            { type: "SurroundingsSelector", headings: ["Experts"], copies: 1, copy: 0, rivals: [] },
          ],
        },
      ),
    ];
    const [row] = (await readBytes(utf8(written(format, items)))).highlights;
    const [original] = originals(items);
    const lost = Object.entries(PARTS).filter(
      ([, part]) => JSON.stringify(part(row!)) !== JSON.stringify(part(original!)),
    );
    expect(lost.map(([loss]) => loss).sort()).toEqual([...losses].sort());
    // Times are there to the second, which readers do not miss; without places there are no surroundings either.
    const implied = format.losses.includes("places") ? ["surroundings", "times"] : ["times"];
    const said = losses.filter((loss) => !implied.includes(loss));
    expect(format.losses).toEqual(expect.arrayContaining(said));
  });
});
