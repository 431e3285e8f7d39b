import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedStretches } from "@/lib/anchoring/changed-stretches";

const units = (text: string): Uint16Array => Uint16Array.from(text, (sign) => sign.charCodeAt(0));

/** What is changed into what, as text. */
function changes(words: string, others: string): string[] {
  const reach = Math.max(words.length, others.length);
  return changedStretches(units(words), units(others), reach).map(
    ({ start, end, from, to }) => `${words.slice(start, end)} → ${others.slice(from, to)}`,
  );
}

describe("changed stretches", () => {
  it.each([
    ["the same words", "sparse attention", "sparse attention", []],
    ["another letter", "sparse attention", "sparse attantion", ["e → a"]],
    ["a letter less", "sparse attention", "sparse atention", ["t → "]],
    [
      "two words far from each other",
      "a dense model reads all",
      "a sparse model reads some",
      ["den → spar", "all → some"],
    ],
    ["one word in two places that nearly touch", "abcdefgh", "abXdeYgh", ["cdef → XdeY"]],
    [
      "what was put in, whole, though it has letters of the words",
      "the gate chooses blocks",
      "the gate of a door chooses blocks",
      [" →  of a door"],
    ],
    ["other characters", "稀疏注意力机制", "稀疏记忆力机制", ["注意 → 记忆"]],
    ["words that came where there were none", "", "new", [" → new"]],
  ])("tell %s", (_what, words, others, expected) => {
    expect(changes(words, others)).toEqual(expected);
  });

  const text = fc.string({ unit: fc.constantFrom("a", "b", "c", "模"), maxLength: 40 });

  it("make the others of the words, and are all that does", () => {
    fc.assert(
      fc.property(text, text, (words, others) => {
        const found = changedStretches(units(words), units(others), Math.max(words.length, others.length));
        let made = "";
        let at = 0;
        for (const { start, end, from, to } of found) {
          expect(end - start + to - from).toBeGreaterThan(0);
          made += words.slice(at, start) + others.slice(from, to);
          at = end;
        }
        expect(made + words.slice(at)).toBe(others);
      }),
    );
  });

  it("reach no further than the band asks", () => {
    fc.assert(
      fc.property(text, fc.nat(), (words, where) => {
        const at = where % (words.length + 1);
        const others = `${words.slice(0, at)}xyz${words.slice(at)}`;
        const [only, ...more] = changedStretches(units(words), units(others), 3);
        expect(more).toEqual([]);
        expect(only!.to - only!.from - (only!.end - only!.start)).toBe(3);
      }),
    );
  });
});
