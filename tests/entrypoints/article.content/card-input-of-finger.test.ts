// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AT, heard, link, MENTION, OPEN, OTHER, ours, paragraph, touch } from "./heard-input";

beforeEach(() => {
  document.body.replaceChildren(paragraph, ours);
});

afterEach(() => {
  vi.restoreAllMocks();
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
