import { describe, expect, it } from "vitest";
import { KeptHighlights } from "@/entrypoints/article.content/kept-highlights";
import { sampleHighlight } from "../../lib/highlights/sample-highlight";

const BEFORE = sampleHighlight();
const { pageKey } = BEFORE;

/** The highlight after a change of a field, stamped later than all before. */
function changed(fields: { color?: "pink"; note?: string; deletedAt?: number }, stamp: string) {
  const stamps = Object.fromEntries(Object.keys(fields).map((field) => [field, stamp]));
  return { ...BEFORE, ...fields, stamps: { ...BEFORE.stamps, ...stamps } };
}

function kept(...stored: (typeof BEFORE)[]): KeptHighlights {
  const highlights = new KeptHighlights(pageKey, () => true);
  highlights.setStored(stored, [pageKey]);
  return highlights;
}

const PINK = changed({ color: "pink" }, "zzzz1");
const NOTED = {
  ...changed({ color: "pink", note: "later" }, "zzzz1"),
  stamps: { ...PINK.stamps, note: "zzzz2" },
};

describe("what is stored of a highlight", () => {
  it.each([
    ["in order", [PINK, NOTED]],
    ["overtaking each other", [NOTED, PINK]],
  ])("is the latest of each field, with answers that come %s", (_fact, answers) => {
    const highlights = kept(BEFORE);
    for (const answer of answers) expect(highlights.take(answer)).toBe(true);
    expect(highlights.shown().highlights).toMatchObject([{ color: "pink", note: "later" }]);
  });

  it("is the latest of each field when all of the page is told late", () => {
    const highlights = kept(NOTED);
    highlights.setStored([PINK], [pageKey]);
    expect(highlights.shown().highlights).toMatchObject([{ note: "later" }]);
  });

  it("is nothing once it is in the bin, or stored of the page no more", () => {
    const highlights = kept(BEFORE);
    highlights.take(changed({ deletedAt: 5 }, "zzzz3"));
    expect(highlights.isEmpty).toBe(true);
    const others = kept(BEFORE);
    others.setStored([], [pageKey]);
    expect(others.isEmpty).toBe(true);
  });

  it("is another page's business under another page's key", () => {
    const highlights = kept(BEFORE);
    expect(highlights.take({ ...PINK, pageKey: "https://elsewhere.example/" })).toBe(false);
    expect(highlights.shown().highlights).toMatchObject([{ color: BEFORE.color }]);
  });
});
