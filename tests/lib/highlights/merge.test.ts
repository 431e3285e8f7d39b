import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HIGHLIGHT_COLORS, type Highlight } from "@/lib/highlights/highlight";
import { formatStamp } from "@/lib/highlights/hybrid-clock";
import { mergeHighlights } from "@/lib/highlights/merge";
import { sampleHighlight, sampleId } from "./sample-highlight";

const stamp = fc
  .record({ time: fc.nat({ max: 3 }), count: fc.nat({ max: 1 }), device: fc.constantFrom("a", "b") })
  .map(formatStamp);

/** Versions of one highlight that clash as often as possible. */
const version: fc.Arbitrary<Highlight> = fc
  .record({
    quote: fc.constantFrom("one", "two"),
    color: fc.constantFrom(...HIGHLIGHT_COLORS),
    note: fc.constantFrom("", "x", "y"),
    tags: fc.array(fc.constantFrom("s", "t"), { maxLength: 2 }),
    createdAt: fc.nat({ max: 3 }),
    updatedAt: fc.nat({ max: 3 }),
    deletedAt: fc.option(fc.nat({ max: 3 })),
    stamps: fc.record(
      { color: stamp, note: stamp, tags: stamp, deletedAt: stamp, passage: stamp },
      { requiredKeys: ["color", "note", "tags", "deletedAt"] },
    ),
  })
  .map((fields) => sampleHighlight(fields));

describe("merging two versions of a highlight", () => {
  it("keeps edits of different fields from both", () => {
    const base = sampleHighlight();
    const later = formatStamp({ time: base.createdAt + 5, count: 0, device: "b" });
    const noted = {
      ...base,
      note: "mine",
      updatedAt: base.updatedAt + 5,
      stamps: { ...base.stamps, note: later },
    };
    const tagged = { ...base, tags: ["t"], stamps: { ...base.stamps, tags: later } };
    expect(mergeHighlights(noted, tagged)).toEqual({
      ...noted,
      tags: ["t"],
      stamps: { ...base.stamps, note: later, tags: later },
    });
  });

  it("takes the later of two edits of one field, and of a deletion and a restoring", () => {
    const at = (time: number) => formatStamp({ time, count: 0, device: "a" });
    const { stamps } = sampleHighlight();
    const older = sampleHighlight({
      note: "z",
      deletedAt: 9,
      stamps: { ...stamps, note: at(1), deletedAt: at(2) },
    });
    const newer = sampleHighlight({
      note: "a",
      deletedAt: null,
      stamps: { ...stamps, note: at(2), deletedAt: at(1) },
    });
    expect(mergeHighlights(older, newer)).toMatchObject({ note: "a", deletedAt: 9 });
  });

  it("takes a passage that was moved over one that never was, and the later of two moves", () => {
    const { stamps } = sampleHighlight();
    const at = (time: number) => formatStamp({ time, count: 0, device: "a" });
    const kept = sampleHighlight({ quote: "z" });
    const moved = sampleHighlight({ quote: "a", stamps: { ...stamps, passage: at(1) } });
    const movedOn = sampleHighlight({ quote: "b", stamps: { ...stamps, passage: at(2) } });
    expect(mergeHighlights(kept, moved)).toEqual(moved);
    expect(mergeHighlights(movedOn, moved)).toEqual(movedOn);
  });

  it("gives the same in any order and grouping, and for a version merged twice", () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        const merged = mergeHighlights(a, b);
        expect(mergeHighlights(b, a)).toEqual(merged);
        expect(mergeHighlights(merged, c)).toEqual(mergeHighlights(a, mergeHighlights(b, c)));
        expect(mergeHighlights(a, a)).toEqual(a);
        expect(mergeHighlights(merged, b)).toEqual(merged);
      }),
    );
  });

  it("refuses two different highlights", () => {
    expect(() => mergeHighlights(sampleHighlight(), sampleHighlight({ id: sampleId(2) }))).toThrow(
      RangeError,
    );
  });
});
