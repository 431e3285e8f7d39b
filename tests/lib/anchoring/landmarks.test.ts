import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparableText } from "@/lib/anchoring/comparable-text";
import { exactPlaces } from "@/lib/anchoring/exact-places";
import { landmarksOf } from "@/lib/anchoring/landmarks";
import { locateLandmarks } from "@/lib/anchoring/locate-landmarks";
import { type Passage, passageOf } from "@/lib/anchoring/passage";
import { runAtOnce } from "@/lib/page-text/time-slices";

const word = fc.constantFrom("model", "attention", "模型", "稀疏注意力", "the", "block", "缓存", "MoBA");
const prose = fc.array(word, { minLength: 40, maxLength: 400 }).map((words) => words.join(" "));

/** A passage of a text, with its landmarks there. */
function marked(text: string, from: number, length: number): { passage: Passage; start: number } {
  const comparable = comparableText(text);
  const start = from % (comparable.length - length);
  const exact = String.fromCharCode(...comparable.units.subarray(start, start + length));
  const passage = passageOf({ exact, prefix: "", suffix: "" }, [], null);
  const end = start + length;
  const landmarks = landmarksOf(comparable, { start, end }, exactPlaces(comparable, passage));
  const surroundings = { headings: [], copies: 1, copy: 0, rivals: [], landmarks };
  return { passage: { ...passage, surroundings }, start };
}

const wordsOf = (text: string): string => {
  const { units, length } = comparableText(text);
  return String.fromCharCode(...units.subarray(0, length));
};

describe("landmarks", () => {
  it("are words that stand once, outside the passage, in order, with the copies in between counted", () => {
    fc.assert(
      fc.property(prose, fc.nat(), fc.integer({ min: 5, max: 40 }), (text, from, length) => {
        const words = wordsOf(text);
        const { passage, start } = marked(text, from, length);
        const exact = String.fromCharCode(...passage.exact);
        const all = passage.surroundings!.landmarks!;
        expect([...all].sort((a, b) => a.distance - b.distance)).toEqual(all);
        expect([all[0]!.words, all.at(-1)!.words]).toEqual(["", ""]);
        for (const landmark of all.slice(1, -1)) {
          const place = start + landmark.distance;
          expect(words.indexOf(landmark.words)).toBe(place);
          expect(words.indexOf(landmark.words, place + 1)).toBe(-1);
          expect(place + landmark.words.length <= start || place >= start + length).toBe(true);
          const [first, last] = place < start ? [place, start] : [start + 1, place];
          let copies = 0;
          for (let at = first; at < last; at++) if (words.startsWith(exact, at)) copies++;
          expect(landmark.copies).toBe(copies);
        }
      }),
    );
  });

  it("are found where they are now, and not where they stand twice or no more", () => {
    const text =
      "MoBA cuts the context into blocks, and a gate then picks those few blocks that each query has to read.";
    const { passage } = marked(text, wordsOf(text).indexOf("agatethenpicks"), 14);
    const placesIn = (later: string): (number | null)[] => {
      const [located] = runAtOnce(locateLandmarks(comparableText(later), [passage]));
      return located!.map(({ place }) => place);
    };
    const places = placesIn(text);
    expect(places).not.toContain(null);
    expect(places[0]).toBe(-1);
    const between = places.slice(1, -1);
    expect(placesIn(`Later. ${text}`).slice(1, -1)).toEqual(between.map((place) => place! + "later.".length));
    expect(placesIn(`${text} ${text}`).slice(1, -1)).toEqual(between.map(() => null));
    expect(placesIn("用稀疏注意力读长文。").slice(1, -1)).toEqual(between.map(() => null));
  });
});
