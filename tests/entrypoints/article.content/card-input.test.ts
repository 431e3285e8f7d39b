// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CardState } from "@/entrypoints/article.content/card-state";
import type { PageMention } from "@/entrypoints/article.content/mention-layer";
import { AT, heard, link, MENTION, OPEN, ours, paragraph, touch } from "./heard-input";

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
