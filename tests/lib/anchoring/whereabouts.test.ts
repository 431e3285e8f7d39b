import { describe, expect, it } from "vitest";
import type { LocatedLandmark } from "@/lib/anchoring/locate-landmarks";
import type { Rival } from "@/lib/anchoring/selector";
import { Whereabouts } from "@/lib/anchoring/whereabouts";

/**
 * A passage that began at 500 in a text of 1,000 units, between a landmark at 450 and one at 550. Its words stood twice
 * in its own stretch, at 470 and 500, and once far behind, at 800.
 */
const LANDMARKS = [
  { words: "", distance: -501, copies: 1 },
  { words: "far before", distance: -300, copies: 1 },
  { words: "before", distance: -50, copies: 1 },
  { words: "behind", distance: 50, copies: 0 },
  { words: "far behind", distance: 200, copies: 0 },
  { words: "", distance: 500, copies: 1 },
];
const RIVALS: Rival[] = [-30, 300].map((distance) => ({ words: 1, before: 0, after: 0, distance }));

function whereabouts(places: readonly number[], landmarkPlaces: readonly (number | null)[]): Whereabouts {
  const located = LANDMARKS.map(
    (landmark, index): LocatedLandmark => ({ ...landmark, place: landmarkPlaces[index]! }),
  );
  const surroundings = { headings: [], copies: 1, copy: 0, rivals: RIVALS };
  return new Whereabouts({ surroundings }, located, places);
}

const AS_IT_WAS = [-1, 200, 450, 550, 700, 1000];

describe("where a passage is among its landmarks", () => {
  it.each<[string, number[], (number | null)[], number | null]>([
    ["is the same one of as many", [470, 500, 800], AS_IT_WAS, 500],
    ["is the same one though both sides grew", [490, 530, 900], [-1, 200, 450, 620, 790, 1090], 530],
    ["is known without the nearest landmarks", [470, 500, 800], [-1, 200, null, null, 700, 1000], 500],
    ["is not misled by a landmark that was moved", [470, 500, 800], [-1, 900, 450, 550, 700, 1000], 500],
    ["is unknown where one is missing", [470, 800], AS_IT_WAS, null],
    ["is unknown where there is one more", [470, 500, 520, 800], AS_IT_WAS, null],
  ])("%s", (_fact, places, landmarks, expected) => {
    expect(whereabouts(places, landmarks).place).toBe(expected);
  });

  it.each<[string, number[], boolean]>([
    ["has moved where one came elsewhere", [300, 470, 800], true],
    ["has not moved where one is gone", [470, 800], false],
    ["has not moved where one came and none went", [300, 470, 500, 800], false],
  ])("%s", (_fact, places, hasMoved) => {
    expect(whereabouts(places, AS_IT_WAS).hasMoved).toBe(hasMoved);
  });

  it("is open where there are more than there were, and where it belongs", () => {
    const places = [300, 470, 800];
    const later = whereabouts(places, AS_IT_WAS);
    expect(places.filter((place) => later.isOpen(place))).toEqual([300, 470]);
  });

  it("is not where another one stood and stands as far from a landmark as ever", () => {
    const left = whereabouts([470, 800], AS_IT_WAS);
    expect(left.isOther(470)).toBe(true);
    expect(left.isElsewhere(471)).toBe(true);
    expect(left.isElsewhere(300)).toBe(true);
    expect(left.isElsewhere(500)).toBe(false);
    expect(left.keepsDistance(500)).toBe(true);
  });
});
