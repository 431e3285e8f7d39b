// @vitest-environment jsdom
import { describe, expect, it, onTestFinished } from "vitest";
import type { PageMention } from "@/entrypoints/article.content/mention-layer";
import { mentionAtHand, nextAround, stepFrom } from "@/entrypoints/article.content/mention-steps";

/** A window of 100 × 100 px. */
const WINDOW = { innerWidth: 100, innerHeight: 100, getSelection: () => getSelection() } as unknown as Window;

/** A mention in a text of its own at a place, or (`null`) one whose text is gone. */
function mentionAt(
  place: { left?: number; top?: number; isHidden?: true; root?: ShadowRoot } | null,
): PageMention {
  const { left = 0, top = 0, isHidden = false, root = document.body } = place ?? {};
  const around = root.appendChild(document.createElement("p"));
  around.checkVisibility = () => !isHidden;
  const text = around.appendChild(document.createTextNode("term"));
  const rect = { left, top, right: left + 10, bottom: top + 10 };
  const range = document.createRange();
  range.selectNodeContents(text);
  range.getBoundingClientRect = () => rect as DOMRect;
  return { range: () => (place ? range : null) } as PageMention;
}

function shadowRoot(): ShadowRoot {
  return document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
}

function elementOf(mention: PageMention): Element {
  return mention.range()!.startContainer.parentElement!;
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
    {
      fact: "goes back to the last from the page's end",
      places: [ABOVE, ABOVE],
      from: null,
      direction: -1,
      to: 1,
    },
  ] as const)("$fact", ({ places, from, direction, to }) => {
    const all = places.map((place) => mentionAt(place));
    const found = stepFrom(all, from === null ? null : all[from]!, direction, WINDOW);
    expect(found === null ? null : all.indexOf(found)).toBe(to);
  });

  it("goes round where one term is looked for", () => {
    const all = [SEEN, BELOW].map((place) => mentionAt(place));
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
    const all = [SEEN, SEEN].map((place) => mentionAt(place));
    const text = all[1]!.range()!.startContainer;
    getSelection()!.setBaseAndExtent(text, start, text, end);
    expect(mentionAtHand(all, WINDOW)).toBe(all[1]);
  });

  it.each([
    { where: "scrolled away", place: BELOW },
    { where: "hidden", place: HIDDEN },
  ])("is the first on screen where that with the caret in it is $where", ({ place }) => {
    const all = [SEEN, place].map((each) => mentionAt(each));
    getSelection()!.collapse(all[1]!.range()!.startContainer, 2);
    expect(mentionAtHand(all, WINDOW)).toBe(all[0]);
  });

  it.each([
    { where: "in a shadow root beside it", isShadow: true },
    { where: "in the document", isShadow: false },
  ])("is none $where that the caret does not touch", ({ isShadow }) => {
    const other = isShadow ? { ...SEEN, root: shadowRoot() } : SEEN;
    const all = [other, BELOW, SEEN].map((place) => mentionAt(place));
    const text = all[2]!.range()!.startContainer;
    getSelection()!.setBaseAndExtent(text, 1, text, 1);
    expect(mentionAtHand(all, WINDOW)).toBe(all[2]);
  });

  it("is the first on screen where the caret is elsewhere", () => {
    getSelection()!.removeAllRanges();
    const all = [ABOVE, HIDDEN, SEEN].map((place) => mentionAt(place));
    expect(mentionAtHand(all, WINDOW)).toBe(all[2]);
    expect(mentionAtHand([], WINDOW)).toBeNull();
  });
});

/** Has the browser say what is on top at a height of the window; jsdom has no layout. */
function onTop(root: DocumentOrShadowRoot, at: (y: number) => Element | null): void {
  root.elementFromPoint = (_x, y) => at(y);
  onTestFinished(() => void delete (root as Partial<DocumentOrShadowRoot>).elementFromPoint);
}

describe("the first on screen", () => {
  const [FIRST, SECOND] = [{ top: 20 }, { top: 60 }];
  const head = document.createElement("header");

  it.each([
    { what: "where nothing is said to be on top", hit: () => null, to: 0 },
    { what: "with its own element on top", hit: (own: Element) => own, to: 0 },
    {
      what: "with something on top that is in its element",
      hit: (own: Element) => own.firstElementChild,
      to: 0,
    },
    { what: "with something on top that it is in", hit: (own: Element) => own.parentElement, to: 0 },
    { what: "that the page's head does not lie over", hit: () => head, to: 1 },
  ])("is the one $what", ({ hit, to }) => {
    const all = [FIRST, SECOND].map((place) => mentionAt(place));
    const own = elementOf(all[0]!);
    own.append(document.createElement("b"));
    document.body.append(head);
    onTop(document, (y) => (y < SECOND.top ? hit(own) : null));
    expect(stepFrom(all, null, 1, WINDOW)).toBe(all[to]);
  });

  it("is covered, where all are", () => {
    const all = [ABOVE, FIRST, SECOND].map((place) => mentionAt(place));
    onTop(document, () => head);
    expect(stepFrom(all, null, 1, WINDOW)).toBe(all[1]);
  });

  it("is not covered by what its shadow root stands in", () => {
    const root = shadowRoot();
    const all = [{ ...FIRST, root }, SECOND].map((place) => mentionAt(place));
    onTop(document, (y) => (y < SECOND.top ? root.host : null));
    onTop(root, () => elementOf(all[0]!));
    expect(stepFrom(all, null, 1, WINDOW)).toBe(all[0]);
  });
});
