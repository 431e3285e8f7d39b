import { describe, expect, it } from "vitest";
import { clearOf } from "@/entrypoints/article.content/overlay/clear-of";

const bounds = { left: 12, top: 12, right: 788, bottom: 588 };
const word = { left: 100, top: 200, right: 180, bottom: 220 };

/** A box by its corner and size. */
function box(left: number, top: number, width: number, height: number) {
  return { left, top, right: left + width, bottom: top + height };
}

describe("clearOf", () => {
  it.each([
    ["it is clear already", box(100, 228, 300, 32), box(100, 300, 360, 200), word, { x: 100, y: 228 }],
    ["it only touches it", box(100, 228, 300, 32), box(100, 260, 360, 200), word, { x: 100, y: 228 }],
    [
      "both want the place below a word",
      box(100, 228, 300, 32),
      box(100, 228, 360, 300),
      word,
      { x: 100, y: 160 },
    ],
    [
      "both want the place above it",
      box(100, 160, 300, 32),
      box(100, 12, 360, 180),
      word,
      { x: 100, y: 228 },
    ],
    [
      "there is no room above the word",
      box(100, 48, 300, 32),
      box(100, 48, 360, 300),
      box(100, 20, 80, 20),
      { x: 100, y: 356 },
    ],
    [
      "there is room beside it alone",
      box(100, 48, 300, 32),
      box(100, 48, 360, 530),
      box(100, 20, 80, 20),
      { x: 468, y: 48 },
    ],
    [
      "the other lies over the passage itself",
      box(300, 268, 300, 32),
      box(200, 150, 360, 300),
      box(300, 240, 80, 20),
      { x: 300, y: 110 },
    ],
    [
      "there is room nowhere, so it stays",
      box(20, 48, 300, 32),
      box(12, 12, 776, 576),
      box(100, 20, 80, 20),
      { x: 20, y: 48 },
    ],
  ])("stands clear of the other: %s", (_case, tool, card, passage, corner) => {
    expect(clearOf(tool, card, passage, bounds, 8)).toEqual(corner);
  });
});
