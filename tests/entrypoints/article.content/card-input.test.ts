// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Point } from "@/entrypoints/article.content/box";
import { listenForCard } from "@/entrypoints/article.content/card-input";
import type { CardEvent, CardState, Over } from "@/entrypoints/article.content/card-state";
import type { PageMention } from "@/entrypoints/article.content/mention-layer";
import { ReadersHand } from "./readers-hand";

const MENTION = { index: 0 } as PageMention;
const OTHER = { index: 1 } as PageMention;
const OPEN: CardState<PageMention> = { mode: "pinned", mention: MENTION };
/** Our own element, a paragraph of the page, and a link in it. */
const ours = document.createElement("termlight-overlay");
const paragraph = document.createElement("p");
paragraph.innerHTML = '<a href="/"><b>link</b></a>';
const link = paragraph.querySelector("b")!;

/** A page on which a mention stands wherever `there` says so. */
function heard() {
  const hand = new ReadersHand();
  const ending = new AbortController();
  const events: CardEvent<PageMention>[] = [];
  const page = {
    state: { mode: "hidden" } as CardState<PageMention>,
    over: "page" as Over,
    mentionAt: (_at: Point): PageMention | null => null,
  };
  listenForCard({
    window: window as Window & typeof globalThis,
    state: () => page.state,
    send: (event) => events.push(event),
    over: () => page.over,
    mentionAt: (at) => page.mentionAt(at),
    isOrigin: ({ target }) => target === ours,
    signal: ending.signal,
  });
  return { hand, page, events, end: () => ending.abort() };
}

const AT = { x: 30, y: 40 };
const touch = { ...AT, pointerType: "touch" } as const;

beforeEach(() => {
  document.body.replaceChildren(paragraph, ours);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a pointer", () => {
  it.each([
    { does: "moves", type: "pointermove", deed: {}, event: { type: "move", over: "way", pressed: false } },
    {
      does: "drags",
      type: "pointermove",
      deed: { buttons: 1 },
      event: { type: "move", over: "way", pressed: true },
    },
    {
      does: "moves as a pen",
      type: "pointermove",
      deed: { pointerType: "pen" },
      event: { type: "move", over: "way", pressed: false },
    },
    {
      does: "presses",
      type: "pointerdown",
      deed: {},
      event: { type: "press", by: "pointer", mention: null },
    },
  ] as const)("that $does is heard, where it is", ({ type, deed, event }) => {
    const { hand, page, events } = heard();
    page.over = "way";
    hand.does(type, { ...AT, ...deed });
    expect(events).toEqual([{ at: AT, ...event }]);
  });

  it.each([
    ["pointerout", { type: "leave-window" }],
    ["scroll", { type: "scroll" }],
  ])("on %s is heard of", (type, event) => {
    const { hand, events } = heard();
    hand.does(type);
    expect(events).toEqual([event]);
  });

  it("that goes from one element to another has not left the window", () => {
    const { hand, events } = heard();
    hand.does("pointerout", { target: paragraph, relatedTarget: document.body });
    expect(events).toEqual([]);
  });

  const PENDING = { mode: "pending", by: "finger", at: AT } as const;
  const RESTING = {
    ...{ mode: "shown", mention: MENTION, by: "pointer", leaving: true },
    rest: AT,
  } as const satisfies CardState<PageMention>;
  const beside = document.createElement("aside");

  it.each([
    { what: "what holds the place", state: PENDING, target: paragraph, isHeard: true },
    { what: "what holds the place", state: RESTING, target: paragraph, isHeard: true },
    { what: "something beside the place", state: PENDING, target: beside, isHeard: false },
    { what: "something beside the place", state: RESTING, target: beside, isHeard: false },
    { what: "something while no place matters", state: OPEN, target: beside, isHeard: true },
  ])("that waits ($state.mode) hears of a scroll of $what: $isHeard", ({ state, target, isHeard }) => {
    const { hand, page, events } = heard();
    page.state = state;
    document.elementFromPoint = (x, y) => (x === AT.x && y === AT.y ? link : null);
    hand.does("scroll", { target });
    expect(events).toEqual(isHeard ? [{ type: "scroll" }] : []);
  });

  it.each([
    ["iframe", [{ type: "leave-window" }]],
    ["embed", [{ type: "leave-window" }]],
    ["p", []],
  ])("over an element that may show another document is heard of no more: <%s>", (name, expected) => {
    const { hand, events } = heard();
    hand.does("pointerover", { ...AT, target: document.createElement(name) });
    expect(events).toEqual(expected);
  });

  it("presses a mention only where a card is open, which a click may pin", () => {
    const { hand, page, events } = heard();
    page.mentionAt = () => MENTION;
    hand.does("pointerdown", AT);
    page.state = OPEN;
    hand.does("pointerdown", AT);
    expect(events).toMatchObject([{ mention: null }, { mention: MENTION }]);
  });

  it("that presses in what is ours is none on the page", () => {
    const { hand, events } = heard();
    hand.does("pointerdown", { ...AT, target: ours });
    hand.does("pointerdown", { ...touch, target: ours });
    expect(events).toEqual([]);
  });

  it("that the page makes up is not heard", () => {
    const { hand, page, events } = heard();
    page.mentionAt = () => MENTION;
    for (const type of ["pointermove", "pointerdown", "pointerup"]) {
      hand.does(type, { ...AT, isTrusted: false });
      hand.does(type, { ...touch, isTrusted: false });
    }
    expect(events).toEqual([]);
  });

  it("is not heard any more once the page was left", () => {
    const { hand, page, events, end } = heard();
    page.mentionAt = () => MENTION;
    end();
    for (const type of ["pointermove", "pointerdown", "scroll", "pointerout", "contextmenu"]) hand.does(type);
    hand.does("pointerdown", touch);
    expect(events).toEqual([]);
  });
});

