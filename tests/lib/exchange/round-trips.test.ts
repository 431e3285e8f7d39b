import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BackupData } from "@/lib/exchange/backup-file";
import { csvFormat } from "@/lib/exchange/csv";
import type { ExportFormat, Loss } from "@/lib/exchange/export-format";
import { hypothesisFormat } from "@/lib/exchange/hypothesis";
import type { ImportedHighlight, ImportReading } from "@/lib/exchange/import-reading";
import { jsonFormat } from "@/lib/exchange/json";
import { readwiseFormat } from "@/lib/exchange/readwise-csv";
import { webAnnotationFormat } from "@/lib/exchange/web-annotation";
import type { ArticleWithHighlights } from "@/lib/highlights/article";
import { HIGHLIGHT_COLORS, type Highlight } from "@/lib/highlights/highlight";
import { collapseWhiteSpace } from "@/lib/highlights/quote";
import { cleanTags } from "@/lib/highlights/tags";
import { textsOf } from "../article/sample-body";
import { SAMPLE_TIME, sampleId, sampleItem } from "../highlights/sample-highlight";
import { ownDraft, sampleOwnTerm } from "../own-terms/sample-own-term";
import { anyLibrary } from "./arbitrary-library";
import { readBytes, utf8 } from "./read-bytes";
import { writeBackup } from "./write-backup";
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

/** Any backup: a library with own terms, mutes, tombstones, what was read, and settings. */
const anyBackup: fc.Arbitrary<BackupData> = fc
  .record({
    library: anyLibrary,
    terms: fc.uniqueArray(fc.nat({ max: 50 }), { maxLength: 3 }),
    basicTerms: fc.boolean(),
    mutedAt: fc.option(fc.nat()),
    read: fc.uniqueArray(fc.nat({ max: 50 }), { maxLength: 3 }),
  })
  .chain((parts) => textsOf(parts.library).map((texts) => ({ ...parts, texts })))
  .map(({ library, texts, terms, basicTerms, mutedAt, read }) => ({
    texts,
    articles: library.map(({ article }) => article),
    highlights: library.flatMap(({ highlights }) => highlights),
    tombstones: [{ id: sampleId(990), stamp: sampleItem({}, {}).highlights[0]!.stamps.note }],
    ownTerms: terms.map((number) => sampleOwnTerm(number, ownDraft(`Term ${number}`))),
    mutes: [
      {
        termId: "nsa",
        pageKey: "",
        title: "",
        mutedAt,
        stamp: sampleItem({}, {}).highlights[0]!.stamps.note,
      },
    ],
    encounters: read.map((number) => ({
      pageKey: `https://example.org/read/${number}`,
      counts: { moba: number + 1 },
      firstSeenAt: number,
      lastSeenAt: number * 2,
      ...(number % 2 === 0 && { onlyRead: { url: "https://example.org/read", title: "" } }),
    })),
    settings: { basicTerms },
  }));

function dataOf({ articles, highlights, extras }: ImportReading): BackupData {
  return {
    articles: articles.map(({ kept, ...draft }) => ({ ...draft, ...kept! })),
    highlights: highlights.map(
      ({ line: _, article, ...kept }) => ({ ...kept, pageKey: article.pageKey }) as Highlight,
    ),
    ...extras,
  };
}

describe("what loses nothing", () => {
  it("is own JSON, for any library", async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (items) => {
        const { articles, highlights } = dataOf(await readBytes(utf8(written(jsonFormat, items))));
        expect(articles).toEqual(items.map(({ article }) => article));
        expect(highlights).toEqual(items.flatMap((item) => item.highlights));
      }),
    );
  });

  it("is a backup, for any data", async () => {
    await fc.assert(
      fc.asyncProperty(anyBackup, async (data) => {
        expect(dataOf(await readBytes(utf8(await writeBackup(data, { now: SAMPLE_TIME }))))).toEqual(data);
      }),
    );
  });

  it("is a backup behind a passphrase", async () => {
    const [data] = fc.sample(anyBackup, { numRuns: 1, seed: 5 });
    const text = await writeBackup(data!, { now: SAMPLE_TIME, passphrase: "口令" });
    expect(dataOf(await readBytes(utf8(text), { passphrase: "口令" }))).toEqual(data);
    await expect(readBytes(utf8(text), { passphrase: "other" })).rejects.toMatchObject({
      name: "WrongPassphrase",
    });
  });
});
