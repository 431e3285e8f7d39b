// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { PageMention } from "@/entrypoints/article.content/mention-layer";
import { mentionAtHand, nextAround, stepFrom } from "@/entrypoints/article.content/mention-steps";

/** A window of 100 × 100 px. */
const WINDOW = { innerWidth: 100, innerHeight: 100, getSelection: () => getSelection() } as unknown as Window;

/** A mention in a text of its own at a place, or (`null`) one whose text is gone. */
function mentionAt(place: { left?: number; top?: number; isHidden?: true } | null): PageMention {
  const { left = 0, top = 0, isHidden = false } = place ?? {};
  const around = document.body.appendChild(document.createElement("p"));
  around.checkVisibility = () => !isHidden;
  const text = around.appendChild(document.createTextNode("term"));
  const rect = { left, top, right: left + 10, bottom: top + 10 };
  const range = document.createRange();
  range.selectNodeContents(text);
  range.getBoundingClientRect = () => rect as DOMRect;
  return { range: () => (place ? range : null) } as PageMention;
}

const ABOVE = { top: -50 };
const SEEN = { top: 20 };
const BELOW = { top: 300 };
const HIDDEN = { top: 20, isHidden: true } as const;
const BESIDE = { left: -300, top: 20 };

describe("stepping through the mentions", () => {
  it.each([
    { fact: "goes on from the open one", places: [SEEN, SEEN, SEEN], from: 1, direction: 1, to: 2 },
    { fact: "goes back from the open one", places: [SEEN, SEEN, SEEN], from: 1, direction: -1, to: 0 },
    { fact: "ends at the last", places: [SEEN, SEEN], from: 1, direction: 1, to: null },
    { fact: "ends at the first", places: [SEEN, SEEN], from: 0, direction: -1, to: null },
    { fact: "passes over one that is gone", places: [SEEN, null, SEEN], from: 0, direction: 1, to: 2 },
    { fact: "passes over one that is hidden", places: [SEEN, HIDDEN, SEEN], from: 0, direction: 1, to: 2 },
    { fact: "begins with none that is hidden", places: [HIDDEN, SEEN], from: null, direction: 1, to: 1 },
    {
      fact: "begins with the first on screen",
      places: [ABOVE, SEEN, BELOW],
      from: null,
      direction: 1,
      to: 1,
    },
    { fact: "begins beside what is out of sight", places: [BESIDE, SEEN], from: null, direction: 1, to: 1 },
    { fact: "begins below where none is on screen", places: [ABOVE, BELOW], from: null, direction: 1, to: 1 },
    { fact: "goes back from the screen's top", places: [ABOVE, SEEN], from: null, direction: -1, to: 0 },
    { fact: "goes back to the last from the page's end", places: [ABOVE], from: null, direction: -1, to: 0 },
  ] as const)("$fact", ({ places, from, direction, to }) => {
    const all = places.map(mentionAt);
    const found = stepFrom(all, from === null ? null : all[from]!, direction, WINDOW);
    expect(found === null ? null : all.indexOf(found)).toBe(to);
  });

  it("goes round where one term is looked for", () => {
    const all = [SEEN, BELOW].map(mentionAt);
    expect(nextAround(all, null)).toBe(all[0]);
    expect(nextAround(all, all[0]!)).toBe(all[1]);
    expect(nextAround(all, all[1]!)).toBe(all[0]);
    expect(nextAround([], null)).toBeNull();
  });
});

describe("the mention at hand", () => {
  it.each([
    { what: "a caret in it", start: 2, end: 2 },
    { what: "a caret at its end", start: 4, end: 4 },
    { what: "a selection across it", start: 0, end: 4 },
  ])("is the one with $what", ({ start, end }) => {
    const all = [SEEN, BELOW].map(mentionAt);
    const text = all[1]!.range()!.startContainer;
    getSelection()!.setBaseAndExtent(text, start, text, end);
    expect(mentionAtHand(all, WINDOW)).toBe(all[1]);
  });

  it("is the first on screen where the caret is elsewhere", () => {
    getSelection()!.removeAllRanges();
    const all = [ABOVE, HIDDEN, SEEN].map(mentionAt);
    expect(mentionAtHand(all, WINDOW)).toBe(all[2]);
    expect(mentionAtHand([], WINDOW)).toBeNull();
  });
});
