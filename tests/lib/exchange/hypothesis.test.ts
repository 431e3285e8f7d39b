import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hypothesisFormat } from "@/lib/exchange/hypothesis";
import type { ArticleWithHighlights } from "@/lib/highlights/article";
import { sampleId, sampleItem } from "../highlights/sample-highlight";
import { anyLibrary } from "./arbitrary-library";
import { written } from "./written";

interface HypothesisFile {
  annotations: Record<string, unknown>[];
}

function file(...items: ArticleWithHighlights[]): HypothesisFile {
  return JSON.parse(written(hypothesisFormat, items)) as HypothesisFile;
}

const QUOTE = { type: "TextQuoteSelector" as const, exact: "q", prefix: "a", suffix: "b" };
const RANGE = { type: "RangeSelector" as const, startOffset: 1, endOffset: 2 };

describe("the file for Hypothesis", () => {
  it("holds what its client imports", () => {
    const item = sampleItem({}, { quote: "q", note: "n", tags: ["t"], selectors: [QUOTE] });
    expect(file(item)).toEqual({
      export_date: "2025-01-02T03:04:05.000Z",
      export_userid: "acct:termlight@termlight.invalid",
      client_version: "termlight",
      annotations: [
        {
          id: sampleId(1),
          created: "2025-01-02T03:04:05.000Z",
          updated: "2025-01-02T03:04:05.000Z",
          uri: "https://example.org/moe",
          user: "acct:termlight@termlight.invalid",
          group: "__world__",
          tags: ["t"],
          text: "n",
          document: { title: ["Routing in MoE"] },
          target: [{ source: "https://example.org/moe", selector: [QUOTE] }],
        },
      ],
    });
  });

  it.each([
    ["/body[1]/div[2]/p[1]", "/div[2]/p[1]"],
    ["/html/body/p[1]", "/p[1]"],
    ["/html[1]/body[1]", ""],
    ["/body[1]", ""],
  ])("has the path %s as %s, from the body", (ours, theirs) => {
    const selectors = [QUOTE, { ...RANGE, startContainer: ours, endContainer: ours }];
    const [annotation] = file(sampleItem({}, { selectors })).annotations;
    expect(annotation?.target).toMatchObject([
      { selector: [QUOTE, { ...RANGE, startContainer: theirs, endContainer: theirs }] },
    ]);
  });

  it("leaves out a range outside the body, and our own selectors", () => {
    const selectors = [
      QUOTE,
      { ...RANGE, startContainer: "/head[1]", endContainer: "/body[1]" },
      { type: "SurroundingsSelector" as const, headings: [], copies: 1, copy: 0, rivals: [] },
    ];
    const [annotation] = file(sampleItem({}, { selectors })).annotations;
    expect(annotation?.target).toMatchObject([{ selector: [QUOTE] }]);
  });

  it.each([
    [
      { type: "ShadowRootSelector" as const, hosts: ["/body[1]/my-card[1]"] },
      ["TextQuoteSelector", "TextPositionSelector"],
    ],
    [{ type: "FrameSelector" as const, address: "", path: [0] }, ["TextQuoteSelector"]],
  ])("names no place that counts from %j", (around, types) => {
    const selectors = [
      QUOTE,
      { type: "TextPositionSelector" as const, start: 1, end: 2 },
      { ...RANGE, startContainer: "/body[1]", endContainer: "/body[1]" },
      around,
    ];
    const [annotation] = file(sampleItem({}, { selectors })).annotations;
    expect(annotation?.target).toMatchObject([{ selector: types.map((type) => ({ type })) }]);
  });

  it("has a quote in every annotation, for any library", () => {
    fc.assert(
      fc.property(anyLibrary, (items) => {
        const { annotations } = file(...items);
        expect(annotations).toHaveLength(items.flatMap(({ highlights }) => highlights).length);
        for (const { target } of annotations) {
          expect(target).toMatchObject([
            { selector: expect.arrayContaining([expect.objectContaining({ type: "TextQuoteSelector" })]) },
          ]);
        }
      }),
    );
  });
});
