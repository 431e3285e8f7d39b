import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Edge, moveEdge, type Step, stepEdge } from "@/lib/page-text/move-edge";

const TEXT = "One expert,\n two experts. 稀疏注意力机制很重要。 A flag 🇨🇳 and e\u0301.";

const LONG_WORD = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";

/** The span of the words between brackets, which are then taken out. */
function marked(text: string) {
  const start = text.indexOf("[");
  const end = text.indexOf("]") - 1;
  return { text: text.replace(/[[\]]/g, ""), span: { start, end } };
}

function show(text: string, { start, end }: { start: number; end: number }): string {
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}

describe("a step of one end", () => {
  it.each<[string, Edge, Step, 1 | -1, string]>([
    ["a [few] words", "end", "character", 1, "a [few w]ords"],
    ["a [few] words", "end", "character", -1, "a [fe]w words"],
    ["a [few] words", "start", "character", -1, "[a few] words"],
    ["a [few] words", "start", "character", 1, "a f[ew] words"],
    ["a [few] words, more", "end", "word", 1, "a [few words], more"],
    ["a [few words, m]ore", "end", "word", -1, "a [few words], more"],
    ["a [few words]", "start", "word", 1, "a few [words]"],
    ["one a f[ew words]", "start", "word", -1, "one a [few words]"],
    [`[a] ${LONG_WORD} word`, "end", "word", 1, `[a ${LONG_WORD}] word`],
    [`word ${LONG_WORD} [a]`, "start", "word", -1, `word [${LONG_WORD} a]`],
    [`[a ${LONG_WORD}] word`, "end", "word", -1, `[a] ${LONG_WORD} word`],
    ["[稀疏]注意力机制", "end", "word", 1, "[稀疏注意力]机制"],
    ["a list\n[item]\n  next", "end", "character", 1, "a list\n[item\n  n]ext"],
    ["[a flag] 🇨🇳 here", "end", "character", 1, "[a flag 🇨🇳] here"],
    ["[e\u0301] x", "end", "character", -1, "[e\u0301] x"],
    ["[one]", "end", "word", 1, "[one]"],
    ["[one] two", "start", "word", 1, "[one] two"],
    ["[one] two", "start", "character", -1, "[one] two"],
    ["[★] ☆ ☆", "end", "word", 1, "[★ ☆] ☆"],
  ])("%j: %s, %s, %i", (before, edge, step, direction, after) => {
    const { text, span } = marked(before);
    expect(show(text, stepEdge(text, span, edge, step, direction))).toBe(after);
  });
});

describe("an end brought to a place", () => {
  it.each<[string, Edge, number, string]>([
    ["a [few] words", "end", 8, "a [few wo]rds"],
    ["a [few] words", "end", 6, "a [few] words"],
    ["a [few] words", "start", 0, "[a few] words"],
    ["a [few] words", "start", 1, "a [few] words"],
    ["a [few] words", "start", 12, "a fe[w] words"],
    ["a [few] words", "end", 0, "a [f]ew words"],
  ])("%j: %s to %i", (before, edge, offset, after) => {
    const { text, span } = marked(before);
    expect(show(text, moveEdge(text, span, edge, offset))).toBe(after);
  });

  it("leaves a passage without white space at its ends, whole characters, and the other end where it was", () => {
    const offset = fc.nat({ max: TEXT.length });
    const edges = fc.constantFrom<Edge>("start", "end");
    const change = fc.oneof(
      fc.record({ offset }),
      fc.record({
        step: fc.constantFrom<Step>("character", "word"),
        direction: fc.constantFrom<1 | -1>(1, -1),
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(edges, change), { maxLength: 12 }), (changes) => {
        let span = { start: 4, end: 10 };
        for (const [edge, how] of changes) {
          const other = edge === "start" ? "end" : "start";
          const kept = span[other];
          span =
            "offset" in how
              ? moveEdge(TEXT, span, edge, wholeCharacter(how.offset))
              : stepEdge(TEXT, span, edge, how.step, how.direction);
          const words = TEXT.slice(span.start, span.end);
          expect(span[other]).toBe(kept);
          expect(words).toBe(words.trim());
          expect(words).not.toBe("");
          expect([span.start, span.end].map(wholeCharacter)).toEqual([span.start, span.end]);
        }
      }),
    );
  });
});

/** The browser's carets stand between characters, never in one. */
function wholeCharacter(offset: number): number {
  const segments = [...new Intl.Segmenter("zh").segment(TEXT)];
  return segments.findLast(({ index }) => index <= offset && offset < TEXT.length)?.index ?? TEXT.length;
}
