import fc from "fast-check";
import type { ArticleWithHighlights } from "@/lib/highlights/article";
import { HIGHLIGHT_COLORS, type Highlight } from "@/lib/highlights/highlight";
import { formatStamp } from "@/lib/highlights/hybrid-clock";

/** Any text at all, with what breaks formats in it more often than chance would have it. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc
    .array(
      fc.constantFrom(
        "---",
        "\n",
        "\t",
        '"',
        "\\",
        ": ",
        "# ",
        "😀",
        "\ud800",
        "\u0000",
        "\u2028",
        "稀疏",
        "> ",
      ),
      {
        maxLength: 8,
      },
    )
    .map((parts) => parts.join("")),
);

/** A time at which a reader may have done something, ms since the epoch. */
export const anyTime = fc.integer({ min: 0, max: 4_102_444_800_000 });

/** Any stamp of a hybrid clock. */
export const anyStamp = fc
  .record({ time: anyTime, count: fc.nat({ max: 0xffff }), device: fc.stringMatching(/^[0-9a-z]{12}$/) })
  .map(formatStamp);
const position = fc.tuple(fc.nat(), fc.nat()).map(([start, length]) => ({ start, end: start + length }));

const selector: fc.Arbitrary<Highlight["selectors"][number]> = fc.oneof(
  fc.record({
    type: fc.constant("TextQuoteSelector" as const),
    exact: anyText,
    prefix: anyText,
    suffix: anyText,
  }),
  fc.tuple(position, fc.option(fc.nat(), { nil: undefined })).map(([place, codePointsBefore]) => ({
    type: "TextPositionSelector" as const,
    ...place,
    ...(codePointsBefore !== undefined && { codePointsBefore }),
  })),
  fc.record({
    type: fc.constant("RangeSelector" as const),
    startContainer: anyText,
    startOffset: fc.nat(),
    endContainer: anyText,
    endOffset: fc.nat(),
  }),
  fc.record({ type: fc.constant("ShadowRootSelector" as const), hosts: fc.array(anyText) }),
  fc.record({
    type: fc.constant("FrameSelector" as const),
    address: anyText,
    path: fc.array(fc.nat(), { maxLength: 3 }),
  }),
);

const highlight: fc.Arbitrary<Highlight> = fc.record({
  id: fc.uuid({ version: 7 }),
  pageKey: fc.constant(""),
  quote: anyText,
  selectors: fc.array(selector, { maxLength: 3 }),
  terms: fc.array(anyText, { maxLength: 3 }),
  color: fc.constantFrom(...HIGHLIGHT_COLORS),
  note: anyText,
  tags: fc.array(anyText, { maxLength: 3 }),
  createdAt: anyTime,
  updatedAt: anyTime,
  deletedAt: fc.option(anyTime),
  stamps: fc.record(
    { color: anyStamp, note: anyStamp, tags: anyStamp, deletedAt: anyStamp, passage: anyStamp },
    { requiredKeys: ["color", "note", "tags", "deletedAt"] },
  ),
});

const item: fc.Arbitrary<ArticleWithHighlights> = fc.record({
  article: fc.record(
    {
      addresses: fc.array(anyText, { maxLength: 2 }),
      id: fc.uuid({ version: 7 }),
      url: anyText,
      pageKey: anyText,
      title: anyText,
      byline: anyText,
      siteName: anyText,
      language: anyText,
      publishedTime: anyText,
      createdAt: anyTime,
      updatedAt: anyTime,
      stamps: fc.record({ title: anyStamp }),
    },
    {
      requiredKeys: [
        ...(["id", "url", "pageKey", "title", "byline", "siteName", "language", "publishedTime"] as const),
        ...(["createdAt", "updatedAt", "stamps"] as const),
      ],
    },
  ),
  highlights: fc.array(highlight, { maxLength: 3 }),
});

/** Any library that is in order: ids and page keys are unique, and highlights stand on their article's page. */
export const anyLibrary: fc.Arbitrary<ArticleWithHighlights[]> = fc
  .uniqueArray(item, { maxLength: 4, selector: ({ article }) => article.pageKey })
  .map((items) =>
    items.map(({ article, highlights }) => ({
      article,
      highlights: highlights.map((kept) => ({ ...kept, pageKey: article.pageKey })),
    })),
  );
