import { describe, expect, it } from "vitest";
import { inSafeCorridor } from "@/entrypoints/article.content/safe-corridor";

const word = { left: 100, right: 160, top: 100, bottom: 120 };
const below = { left: 90, right: 450, top: 130, bottom: 400 };
const belowAndRight = { left: 150, right: 450, top: 140, bottom: 400 };
const belowAndLeft = { left: -300, right: 110, top: 140, bottom: 400 };
const beside = { left: -300, right: 90, top: 100, bottom: 400 };
const above = { left: 90, right: 450, top: -200, bottom: 90 };

describe("inSafeCorridor", () => {
  it.each([
    ["on the word", { x: 130, y: 110 }, below, true],
    ["on the card", { x: 400, y: 300 }, below, true],
    ["in the gap below the word", { x: 130, y: 125 }, below, true],
    ["in the gap, towards the card's far side", { x: 300, y: 126 }, below, true],
    ["beside the word, not on the way", { x: 300, y: 110 }, below, false],
    ["above the word when the card is below", { x: 130, y: 80 }, below, false],
    ["in the gap above the word", { x: 130, y: 95 }, above, true],
    ["below the word when the card is above", { x: 130, y: 140 }, above, false],
    ["in the gap to a card beside the word", { x: 95, y: 110 }, beside, true],
    ["in that gap, towards the card's far side", { x: 94, y: 250 }, beside, true],
    ["on the word's other side", { x: 180, y: 110 }, beside, false],
    ["a little beside the word", { x: 95, y: 110 }, above, true],
    ["farther beside the word", { x: 93, y: 110 }, above, false],
    ["a little beside the card", { x: 455, y: 300 }, below, true],
    ["farther beside the card", { x: 457, y: 300 }, below, false],
    ["a little below the card", { x: 300, y: 405 }, below, true],
    ["farther below the card", { x: 300, y: 407 }, below, false],
    ["a little beside the way", { x: 310, y: 120 }, below, true],
    ["farther beside the way", { x: 312, y: 120 }, below, false],
    [
      "on the way, as far left as the word that its card begins right of",
      { x: 98, y: 135 },
      belowAndRight,
      true,
    ],
    ["farther left than both", { x: 93, y: 135 }, belowAndRight, false],
    [
      "on the way, as far right as the word that its card ends left of",
      { x: 162, y: 135 },
      belowAndLeft,
      true,
    ],
    ["farther right than both", { x: 167, y: 135 }, belowAndLeft, false],
    ["right of the card", { x: 500, y: 300 }, below, false],
  ])("%s", (_where, point, card, expected) => {
    expect(inSafeCorridor(point, word, card)).toBe(expected);
  });

  it("holds every point of the straight way from the word to the card", () => {
    const [from, to] = [
      { x: 130, y: 118 },
      { x: 420, y: 132 },
    ];
    for (let share = 0; share <= 1; share += 0.05) {
      const point = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
      expect(inSafeCorridor(point, word, below)).toBe(true);
    }
  });
});
