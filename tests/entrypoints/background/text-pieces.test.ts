import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TextIncompleteError, TextPieces } from "@/entrypoints/background/text-pieces";

/** Adds a text in pieces of the given lengths; what is left over is not added. */
function addPieces(texts: TextPieces, page: string, textId: number, pieces: readonly string[]): number {
  let at = 0;
  for (const text of pieces) {
    texts.add(page, { textId, at, text });
    at += text.length;
  }
  return at;
}

describe("a text in pieces", () => {
  it("comes out whole, however it was cut and whatever came in between", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1 }), { minLength: 1 }),
        fc.array(fc.string({ minLength: 1 }), { minLength: 1 }),
        (pieces, others) => {
          const texts = new TextPieces();
          const length = addPieces(texts, "a", 1, pieces);
          const otherLength = addPieces(texts, "b", 1, others);
          expect(texts.take("a", { textId: 1, length })).toBe(pieces.join(""));
          expect(texts.take("b", { textId: 1, length: otherLength })).toBe(others.join(""));
        },
      ),
    );
  });

  it("counts a piece once that was sent twice", () => {
    const texts = new TextPieces();
    texts.add("a", { textId: 1, at: 0, text: "one" });
    texts.add("a", { textId: 1, at: 3, text: "two" });
    texts.add("a", { textId: 1, at: 3, text: "two" });
    expect(texts.take("a", { textId: 1, length: 6 })).toBe("onetwo");
  });

  it("begins anew with the piece at 0", () => {
    const texts = new TextPieces();
    addPieces(texts, "a", 1, ["old", "text"]);
    texts.add("a", { textId: 1, at: 0, text: "new" });
    expect(texts.take("a", { textId: 1, length: 3 })).toBe("new");
  });

  it("is given out once", () => {
    const texts = new TextPieces();
    const length = addPieces(texts, "a", 1, ["text"]);
    texts.take("a", { textId: 1, length });
    expect(() => texts.take("a", { textId: 1, length })).toThrow(TextIncompleteError);
  });

  it.each([
    ["begins in the middle", 5, "x"],
    ["leaves a gap", 7, "x"],
    ["grows without end", 3, "x".repeat(20_000_000)],
  ])("is refused where it %s", (_, at, text) => {
    const texts = new TextPieces();
    if (at !== 5) texts.add("a", { textId: 1, at: 0, text: "abc" });
    expect(() => texts.add("a", { textId: 1, at, text })).toThrow(TextIncompleteError);
  });

  it("is forgotten, the oldest first, when too much is under way", () => {
    const texts = new TextPieces();
    const piece = "x".repeat(15_000_000);
    for (const textId of [1, 2, 3]) addPieces(texts, "a", textId, [piece]);
    expect(() => texts.take("a", { textId: 1, length: piece.length })).toThrow(TextIncompleteError);
    expect(texts.take("a", { textId: 3, length: piece.length })).toHaveLength(piece.length);
  });
});
