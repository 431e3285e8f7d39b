import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonFormat } from "@/lib/exchange/json";
import { sampleItem } from "../highlights/sample-highlight";
import { anyLibrary } from "./arbitrary-library";
import { readBytes, utf8 } from "./read-bytes";
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
  it("is laid out as JSON is by two spaces, whatever is in it", () => {
    fc.assert(
      fc.property(anyLibrary, (items) => {
        const text = written(jsonFormat, items);
        expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
      }),
    );
  });

  it("is read from before terms were recorded", async () => {
    const { highlights } = await readBytes(utf8(fileWith(["highlights", 0, "terms"], undefined)));
    expect(highlights[0]?.terms).toEqual([]);
  });
});

describe("a record of own JSON that is not in order", () => {
  it.each([
    ["a wrong colour", ["highlights", 1, "color"], "red", "highlights[1].color", "wrong-value"],
    ["a wrong tag", ["highlights", 0, "tags", 0], 5, "highlights[0].tags[0]", "wrong-type"],
    ["a wrong stamp", ["highlights", 0, "stamps", "note"], "x", "highlights[0].stamps.note", "wrong-value"],
    ["a wrong time", ["highlights", 0, "createdAt"], 1e300, "highlights[0].createdAt", "too-long"],
    ["an unknown field", ["highlights", 0, "extra"], 1, "highlights[0].extra", "unknown-field"],
    ["a missing field", ["highlights", 0, "note"], undefined, "highlights[0].note", "missing"],
    [
      "a position back to front",
      ["highlights", 0, "selectors", 1, "end"],
      1,
      "highlights[0].selectors[1].end",
      "wrong-value",
    ],
    ["no article", ["highlights", 1, "pageKey"], "x", "highlights[1].pageKey", "no-article"],
    [
      "an id twice",
      ["highlights", 1, "id"],
      sampleItem({}, {}).highlights[0]?.id,
      "highlights[1]",
      "repeated",
    ],
  ])("because it has %s is left out, and the other comes in", async (_, path, value, field, rule) => {
    const { faults, highlights, unreadable } = await readBytes(utf8(fileWith(path, value)));
    expect(faults).toMatchObject([{ field, rule, drops: "record" }]);
    expect([highlights.length, unreadable]).toEqual([1, 1]);
  });
});
