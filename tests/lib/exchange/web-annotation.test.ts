import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import jsonld from "jsonld";
import { describe, expect, it } from "vitest";
import { webAnnotationFormat } from "@/lib/exchange/web-annotation";
import type { ArticleWithHighlights } from "@/lib/highlights/article";
import { sampleId, sampleItem } from "../highlights/sample-highlight";
import { anyLibrary } from "./arbitrary-library";
import { written } from "./written";

const CONTEXT: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../fixtures/web-annotation/anno.jsonld"), "utf8"),
);

/** The official context, and nothing from the network. */
const documentLoader = async (url: string) => {
  expect(url).toBe("http://www.w3.org/ns/anno.jsonld");
  return { contextUrl: undefined, documentUrl: url, document: CONTEXT as never };
};

interface Annotation {
  motivation: string | string[];
  body?: Record<string, unknown>[];
  target: { source: Record<string, unknown>; selector: Record<string, unknown>[] };
}

interface Collection {
  id: string;
  total: number;
  first: { partOf: string; items: Annotation[] };
}

function collection(...items: ArticleWithHighlights[]): Collection {
  return JSON.parse(written(webAnnotationFormat, items)) as Collection;
}

/** Triples, sorted, with blank nodes nameless. */
async function triples(items: ArticleWithHighlights[]): Promise<string[]> {
  const document = JSON.parse(written(webAnnotationFormat, items)) as never;
  const quads = await jsonld.toRDF(document, { documentLoader, format: "application/n-quads" });
  return (quads as unknown as string)
    .trim()
    .split("\n")
    .map((line) => line.replace(/_:\w+/g, "_"))
    .sort();
}

const QUOTE = "Experts 😀 are chosen per token, and only then.";
const FULL = sampleItem(
  { byline: "The lab", siteName: "Example", publishedTime: "2024-12-31" },
  {
    quote: QUOTE,
    note: "A *note*",
    tags: ["moe"],
    terms: ["mixture-of-experts"],
    color: "green",
    selectors: [
      { type: "TextQuoteSelector", exact: QUOTE, prefix: "before ", suffix: " after" },
      { type: "TextPositionSelector", start: 110, end: 110 + QUOTE.length, codePointsBefore: 100 },
    ],
  },
);

const OA = "http://www.w3.org/ns/oa#";
const ANNOTATION = `<urn:uuid:${sampleId(1)}>`;

describe("W3C annotations", () => {
  it.each([
    [ANNOTATION, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", `<${OA}Annotation>`],
    [ANNOTATION, `${OA}motivatedBy`, `<${OA}highlighting>`],
    [ANNOTATION, `${OA}motivatedBy`, `<${OA}commenting>`],
    [
      ANNOTATION,
      "http://purl.org/dc/terms/created",
      '"2025-01-02T03:04:05.000Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>',
    ],
    ["_", `${OA}hasPurpose`, `<${OA}commenting>`],
    ["_", `${OA}hasPurpose`, `<${OA}tagging>`],
    ["_", `${OA}hasPurpose`, `<${OA}identifying>`],
    ["_", "http://www.w3.org/1999/02/22-rdf-syntax-ns#value", '"A *note*"'],
    ["_", "http://www.w3.org/1999/02/22-rdf-syntax-ns#value", '"moe"'],
    ["_", `${OA}hasSource`, "<https://example.org/moe>"],
    ["_", `${OA}hasSource`, "<tag:termlight.invalid,2025:term/mixture-of-experts>"],
    ["<https://example.org/moe>", "http://purl.org/dc/elements/1.1/language", '"en"'],
    ["<https://example.org/moe>", "http://purl.org/dc/elements/1.1/title", '"Routing in MoE"'],
    ["_", `${OA}exact`, `"${QUOTE}"`],
    ["_", `${OA}prefix`, '"before "'],
    ["_", `${OA}start`, '"100"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>'],
    ["_", `${OA}end`, '"146"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>'],
    ["_", `${OA}styleClass`, '"green"'],
    ["_", "http://purl.org/dc/terms/conformsTo", "<https://wicg.github.io/scroll-to-text-fragment/>"],
  ])("say %s %s %s", async (subject, predicate, object) => {
    expect(await triples([FULL])).toContain(`${subject} <${predicate}> ${object} .`);
  });

  it("are an ordered collection with one page that leads back to it", async () => {
    const found = collection(FULL, sampleItem({ url: "https://example.org/b" }, {}, {}));
    expect(found.total).toBe(3);
    expect(found.first.items).toHaveLength(3);
    expect(found.first.partOf).toBe(found.id);
    expect(await triples([FULL])).toContainEqual(
      expect.stringContaining("<http://www.w3.org/ns/activitystreams#OrderedCollectionPage>"),
    );
  });

  it("have no word that the context does not know, for any library", async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (items) => {
        const document = JSON.parse(written(webAnnotationFormat, items)) as never;
        const unknown: string[] = [];
        const eventHandler = ({ event }: { event: { code: string; details: { property?: string } } }) => {
          if (event.code === "invalid property") unknown.push(event.details.property ?? "");
        };
        await jsonld.expand(document, { documentLoader, eventHandler } as never);
        expect(unknown).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ["UTF-16 units that are not known to be code points", {}, false],
    ["units that are code points", { codePointsBefore: 110 }, true],
    ["units of which some are half a code point", { codePointsBefore: 100 }, false],
  ])("name a range by paths only where its offsets count %s: %#", (_, more, isNamed) => {
    const quote = "plain words";
    const item = sampleItem(
      {},
      {
        quote,
        selectors: [
          { type: "TextPositionSelector", start: 110, end: 121, ...more },
          {
            type: "RangeSelector",
            startContainer: "/body[1]/p[2]",
            startOffset: 3,
            endContainer: "/body[1]/p[2]",
            endOffset: 14,
          },
        ],
      },
    );
    const types = collection(item).first.items[0]?.target.selector.map(({ type }) => type);
    expect(types?.includes("RangeSelector")).toBe(isNamed);
    expect(types?.includes("TextPositionSelector")).toBe("codePointsBefore" in more);
    expect(types?.[0]).toBe("TextQuoteSelector");
  });

  it("name a range by paths from the document, refined by a position", () => {
    const range = { type: "RangeSelector" as const, startContainer: "/body[1]", startOffset: 3 };
    const item = sampleItem(
      {},
      {
        quote: "abc",
        selectors: [
          { type: "TextPositionSelector", start: 3, end: 6, codePointsBefore: 3 },
          { ...range, endContainer: "/html/body[1]", endOffset: 6 },
        ],
      },
    );
    expect(collection(item).first.items[0]?.target.selector[2]).toEqual({
      type: "RangeSelector",
      startSelector: {
        type: "XPathSelector",
        value: "/html/body[1]",
        refinedBy: { type: "TextPositionSelector", start: 3, end: 3 },
      },
      endSelector: {
        type: "XPathSelector",
        value: "/html/body[1]",
        refinedBy: { type: "TextPositionSelector", start: 6, end: 6 },
      },
    });
  });

  it("have no body where the reader wrote nothing", () => {
    const [annotation] = collection(sampleItem({}, {})).first.items;
    expect(annotation).not.toHaveProperty("body");
    expect(annotation?.motivation).toBe("highlighting");
  });
});