describe("a pointer over what is ours", () => {
  it("is in the card", () => {
    const { hand, page, events } = heard();
    page.over = "card";
    hand.does("pointermove", { ...AT, target: ours });
    expect(events).toEqual([{ type: "move", at: AT, over: "card", pressed: false }]);
  });

  it("has left the page where it is in a toolbar", () => {
    const { hand, events } = heard();
    hand.does("pointermove", { ...AT, target: ours });
    expect(events).toEqual([{ type: "leave-window" }]);
  });

  it("does not point at what lay below when that goes, and does when it moves", () => {
    const { hand, events } = heard();
    hand.does("pointermove", { ...AT, target: ours });
    hand.does("pointermove", AT);
    expect(events).toEqual([{ type: "leave-window" }]);
    hand.does("pointermove", { x: AT.x, y: AT.y + 1 });
    hand.does("pointermove", AT);
    expect(events.slice(1)).toMatchObject([
      { type: "move", at: { x: AT.x, y: AT.y + 1 } },
      { type: "move", at: AT },
    ]);
  });
});

describe("a finger", () => {
  /** Down on a mention. */
  function held() {
    const finger = heard();
    finger.page.mentionAt = () => MENTION;
    finger.hand.does("pointerdown", touch);
    return finger;
  }

  it.each([
    { where: "on a mention", deed: {}, there: MENTION, mention: MENTION },
    { where: "beside all mentions", deed: {}, there: null, mention: null },
    { where: "on a link", deed: { target: link }, there: MENTION, mention: null },
    { where: "beside another one", deed: { isPrimary: false }, there: MENTION, mention: null },
  ])("that goes down $where presses $mention", ({ deed, there, mention }) => {
    const { hand, page, events } = heard();
    page.mentionAt = () => there;
    hand.does("pointerdown", { ...touch, ...deed });
    expect(events).toEqual([{ type: "press", by: "finger", at: AT, mention }]);
    expect(hand.does("selectstart")).toBe(mention !== null);
  });

  it("does not move as a pointer", () => {
    const { hand, events } = heard();
    hand.does("pointermove", touch);
    expect(events).toEqual([]);
  });

  it.each([
    { does: "is lifted", type: "pointerup", deed: {}, lifts: true },
    { does: "is taken away by the browser", type: "pointercancel", deed: {}, lifts: true },
    { does: "strays", type: "pointermove", deed: { x: AT.x + 11 }, lifts: true },
    { does: "trembles", type: "pointermove", deed: { x: AT.x + 10 }, lifts: false },
    {
      does: "stays, where a mouse is let go,",
      type: "pointerup",
      deed: { pointerType: "mouse" },
      lifts: false,
    },
  ] as const)("that $does has been lifted: $lifts", ({ type, deed, lifts }) => {
    const { hand, events } = held();
    hand.does(type, { ...touch, ...deed });
    expect(events.slice(1)).toEqual(lifts ? [{ type: "lift" }] : []);
    expect(hand.does("selectstart")).toBe(!lifts);
  });

  it("is lifted once", () => {
    const { hand, events } = held();
    hand.does("pointermove", { ...touch, x: 90 });
    hand.does("pointermove", { ...touch, x: 95 });
    hand.does("pointerup", { ...touch, x: 95 });
    expect(events.slice(1)).toEqual([{ type: "lift" }]);
  });

  it("that is held keeps the browser's menu back, which says that it is held", () => {
    const { hand, events } = held();
    expect(hand.does("contextmenu")).toBe(true);
    expect(events.slice(1)).toEqual([{ type: "hold", at: AT, mention: MENTION }]);
  });

  it.each([
    { fact: "whose card is open", state: OPEN, there: MENTION },
    { fact: "that is gone", state: { mode: "hidden" } as const, there: null },
  ])("that is held on a mention $fact opens none", ({ state, there }) => {
    const { hand, page, events } = held();
    page.state = state;
    page.mentionAt = () => there;
    expect(hand.does("contextmenu")).toBe(true);
    expect(events.slice(1)).toEqual([]);
  });

  it("that is held on another mention than the open card's opens its card", () => {
    const { hand, page, events } = held();
    page.state = { mode: "pinned", mention: OTHER };
    hand.does("contextmenu");
    expect(events.slice(1)).toMatchObject([{ type: "hold", mention: MENTION }]);
  });

  it("that is not held on a mention leaves the browser its menu and its selection", () => {
    const { hand, events } = heard();
    expect(hand.does("contextmenu")).toBe(false);
    expect(hand.does("selectstart")).toBe(false);
    expect(events).toEqual([]);
  });
});
