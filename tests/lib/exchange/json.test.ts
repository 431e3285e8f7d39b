import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonFormat } from "@/lib/exchange/json";
import { readJson } from "@/lib/exchange/read-json";
import { sampleItem } from "../highlights/sample-highlight";
import { anyLibrary } from "./arbitrary-library";
import { written } from "./written";

/** The sample file's data, with a value put at a path. */
function fileWith(path: (string | number)[], value: unknown): string {
  const data: unknown = JSON.parse(written(jsonFormat, [sampleItem({}, { tags: ["t"] }, {})]));
  let parent = data as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string | number, unknown>;
  parent[path.at(-1) ?? ""] = value;
  return JSON.stringify(data);
}

describe("the JSON export", () => {
  it("is read back as it was written, for any library", () => {
    fc.assert(
      fc.property(anyLibrary, (items) => {
        expect(readJson(written(jsonFormat, items))).toEqual({
          format: "termlight",
          version: 1,
          exportedAt: "2025-01-02T03:04:05.000Z",
          articles: items.map(({ article }) => article),
          highlights: items.flatMap(({ highlights }) => highlights),
        });
      }),
    );
  });

  it("is laid out as JSON is by two spaces, whatever is in it", () => {
    fc.assert(
      fc.property(anyLibrary, (items) => {
        const text = written(jsonFormat, items);
        expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
      }),
    );
  });

  it("is read from before terms were recorded", () => {
    expect(readJson(fileWith(["highlights", 0, "terms"], undefined)).highlights[0]?.terms).toEqual([]);
  });

  it("is read with a byte order mark too", () => {
    expect(readJson(`\ufeff${written(jsonFormat, [])}`).articles).toEqual([]);
  });
});

describe("a file that cannot be read", () => {
  it.each([
    ["no JSON", '{\n  "format": 1 nonsense}', "line 2 column 15"],
    ["nothing", "", "not JSON"],
    ["a list", "[]", "not a Termlight library"],
    ["another format", '{"format": "other", "version": 1}', "not a Termlight library"],
    ["a newer version", '{"format": "termlight", "version": 2}', "version 2 is newer"],
    ["an older version than any", '{"format": "termlight", "version": 0}', "version:"],
    ["a wrong colour", fileWith(["highlights", 1, "color"], "red"), "highlights[1].color: "],
    ["a wrong tag", fileWith(["highlights", 0, "tags", 0], 5), "highlights[0].tags[0]: "],
    ["a wrong stamp", fileWith(["highlights", 0, "stamps", "note"], "x"), "highlights[0].stamps.note: "],
    ["a wrong time", fileWith(["articles", 0, "createdAt"], 1e300), "articles[0].createdAt: "],
    ["an unknown field", fileWith(["articles", 0, "extra"], 1), 'articles[0]: Unrecognized key: "extra"'],
    ["a missing field", fileWith(["articles", 0, "title"], undefined), "articles[0].title: "],
    [
      "a position back to front",
      fileWith(["highlights", 0, "selectors", 1, "end"], 1),
      ".selectors[1].end: ",
    ],
    [
      "a highlight without article",
      fileWith(["highlights", 1, "pageKey"], "x"),
      "highlights[1].pageKey: no article",
    ],
    [
      "an id twice",
      fileWith(["highlights", 1, "id"], sampleItem({}, {}).highlights[0]?.id),
      "highlights[1].id: occurs",
    ],
  ])("because it holds %s says so: %#", (_, text, message) => {
    expect(() => readJson(text)).toThrow(
      expect.objectContaining({ name: "UnreadableFile", message: expect.stringContaining(message) }),
    );
  });

  it("is refused with that error and no other, for any text", () => {
    const cut = fc.tuple(anyLibrary, fc.nat(), fc.string({ maxLength: 3 })).map(([items, at, junk]) => {
      const text = written(jsonFormat, items);
      const place = at % text.length;
      return text.slice(0, place) + junk + text.slice(place + 1);
    });
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), cut), (text) => {
        try {
          readJson(text);
        } catch (error) {
          expect(error).toMatchObject({ name: "UnreadableFile" });
        }
      }),
    );
  });
});
