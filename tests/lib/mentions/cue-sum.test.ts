import { describe, expect, it } from "vitest";
import { CueSum } from "@/lib/mentions/cue-sum";

/** Weights in tenths, so that they compare exactly. */
function totals(
  words: readonly (readonly [cue: number, weight: number, isOwn: boolean])[],
  most = 10,
  more = 0,
) {
  const sum = new CueSum(8);
  sum.begin();
  sum.add(0, 5, true);
  sum.begin();
  for (const word of words) sum.add(...word);
  const total = sum.total(most, more);
  return [Math.round(total.for * 10) / 10, Math.round(total.against * 10) / 10];
}

describe("the sum of cue words", () => {
  it.each([
    ["nothing of another candidate", [], [0, 0]],
    [
      "words for and against apart",
      [
        [0, 1, true],
        [1, -0.5, false],
      ],
      [1, 0.5],
    ],
    [
      "a repeated word once, where it weighs most",
      [
        [2, 0.2, false],
        [2, 0.8, false],
        [2, 0.5, false],
      ],
      [0.8, 0],
    ],
    [
      "a repeated word against once",
      [
        [3, -0.2, false],
        [3, -0.9, true],
      ],
      [0, 0.9],
    ],
    [
      "different words each",
      [
        [2, 0.5, false],
        [4, 0.5, false],
      ],
      [1, 0],
    ],
  ] as const)("counts %s", (_title, words, expected) => {
    expect(totals(words)).toEqual(expected);
  });

  it("limits what words of the field weigh together, not a term's own", () => {
    expect(
      totals(
        [
          [1, 0.8, false],
          [2, 0.8, false],
          [3, 1.2, true],
        ],
        1,
      ),
    ).toEqual([2.2, 0]);
  });

  it("adds what else speaks against", () => {
    expect(totals([[1, -0.5, false]], 1, 0.5)).toEqual([0, 1]);
  });
});
