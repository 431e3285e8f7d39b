import { describe, expect, it } from "vitest";
import { type CueSource, CueSum, type Limits } from "@/lib/mentions/cue-sum";

/** A cue word: its number, what it weighs, where it comes from, and where it stands, behind the one before if absent. */
type Word = readonly [
  cue: number,
  weight: number,
  source: CueSource,
  place?: readonly [start: number, end: number],
];

const MOST: Limits = { field: 1.4, plain: 1, faint: 0.3 };

/** The sums to a tenth, so that they compare exactly. */
function totals(words: readonly Word[], more = 0, chance = 0) {
  const sum = new CueSum(8);
  sum.begin();
  sum.add(0, 1, 4, 5, "own");
  sum.begin();
  words.forEach(([cue, weight, source, [start, end] = [10, 14]], at) => {
    sum.add(cue, start + at * 10, end + at * 10, weight, source);
  });
  const total = sum.total(MOST, more, chance);
  return [Math.round(total.for * 10) / 10, Math.round(total.against * 10) / 10];
}

describe("the sum of cue words", () => {
  it.each<[title: string, words: readonly Word[], expected: readonly number[]]>([
    ["nothing of another candidate", [], [0, 0]],
    [
      "words for and against apart",
      [
        [0, 1, "own"],
        [1, -0.5, "plain"],
      ],
      [1, 0.5],
    ],
    [
      "a repeated word once, where it weighs most",
      [
        [2, 0.2, "plain"],
        [2, 0.8, "plain"],
        [2, 0.5, "plain"],
      ],
      [0.8, 0],
    ],
    [
      "a repeated word against once",
      [
        [3, -0.2, "plain"],
        [3, -0.9, "own"],
      ],
      [0, 0.9],
    ],
    [
      "different words each",
      [
        [2, 0.5, "plain"],
        [4, 0.5, "plain"],
      ],
      [1, 0],
    ],
    [
      "of words that overlap the heaviest",
      [
        [2, 0.2, "plain", [10, 24]],
        [4, 0.6, "plain", [5, 9]],
        [5, -0.4, "plain", [-2, 3]],
      ],
      [0.6, 0],
    ],
    [
      "of two alike that overlap the one that holds the other",
      [
        [4, 0.6, "plain", [0, 20]],
        [5, -0.6, "plain", [-5, 0]],
      ],
      [0.6, 0],
    ],
    [
      "of two alike that overlap the later, if it goes on",
      [
        [4, 0.6, "plain", [0, 10]],
        [5, -0.6, "plain", [-5, 10]],
      ],
      [0, 0.6],
    ],
  ])("counts %s", (_title, words, expected) => {
    expect(totals(words)).toEqual(expected);
  });

  it.each<[title: string, add: (sum: CueSum) => void, expected: readonly number[]]>([
    [
      "the shorter one that begins with it",
      (sum) => {
        sum.add(1, 0, 5, 0.6, "plain");
        sum.hide(0, 11);
      },
      [0, 0],
    ],
    [
      "not a longer one around it",
      (sum) => {
        sum.add(1, 0, 16, 0.6, "plain");
        sum.hide(3, 16);
      },
      [0.6, 0],
    ],
    [
      "not one against",
      (sum) => {
        sum.add(1, 0, 7, -0.6, "plain");
        sum.hide(0, 13);
      },
      [0, 0.6],
    ],
    [
      "not what stands before it or behind",
      (sum) => {
        sum.add(1, 0, 5, 0.6, "plain");
        sum.hide(6, 16);
        sum.add(2, 17, 20, 0.3, "plain");
      },
      [0.9, 0],
    ],
  ])("hides in a phrase %s", (_title, add, expected) => {
    const sum = new CueSum(8);
    sum.begin();
    add(sum);
    const { for: speaking, against } = sum.total(MOST, 0);
    expect([Math.round(speaking * 10) / 10, against]).toEqual(expected);
  });

  it.each([
    ["inside", 16, 1, true],
    ["inside, against", 16, -1, false],
    ["that ends behind", 17, 1, false],
  ])("tells of a word %s the phrase whether it is hidden", (_title, end, weight, expected) => {
    const sum = new CueSum(8);
    sum.begin();
    sum.hide(6, 16);
    expect(sum.hides(end, weight)).toBe(expected);
    sum.begin();
    expect(sum.hides(end, weight)).toBe(false);
  });

  it.each<[title: string, words: readonly Word[], expected: boolean]>([
    ["a term's own word", [[1, 0.2, "own"]], true],
    ["a word of the field alone", [[1, 0.2, "strong"]], true],
    [
      "words that are shared",
      [
        [1, 0.6, "plain"],
        [2, 0.2, "faint"],
      ],
      false,
    ],
    ["an own word against", [[1, -0.6, "own"]], false],
  ])("says whether the evidence is firm: %s", (_title, words, expected) => {
    const sum = new CueSum(8);
    sum.begin();
    words.forEach(([cue, weight, source], at) => {
      sum.add(cue, at * 10, at * 10 + 4, weight, source);
    });
    expect(sum.total(MOST, 0).isFirm).toBe(expected);
  });

  it("limits what words of the field weigh together, not a term's own", () => {
    expect(
      totals([
        [1, 0.8, "plain"],
        [2, 0.8, "plain"],
        [3, 1.2, "own"],
      ]),
    ).toEqual([2.2, 0]);
  });

  it("limits what words of rival fields weigh together, not a term's own", () => {
    expect(
      totals([
        [1, -0.7, "faint"],
        [2, -0.6, "faint"],
        [3, -1.2, "own"],
      ]),
    ).toEqual([0, 2]);
  });

  it("limits words of the field alone less", () => {
    expect(
      totals([
        [1, 1, "strong"],
        [2, 0.8, "plain"],
        [3, 0.8, "plain"],
        [4, 1.2, "own"],
      ]),
    ).toEqual([2.6, 0]);
  });

  it("limits what faint words weigh more", () => {
    expect(
      totals([
        [1, 0.2, "faint"],
        [2, 0.2, "faint"],
        [3, 0.2, "faint"],
        [4, 0.5, "plain"],
      ]),
    ).toEqual([0.8, 0]);
  });

  it("counts of faint words only what is more than chance", () => {
    const words: Word[] = [
      [1, 0.2, "faint"],
      [2, 0.2, "faint"],
      [3, 0.2, "plain"],
    ];
    expect(totals(words, 0, 0.3)).toEqual([0.3, 0]);
    expect(totals(words, 0, 2)).toEqual([0.2, 0]);
  });

  it("adds what else speaks against", () => {
    expect(totals([[1, -0.5, "plain"]], 0.5)).toEqual([0, 1]);
  });

  it("tells of the words that count, and not of those in heavier or hiding ones", () => {
    const told: [number, number][] = [];
    const sum = new CueSum(8);
    sum.begin((cue, weight) => told.push([cue, weight]));
    sum.add(1, 10, 14, 0.2, "plain");
    sum.add(2, 10, 18, 0.8, "strong");
    sum.add(3, 15, 18, 0.5, "plain");
    sum.add(4, 20, 24, 0.5, "plain");
    sum.hide(20, 30);
    sum.add(5, 40, 44, -1.2, "own");
    sum.total(MOST, 0);
    sum.begin();
    sum.add(6, 10, 14, 0.2, "plain");
    sum.total(MOST, 0);
    expect(told).toEqual([
      [2, 0.8],
      [5, -1.2],
    ]);
  });
});
