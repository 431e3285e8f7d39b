import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { JsonRecords } from "@/lib/exchange/json-records";
import { RECORD_LISTS } from "@/lib/exchange/recognise-json";
import { readBytes, sampleBytes, utf8 } from "./read-bytes";

/** A Web Annotation on a page, with changes. */
function annotation(changes: object = {}): object {
  const selector = { type: "TextQuoteSelector", exact: "the words" };
  return { type: "Annotation", target: { source: "https://example.org/a", selector }, ...changes };
}

function json(value: unknown): Uint8Array {
  return utf8(JSON.stringify(value, null, 1));
}

describe("a file is recognised by what it holds", () => {
  it.each<[string, Uint8Array, string | null]>([
    [
      "a single Web Annotation",
      json({ "@context": "http://www.w3.org/ns/anno.jsonld", ...annotation() }),
      "web-annotation",
    ],
    ["a list of them", json([annotation()]), "web-annotation"],
    ["an AnnotationPage", sampleBytes("web-annotation-page.json"), "web-annotation"],
    [
      "an AnnotationCollection",
      json({ type: "AnnotationCollection", first: { type: "AnnotationPage", items: [annotation()] } }),
      "web-annotation",
    ],
    [
      "a list of pages",
      json([
        {
          type: "AnnotationPage",
          "@context": "http://www.w3.org/ns/anno.jsonld",
          target: 1,
          items: [annotation()],
        },
      ]),
      "web-annotation",
    ],
    ["what Hypothesis exports", sampleBytes("hypothesis-export.json"), "hypothesis"],
    ["what its interface answers", sampleBytes("hypothesis-api.json"), "hypothesis"],
    ["what Obsidian's clipper exports", sampleBytes("obsidian-export.json"), "obsidian"],
    ["what it stores", sampleBytes("obsidian-storage.json"), "obsidian"],
    ["Readwise's template", sampleBytes("readwise-template.csv"), "readwise"],
    ["Readwise's export", sampleBytes("readwise-export.csv"), "readwise"],
    ["any table", sampleBytes("generic-latin1.csv"), "csv"],
    ["something else", json({ hello: "world" }), null],
  ])("%s", async (_, bytes, format) => {
    const reading = await readBytes(bytes);
    expect(reading.format).toBe(format);
    expect(reading.highlights.length > 0).toBe(format !== null);
  });

  it.each([
    ["in UTF-8 with a byte order mark", (text: string) => utf8(`\ufeff${text}`)],
    ["in UTF-16 with one", (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"))],
    ["in UTF-16 without", (text: string) => new Uint8Array(Buffer.from(text, "utf16le"))],
    [
      "in UTF-16, the other way round",
      (text: string) => new Uint8Array(Buffer.from(text, "utf16le").swap16()),
    ],
  ])("%s, whatever pieces it comes in", async (_, encoded) => {
    const bytes = encoded(JSON.stringify([annotation({ bodyValue: "为什么？😀" })]));
    for (const pieces of [1, 3, 1_000]) {
      const { highlights } = await readBytes(bytes, { pieces });
      expect(highlights.map(({ note }) => note)).toEqual(["为什么？😀"]);
    }
  });

  it.each([
    ["generic-latin1.csv", "Experten werden gewählt, nicht alle."],
    ["generic-gb18030.csv", "稀疏注意力只看要紧的块。"],
    ["generic-utf16.tsv", "稀疏注意力只看要紧的块。"],
  ])("and its encoding by its bytes: %s", async (name, quote) => {
    expect((await readBytes(sampleBytes(name))).highlights[0]?.quote).toBe(quote);
  });
});

describe("a Web Annotation", () => {
  it.each<[string, object, object]>([
    [
      "has its note from a body without purpose",
      { body: { type: "TextualBody", value: "n" } },
      { note: "n", tags: [] },
    ],
    [
      "has tags by purpose",
      {
        body: [
          { value: "t", purpose: "tagging" },
          { value: "n", purpose: "commenting" },
        ],
      },
      { note: "n", tags: ["t"] },
    ],
    ["has tags by its motivation", { motivation: "tagging", bodyValue: "t" }, { tags: ["t"] }],
    [
      "has HTML as text",
      { body: { value: "<b>a</b><script>b</script>&lt;c&gt;", format: "text/html" } },
      { note: "a<c>" },
    ],
    [
      "has its colour from a style class",
      { target: { ...(annotation() as { target: object }).target, styleClass: "pink" } },
      { color: "pink" },
    ],
    [
      "has its id from a URN",
      { id: "urn:uuid:01942530-0000-7000-8000-000000000001" },
      { id: "01942530-0000-7000-8000-000000000001" },
    ],
    ["has none from an address", { id: "https://example.org/anno/1" }, { id: null }],
    ["has its times", { created: "2024-01-02T03:04:05Z" }, { createdAt: Date.UTC(2024, 0, 2, 3, 4, 5) }],
  ])("%s", async (_, changes, expected) => {
    expect((await readBytes(json([annotation(changes)]))).highlights).toMatchObject([expected]);
  });

  it("has positions in UTF-16 units, as far as the words tell", async () => {
    const selector = [
      { type: "TextQuoteSelector", exact: "a🚀b" },
      { type: "TextPositionSelector", start: 10, end: 13 },
    ];
    const target = { source: "https://example.org/a", selector };
    const [row] = (await readBytes(json([annotation({ target })]))).highlights;
    expect(row?.selectors[1]).toMatchObject({ start: 10, end: 14, codePointsBefore: 10 });
  });

  it("of several targets is a highlight for each", async () => {
    const targets = ["a", "b"].map((page) => ({
      source: `https://example.org/${page}`,
      selector: { type: "TextQuoteSelector", exact: page },
    }));
    const { highlights } = await readBytes(json([annotation({ target: targets })]));
    expect(highlights.map(({ article }) => article.pageKey)).toEqual([
      "https://example.org/a",
      "https://example.org/b",
    ]);
  });
});

describe("what cannot be taken is told with its line and field", () => {
  it.each<[string, Uint8Array, object]>([
    [
      "a page note",
      sampleBytes("hypothesis-export.json"),
      { line: 38, field: "annotations[1].target[0].selector", rule: "no-quote" },
    ],
    [
      "a row without words",
      sampleBytes("readwise-template.csv"),
      { line: 5, field: "Highlight", rule: "no-quote" },
    ],
    [
      "an open quotation mark",
      utf8('Highlight,URL\nok,https://a.example\n"open,https://a.example\n'),
      { line: 3, rule: "open-quote" },
    ],
    [
      "an address that runs",
      utf8("Highlight,URL\nok,javascript:alert(1)\n"),
      { line: 2, field: "URL", rule: "unsafe-address", drops: "field" },
    ],
    [
      "a date that is none",
      utf8("Highlight,URL,Date\nok,https://a.example,soon\n"),
      { line: 2, rule: "wrong-date", drops: "field" },
    ],
    [
      "a row of ours without its fields",
      utf8('{"format":"termlight","version":1,\n"articles":[\n{"x":1}],"highlights":[]}'),
      { line: 3, field: "articles[0].id", rule: "missing" },
    ],
    [
      "a broken record",
      utf8('{"annotations":[\n{"uri":"https://a.example","text":"","target":[]},\n{"uri" 1}]}'),
      { line: 3, field: "annotations[1]", rule: "no-json" },
    ],
  ])("%s", async (_, bytes, fault) => {
    expect((await readBytes(bytes)).faults).toContainEqual(expect.objectContaining(fault));
  });

  it.each<[string, Uint8Array, string]>([
    ["an archive", new Uint8Array([0x1f, 0x8b, 8, 0]), "archive"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), "no-text"],
    ["nothing", new Uint8Array(), "empty-file"],
    ["a file that is cut off", utf8('{"format":"termlight",\n"highlights":[{"id":'), "no-json"],
    ["a newer version", utf8('{"format":"termlight","version":9}'), "newer"],
    ["a pack of terms", utf8('{"format":"termlight-terms","version":1,"terms":[]}'), "term-pack"],
    ["a table without words", utf8("a,b\n1,2\n"), "no-column"],
  ])("or of a file as a whole: %s", async (_, bytes, rule) => {
    const { faults, highlights } = await readBytes(bytes);
    expect(faults).toMatchObject([{ rule, drops: "file" }]);
    expect(highlights).toEqual([]);
  });
});

describe("a JSON text in pieces", () => {
  it("is what JSON.parse says, record by record, for any value and any pieces", () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue()),
        fc.jsonValue(),
        fc.integer({ min: 1, max: 9 }),
        (items, other, size) => {
          const text = JSON.stringify({ other, items, after: [items] }, null, 1);
          const reader = new JsonRecords(RECORD_LISTS);
          for (let at = 0; at < text.length; at += size) reader.push(text.slice(at, at + size));
          const { rest, lists } = reader.end();
          const parsed: unknown = JSON.parse(text);
          expect(lists.get("items")?.map(({ value }) => value)).toEqual((parsed as { items: unknown }).items);
          expect(rest).toEqual({ ...(parsed as object), items: [] });
          const lines = text.split("\n");
          for (const record of lists.get("items") ?? [])
            expect(lines[record.line - 1]!.trim()).toMatch(
              JSON.stringify(record.value)[0] === "{" ? /^\{/ : /^\S/,
            );
        },
      ),
    );
  });
});
